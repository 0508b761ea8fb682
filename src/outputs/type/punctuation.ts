/** The half em that a mark gives up beside another mark, or at the end of a line. */
import {
  isClosing as isClosingMark,
  isOpening as isOpeningMark,
} from '../../library/typesetting/line-ends.ts'
import type { Unit } from './units.ts'

/** Whether the unit is an opening mark. */
export const isOpening = (unit: Unit | undefined): boolean => unit !== undefined && isOpeningMark(unit.text)

/** Whether the unit is a closing or pausing mark. */
export const isClosing = (unit: Unit | undefined): boolean => unit !== undefined && isClosingMark(unit.text)

/** A unit at its place in a line, `x` in em from the line's start. */
export interface PlacedUnit extends Unit {
  x: number
}

/** Width of a unit between its neighbours in the same line, in em. */
export const widthBetween = (before: Unit | undefined, unit: Unit, after: Unit | undefined): number => {
  if (isClosing(unit) && (after === undefined || isClosing(after) || isOpening(after))) return unit.width / 2
  if (isOpening(unit) && (before === undefined || isOpening(before))) return unit.width / 2
  return unit.width
}

/** Puts units of one line side by side; opening marks at the start move their empty half out of the way. */
export const placeUnits = (units: Unit[]): { placed: PlacedUnit[]; width: number } => {
  let x = 0
  const placed = units.map((unit, index) => {
    const width = widthBetween(units[index - 1], unit, units[index + 1])
    const shift = isOpening(unit) ? width - unit.width : 0
    const at = { ...unit, x: x + shift }
    x += width
    return at
  })
  return { placed, width: x }
}
