/** Chooses the size and the lines of a text for the room it has. */
import { breakLines, type Line, type Rag } from './line-break.ts'
import { fewestLines } from './line-measure.ts'
import type { Unit } from './units.ts'

/** The room for a text, in pixels. */
export interface Room {
  width: number
  height: number
  /** Allowed type sizes, largest first. */
  sizes: readonly number[]
  /** Line height in parts of the size. */
  leading: number
  /** Most lines at a size; no limit but the height when absent. */
  maxLines?: (size: number) => number
  rag?: Rag
}

/** A text set at a size; `cut` says that words had to be left out. */
export interface FittedText {
  size: number
  leading: number
  lines: Line[]
  cut: boolean
}

const ELLIPSIS: Unit = { text: '…', width: 1, face: 'Text' }

/** How many sizes a text may become smaller so that no word of it is torn. */
const SIZES_FOR_WHOLE_WORDS = 3

/** Sets the text as large as the room allows; at the smallest size what does not fit ends in an ellipsis. */
export const fitText = (units: Unit[], room: Room): FittedText => {
  const { leading } = room
  let largest: FittedText | undefined
  let more = SIZES_FOR_WHOLE_WORDS
  for (const size of room.sizes) {
    const lines = fittingLines(units, size, room)
    if (lines && !lines.some((line) => line.isTorn)) return { size, leading, lines, cut: false }
    if (lines) largest ??= { size, leading, lines, cut: false }
    if (largest && more-- === 0) break
  }
  const smallest = room.sizes.at(-1) ?? 16
  return largest ?? { size: smallest, leading, lines: cutLines(units, room, smallest), cut: true }
}

/** Height of a set text in pixels. */
export const heightOf = (text: FittedText): number => text.lines.length * lineHeight(text)

/** Distance from one line to the next in pixels. */
export const lineHeight = (text: Pick<FittedText, 'size' | 'leading'>): number =>
  Math.round(text.size * text.leading)

/** The text's lines where the room has space for them at this size. What takes too many lines however it is broken is not broken at all. */
const fittingLines = (units: Unit[], size: number, room: Room): Line[] | undefined => {
  const most = linesAt(room, size)
  const measure = room.width / size
  if (fewestLines(units, measure) > most) return undefined
  const lines = breakLines(units, measure, room.rag)
  return lines.length <= most && fitsAcross(lines, size, room) ? lines : undefined
}

const fitsAcross = (lines: Line[], size: number, room: Room): boolean =>
  lines.every((line) => line.width * size <= room.width + 0.01)

const linesAt = (room: Room, size: number): number => {
  const byHeight = Math.floor(room.height / lineHeight({ size, leading: room.leading }))
  return Math.max(1, Math.min(byHeight, room.maxLines?.(size) ?? byHeight))
}

const cutLines = (units: Unit[], room: Room, size: number): Line[] => {
  const measure = room.width / size
  for (let count = prefixWithin(units, linesAt(room, size) * measure); count > 0; count -= 1) {
    const lines = fittingLines([...units.slice(0, count), ELLIPSIS], size, room)
    if (lines) return lines
  }
  return breakLines([ELLIPSIS], measure)
}

/** How many units are surely not too few for `width` em. */
const prefixWithin = (units: Unit[], width: number): number => {
  let sum = 0
  const index = units.findIndex((unit) => (sum += unit.width) > width * 1.1)
  return index < 0 ? units.length - 1 : index
}
