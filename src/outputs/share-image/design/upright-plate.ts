/** The upright plate: words from top to bottom on a white board with a vermilion edge, like the board beside a gate. */
import { centredLine, type Look } from './set-text.ts'
import type { Area, Patch, TextLine } from './sheet.ts'

/** Width of the plate in pixels. */
export const PLATE_WIDTH = 116
const EDGE_HEIGHT = 10
const LARGEST = 54
const ROOM = 416
const MIDDLE_OF_BOX = 0.81
const LOOK: Look = { weight: 700, colour: 'ink', ground: 'sheet' }

/** Draws the plate from `x`, `y` downwards. */
export const uprightPlate = (
  words: string,
  x: number,
  y: number,
): { patches: Patch[]; lines: TextLine[] } => {
  const characters = [...words]
  const step = Math.min(LARGEST * 1.2, (ROOM - 56) / characters.length)
  const size = Math.round(step / 1.2)
  const height = Math.round(characters.length * step + 56)
  const lines = characters.map((character, index) => {
    const middle = y + EDGE_HEIGHT / 2 + 28 + (index + 0.5) * step
    return centredLine(character, x + PLATE_WIDTH / 2, Math.round(middle - size * MIDDLE_OF_BOX), size, LOOK)
  })
  return { patches: board({ x, y, width: PLATE_WIDTH, height }), lines }
}

const board = (area: Area): Patch[] => [
  { ...area, colour: 'rule' },
  { x: area.x + 1, y: area.y + 1, width: area.width - 2, height: area.height - 2, colour: 'sheet' },
  { ...area, height: EDGE_HEIGHT, colour: 'vermilion' },
]
