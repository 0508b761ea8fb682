/** Turns fitted texts into lines at their place. */
import { lineHeight, type FittedText } from '../../type/fit-text.ts'
import { breakLines } from '../../type/line-break.ts'
import { inReadingOrder, isReadFromRight } from '../../type/reading-order.ts'
import { unitsOf } from '../../type/units.ts'
import type { Colour } from '../../../styles/palette.ts'
import type { Weight } from '../../type/faces.ts'
import { BOX_EM, type TextLine } from './sheet.ts'

/** How a text looks. */
export interface Look {
  weight: Weight
  colour: Colour
  ground: Colour
}

/** Lines that are read from the right begin at one edge there. */
const standOf = ({ lines, size }: FittedText, { placed, width }: FittedText['lines'][number]): number =>
  isReadFromRight(placed) ? (Math.max(...lines.map((line) => line.width)) - width) * size : 0

/** Lines of a fitted text from `x`, `y` downwards. */
export const setText = (text: FittedText, x: number, y: number, look: Look): TextLine[] => {
  const step = lineHeight(text)
  const lead = (step - text.size * BOX_EM) / 2
  return text.lines.map((line, index) => ({
    units: inReadingOrder(line.placed),
    x: x + Math.round(standOf(text, line)),
    y: Math.round(y + index * step + lead),
    size: text.size,
    ...look,
  }))
}

/** A short text on one line, its middle at `centre`; it is never broken. */
export const centredLine = (text: string, centre: number, y: number, size: number, look: Look): TextLine => {
  const [line] = breakLines(unitsOf(text, look.weight).units, Infinity)
  const width = (line?.width ?? 0) * size
  return { units: line?.placed ?? [], x: Math.round(centre - width / 2), y, size, ...look }
}
