/** The outlines of letters, out of a TrueType file: drawn from them, a text looks the same wherever a font is missing. */
import { glyphLookup, tablesOf } from './sfnt.ts'

/** A point of an outline; between two that are off the curve lies one that is on it. */
interface Point {
  x: number
  y: number
  isOn: boolean
}

type Contour = readonly Point[]

/** Draws letters of one file. */
export interface Outlines {
  /** A letter as an SVG path, an em wide and its foot at zero; empty where the file has none. */
  pathOf(codePoint: number): string
}

const ON_CURVE = 1
const REPEATED = 8
const SHORT = { x: 2, y: 4 }
const SAME_OR_POSITIVE = { x: 16, y: 32 }

const flagsAt = (glyf: DataView, start: number, count: number): { flags: number[]; end: number } => {
  const flags: number[] = []
  let at = start
  while (flags.length < count) {
    const flag = glyf.getUint8(at++)
    const times = flag & REPEATED ? glyf.getUint8(at++) + 1 : 1
    for (let each = 0; each < times; each += 1) flags.push(flag)
  }
  return { flags, end: at }
}

/** Each place is told by how far it is from the one before. */
const placesAt = (glyf: DataView, start: number, flags: readonly number[], axis: 'x' | 'y') => {
  let [at, place] = [start, 0]
  const places = flags.map((flag) => {
    if (flag & SHORT[axis]) place += glyf.getUint8(at++) * (flag & SAME_OR_POSITIVE[axis] ? 1 : -1)
    else if (!(flag & SAME_OR_POSITIVE[axis])) {
      place += glyf.getInt16(at)
      at += 2
    }
    return place
  })
  return { places, end: at }
}

const simpleGlyph = (glyf: DataView, start: number, contourCount: number): Contour[] => {
  const ends = Array.from({ length: contourCount }, (_, at) => glyf.getUint16(start + 10 + 2 * at))
  const afterEnds = start + 10 + 2 * contourCount
  const { flags, end } = flagsAt(glyf, afterEnds + 2 + glyf.getUint16(afterEnds), (ends.at(-1) ?? -1) + 1)
  const across = placesAt(glyf, end, flags, 'x')
  const down = placesAt(glyf, across.end, flags, 'y')
  const points = flags.map((flag, at) => ({
    x: across.places[at] ?? 0,
    y: down.places[at] ?? 0,
    isOn: (flag & ON_CURVE) !== 0,
  }))
  return ends.map((last, at) => points.slice((ends[at - 1] ?? -1) + 1, last + 1))
}

const WORDS = 1
const SCALED = [8, 64, 128] as const
const MORE = 32

type GlyphAt = (glyph: number) => Contour[]

/** A letter that is put together of others, as most accented ones are: moved, and hardly ever scaled. */
const composedGlyph = (glyf: DataView, start: number, glyphAt: GlyphAt): Contour[] => {
  const contours: Contour[] = []
  let [at, flags] = [start + 10, MORE]
  while (flags & MORE) {
    flags = glyf.getUint16(at)
    const part = glyphAt(glyf.getUint16(at + 2))
    const [x, y] =
      flags & WORDS
        ? [glyf.getInt16(at + 4), glyf.getInt16(at + 6)]
        : [glyf.getInt8(at + 4), glyf.getInt8(at + 5)]
    at += flags & WORDS ? 8 : 6
    const scales = [1, 2, 4][SCALED.findIndex((scaled) => flags & scaled)] ?? 0
    const read = (index: number) => glyf.getInt16(at + 2 * index) / 16384
    const across = scales > 0 ? read(0) : 1
    const up = scales > 1 ? read(scales - 1) : across
    at += 2 * scales
    contours.push(
      ...part.map((contour) =>
        contour.map((point) => ({ ...point, x: point.x * across + x, y: point.y * up + y })),
      ),
    )
  }
  return contours
}

const middle = (one: Point, other: Point): Point => ({
  x: (one.x + other.x) / 2,
  y: (one.y + other.y) / 2,
  isOn: true,
})

const contourPath = (contour: Contour, place: (point: Point) => string): string => {
  const [first] = contour
  const last = contour.at(-1)
  if (!first || !last) return ''
  const start = first.isOn ? first : last.isOn ? last : middle(first, last)
  const parts = contour.map((point, at) => {
    const next = contour[at + 1] ?? start
    if (point.isOn) return `L${place(point)}`
    return `Q${place(point)} ${place(next.isOn ? next : middle(point, next))}`
  })
  return `M${place(start)}${parts.join('')}Z`
}

const figure = (value: number): string => String(Math.round(value * 1e4) / 1e4)

/** The outlines of a file. @throws where it has none of TrueType */
export const readOutlines = (bytes: Uint8Array): Outlines => {
  const table = tablesOf(bytes)
  const [head, loca, glyf] = [table('head'), table('loca'), table('glyf')]
  const glyphOf = glyphLookup(table('cmap'))
  const em = head.getUint16(18)
  const isLong = head.getInt16(50) === 1
  const placeOf = (glyph: number) => (isLong ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph))
  const glyphAt: GlyphAt = (glyph) => {
    const start = placeOf(glyph)
    if (start === placeOf(glyph + 1)) return []
    const count = glyf.getInt16(start)
    return count < 0 ? composedGlyph(glyf, start, glyphAt) : simpleGlyph(glyf, start, count)
  }
  const place = ({ x, y }: Point) => `${figure(x / em)} ${figure(-y / em)}`
  return {
    pathOf: (codePoint) => {
      const glyph = glyphOf(codePoint)
      const contours = glyph === 0 ? [] : glyphAt(glyph)
      return contours.map((contour) => contourPath(contour, place)).join('')
    },
  }
}
