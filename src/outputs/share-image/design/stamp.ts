/** The stamp: the county's two characters in a frame, set on the edge of the sheet. */
import { stampLetters } from '../../../library/typesetting/stamp.ts'
import { centredLine, type Look } from './set-text.ts'
import type { Area, Patch, TextLine } from './sheet.ts'

const LOOK: Look = { weight: 700, colour: 'on-vermilion', ground: 'vermilion' }
const SIZE = 34
const STEP = 38
const MARGIN = 11
const WIDTH = STEP + 2 * MARGIN - 2
const HEIGHT = 2 * STEP + 2 * MARGIN
const MIDDLE_OF_BOX = 0.81

/** Draws the stamp with its lower right corner at `right`, `bottom`. */
export const drawStamp = (
  county: string,
  right: number,
  bottom: number,
): { patches: Patch[]; lines: TextLine[] } => {
  const area = { x: right - WIDTH, y: bottom - HEIGHT, width: WIDTH, height: HEIGHT }
  const lines = stampLetters(county).map((character, row) => {
    const middle = area.y + MARGIN + (row + 0.5) * STEP
    return centredLine(character, area.x + WIDTH / 2, Math.round(middle - SIZE * MIDDLE_OF_BOX), SIZE, LOOK)
  })
  return { patches: frame(area), lines }
}

const inset = (area: Area, by: number): Area => ({
  x: area.x + by,
  y: area.y + by,
  width: area.width - 2 * by,
  height: area.height - 2 * by,
})

const frame = (area: Area): Patch[] => [
  { ...area, colour: 'vermilion' },
  { ...inset(area, 4), colour: 'on-vermilion' },
  { ...inset(area, 6), colour: 'vermilion' },
]
