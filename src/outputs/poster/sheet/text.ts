/** Sets text on paper with the engine of the share images: the lines that are measured here are the lines that are printed. */
import { LRUCache } from 'lru-cache'
import type { Colour } from '../../../styles/palette.ts'
import type { Cut } from '../../type/faces.ts'
import { fitText, heightOf, lineHeight, type FittedText } from '../../type/fit-text.ts'
import type { Line, Rag } from '../../type/line-break.ts'
import type { Unit } from '../../type/units.ts'
import { isOfRightToLeft, paperUnits } from '../../type/joined-letters.ts'
import type { Mark, SetLine } from './marks.ts'
import type { Piece } from './piece.ts'

/** What a text looks like. */
export interface Look {
  cut: Cut
  colour: Colour
}

/** The room for a text, and how it stands in it. */
export interface TextRoom {
  width: number
  /** Sizes that it may have, largest first. */
  sizes: readonly number[]
  leading?: number
  /** Most lines; in the smallest size a text has as many as it needs. */
  maxLines?: number | ((size: number) => number)
  /** Most height; in the smallest size a text has as much as it needs. */
  height?: number
  rag?: Rag
  align?: 'start' | 'middle' | 'end'
  /** Paragraphs begin two characters in. */
  indent?: boolean
}

/** A set text. */
export interface SetText extends Piece {
  size: number
  lines: number
  /** Width of its longest line. */
  width: number
}

const INDENT: Unit = { text: '', width: 2, face: 'Text' }
/** Where letters stand in a line's height, in em from its middle. */
const BASELINE = 0.375
const LEADING = 1.3

/** A sheet is set at several sizes until it fits; the same words come again and again. */
const known = new LRUCache<string, Unit[]>({ max: 2000 })

const unitsIn = (text: string, cut: Cut, indent: boolean): Unit[] => {
  const key = `${cut} ${indent} ${text}`
  const found = known.get(key)
  if (found) return found
  const units = paperUnits(text, cut)
  const set = indent ? [INDENT, ...units] : units
  known.set(key, set)
  return set
}

/** Sizes from one down to another, each a little smaller than the one before. */
export const sizesFrom = (largest: number, smallest: number): number[] => {
  const sizes: number[] = []
  for (let size = largest; size > smallest; size *= 0.94) sizes.push(Math.round(size))
  return [...sizes, smallest]
}

const roomOf = (room: TextRoom) => {
  const { maxLines = Number.POSITIVE_INFINITY } = room
  return {
    width: room.width,
    height: room.height ?? Number.MAX_SAFE_INTEGER,
    sizes: room.sizes,
    leading: room.leading ?? LEADING,
    maxLines: typeof maxLines === 'number' ? () => maxLines : maxLines,
    rag: room.rag ?? 'even',
  }
}

/** A text is never cut: what is too long in the smallest size takes more lines. */
const fitted = (units: Unit[], room: TextRoom): FittedText => {
  const bounds = roomOf(room)
  const text = fitText(units, bounds)
  if (!text.cut) return text
  const endless = { height: Number.MAX_SAFE_INTEGER, maxLines: () => Number.MAX_SAFE_INTEGER }
  return fitText(units, { ...bounds, ...endless, sizes: room.sizes.slice(-1) })
}

const leftOf = ({ align = 'start', width }: TextRoom, line: number): number =>
  align === 'start' ? 0 : (width - line) / (align === 'middle' ? 2 : 1)

const setLine = (text: FittedText, line: Line, index: number, room: TextRoom): SetLine => ({
  x: leftOf(room, line.width * text.size),
  y: (index + 0.5) * lineHeight(text) + BASELINE * text.size,
  size: text.size,
  units: line.placed,
})

/** Sets a text: as large as its room allows, broken between phrases. */
export const setText = (written: string, look: Look, room: TextRoom): SetText => {
  const units = unitsIn(written, look.cut, room.indent ?? false)
  if (units.length === 0) return { height: 0, marks: [], size: room.sizes[0] ?? 0, lines: 0, width: 0 }
  const text = fitted(units, room)
  const width = Math.max(...text.lines.map((line) => line.width * text.size))
  // Lines that are read from the right begin at one edge there.
  const stand =
    isOfRightToLeft(written) && (room.align ?? 'start') === 'start' ? { width, align: 'end' as const } : {}
  const lines = text.lines.map((line, index) => setLine(text, line, index, { ...room, ...stand }))
  const mark: Mark = { kind: 'words', text: written, lines, ...look }
  return { height: heightOf(text), marks: [mark], size: text.size, lines: lines.length, width }
}

/** A text on one line, whatever its length, as wide as it is. */
export const oneLine = (written: string, look: Look, size: number, leading = LEADING): SetText =>
  setText(written, look, { width: Number.MAX_SAFE_INTEGER, sizes: [size], leading })
