/** The stamp: a small seal with the county's characters, set on the edge of the sheet. */
import { centredLine, type Look } from './set-text.ts'
import type { Patch, TextLine } from './sheet.ts'

const LOOK: Look = { weight: 700, colour: 'on-vermilion', ground: 'vermilion' }
const SIZE = 34
const STEP = 38
const MARGIN = 11
const MIDDLE_OF_BOX = 0.81

/** The seal's columns, read from right to left: 青禾县 -> 青禾, 井冈山市 -> 井冈 | 山市. */
export function sealColumns(county: string): string[] {
  const core = [...county.replace(/(自治县|自治旗|县|市|区|旗)$/u, '')]
  const characters = core.length === 1 || core.length === 3 ? [...county] : core
  return characters.length <= 2
    ? [characters.join('')]
    : [characters.slice(0, 2).join(''), characters.slice(2, 4).join('')]
}

/** Draws the seal with its lower right corner at `right`, `bottom`. */
export function stamp(
  county: string,
  right: number,
  bottom: number,
): { patches: Patch[]; lines: TextLine[] } {
  const columns = sealColumns(county)
  const rows = Math.max(...columns.map((column) => [...column].length))
  const width = columns.length * STEP + 2 * MARGIN - 2
  const height = rows * STEP + 2 * MARGIN
  const area = { x: right - width, y: bottom - height, width, height }
  const lines = columns.flatMap((column, index) =>
    [...column].map((character, row) => {
      const centre = right - MARGIN + 1 - (index + 0.5) * STEP
      const middle = area.y + MARGIN + (row + 0.5) * STEP
      return centredLine(character, centre, Math.round(middle - SIZE * MIDDLE_OF_BOX), SIZE, LOOK)
    }),
  )
  return { patches: seal(area), lines }
}

const inset = (area: Omit<Patch, 'colour'>, by: number) => ({
  x: area.x + by,
  y: area.y + by,
  width: area.width - 2 * by,
  height: area.height - 2 * by,
})

const seal = (area: Omit<Patch, 'colour'>): Patch[] => [
  { ...area, colour: 'vermilion' },
  { ...inset(area, 4), colour: 'on-vermilion' },
  { ...inset(area, 6), colour: 'vermilion' },
]
