/** The date block: a leaf of a tear-off calendar, the day large enough to read in passing. */
import { dateBlock, type DateBlock } from '../../../library/typesetting/date-block.ts'
import { centredLine, type Look } from './set-text.ts'
import type { Area, Patch, TextLine } from './sheet.ts'

/** Width of the leaf at which the sizes below are drawn. */
const DRAWN_WIDTH = 208
const HEIGHT_TO_WIDTH = 1.19
/** Small words stay readable on the small leaf beside a photo. */
const LEAST_SIZE = 19
/** Height of the strip in parts of its words' size. */
const STRIP = 2.08
/** Where the middle of figures and Han characters lies within a line's box, in em. */
const MIDDLE_OF_BOX = 0.81

const ON_STRIP: Look = { weight: 700, colour: 'on-vermilion', ground: 'vermilion' }
const DAY: Look = { weight: 700, colour: 'ink', ground: 'sheet' }
const WEEKDAY: Look = { weight: 400, colour: 'ink-soft', ground: 'sheet' }

/** The leaf's height for a width, in pixels. */
export const dateBlockHeight = (width: number): number => Math.round(width * HEIGHT_TO_WIDTH)

/** Draws the leaf of a day, or of a month when `day` is `YYYY-MM`. */
export const drawDateBlock = (day: string, x: number, y: number, width: number) => {
  const area = { x, y, width, height: dateBlockHeight(width) }
  const unit = width / DRAWN_WIDTH
  return { patches: leaf(area, unit), lines: leafWords(dateBlock(day), area, unit) }
}

/** Size of the month's words, in pixels. */
const topSize = (unit: number): number => Math.max(LEAST_SIZE, Math.round(25 * unit))

const leaf = (area: Area, unit: number): Patch[] => {
  const strip = Math.round(STRIP * topSize(unit))
  const hole = {
    y: area.y - Math.round(9 * unit),
    width: Math.round(9 * unit),
    height: Math.round(24 * unit),
  }
  const third = area.width / 4
  return [
    { ...area, colour: 'rule' },
    { x: area.x + 1, y: area.y + 1, width: area.width - 2, height: area.height - 2, colour: 'sheet' },
    { ...area, height: strip, colour: 'vermilion' },
    { ...hole, x: Math.round(area.x + third - hole.width / 2), colour: 'ink' },
    { ...hole, x: Math.round(area.x + area.width - third - hole.width / 2), colour: 'ink' },
  ]
}

const leafWords = (words: DateBlock, area: Area, unit: number): TextLine[] => {
  const centre = area.x + area.width / 2
  const line = (text: string, middle: number, size: number, look: Look) =>
    centredLine(text, centre, Math.round(area.y + middle - size * MIDDLE_OF_BOX), size, look)
  const top = topSize(unit)
  const bottom = Math.max(LEAST_SIZE, Math.round(27 * unit))
  return [
    line(words.top, 1.24 * top, top, ON_STRIP),
    line(words.large, 131 * unit + (top - 25 * unit), Math.round(136 * unit), DAY),
    line(words.bottom, 215 * unit + (bottom - 27 * unit) / 2, bottom, WEEKDAY),
  ]
}
