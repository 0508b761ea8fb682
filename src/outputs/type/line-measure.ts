/** How wide any stretch of a text is as a line of its own, without adding up its units again. */
import { widthBetween } from './punctuation.ts'
import type { Unit } from './units.ts'

/** Width in em of the units from `from` up to `end`, the marks at both ends squeezed. */
export type LineMeasure = (from: number, end: number) => number

const known = new WeakMap<readonly Unit[], LineMeasure>()

/** The measure of a text; one text is broken at many sizes and looked at once. */
export const lineMeasure = (units: readonly Unit[]): LineMeasure => {
  const measure = known.get(units) ?? measureOf(units)
  known.set(units, measure)
  return measure
}

/** By running sums; what a unit loses at a line's start or end depends on its neighbours alone. */
const measureOf = (units: readonly Unit[]): LineMeasure => {
  const count = units.length
  const sums = new Float64Array(count + 1)
  const lossAtStart = new Float64Array(count)
  const lossAtEnd = new Float64Array(count)
  units.forEach((unit, index) => {
    const before = units[index - 1] ?? unit
    const after = units[index + 1] ?? unit
    const inside = widthBetween(before, unit, after)
    sums[index + 1] = (sums[index] ?? 0) + inside
    lossAtStart[index] = Math.min(0, widthBetween(undefined, unit, after) - inside)
    lossAtEnd[index] = Math.min(0, widthBetween(before, unit, undefined) - inside)
  })
  return (from, end) => {
    if (from >= count || end < 1) return 0
    const inner = (sums[end] ?? 0) - (sums[from] ?? 0)
    return inner + (lossAtStart[from] ?? 0) + (lossAtEnd[end - 1] ?? 0)
  }
}

/** How many lines of `width` em a text takes at least, whatever its words; wider units stand alone. */
export const fewestLines = (units: readonly Unit[], width: number): number => {
  const measure = lineMeasure(units)
  let lines = 0
  for (let from = 0, end = 0; from < units.length; from = end, lines += 1) {
    end = from + 1
    while (end < units.length && measure(from, end + 1) <= width) end += 1
  }
  return lines
}
