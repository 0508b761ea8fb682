/**
 * Lines in which words of Arabic letters stand, which are read from the right. bidi-js was tried in its place: all tests held, and
 * it took as many lines here, for what a list of Chinese marks is read as and where each unit comes to stand are no part of
 * Unicode's rules; it also brings a second package along that only its own build needs.
 */
import { isChinese, isRightToLeft } from './joined-letters.ts'
import type { PlacedUnit } from './punctuation.ts'
import type { Unit } from './units.ts'

/** What a unit is printed as: where no face of ours has a character, the browser may know one. */
export const printed = (unit: Unit): string => unit.missing ?? unit.text

/** What takes the direction of its neighbours: marks, figures and blanks. */
const NEUTRAL = /^[\p{P}\p{S}\p{N}\s]*$/u

const isNeutral = (unit: Unit): boolean => NEUTRAL.test(printed(unit)) && !isChinese(printed(unit))

const isFromRight = (unit: Unit): boolean => unit.face === 'Box' && isRightToLeft(printed(unit))

/** Whether a whole line is read from the right. */
export const isReadFromRight = (units: readonly Unit[]): boolean =>
  units.some(isFromRight) && !units.some((unit) => isChinese(printed(unit)))

/** Units of a line that are read in one direction. */
export interface LinePart {
  units: PlacedUnit[]
  isReversed: boolean
}

/** The parts of a line that are read from right to left: the whole of it, or from the first such word to the last. */
export const partsOf = (units: readonly PlacedUnit[]): LinePart[] => {
  if (isReadFromRight(units)) return [{ units: [...units], isReversed: true }]
  const parts: LinePart[] = [{ units: [], isReversed: false }]
  units.forEach((unit, at) => {
    const next = units.slice(at).find((each) => isFromRight(each) || !isNeutral(each))
    const last = parts.at(-1)
    const isReversed = isFromRight(unit) || (last?.isReversed === true && !!next && isFromRight(next))
    if (last?.isReversed === isReversed) last.units.push(unit)
    else parts.push({ units: [unit], isReversed })
  })
  return parts.filter((part) => part.units.length > 0)
}

/** Latin words and figures among others keep their order. */
const isLatin = (unit: PlacedUnit | undefined): boolean =>
  unit?.face === 'Text' && /[A-Za-z0-9]/u.test(unit.text)

/** Units that stay in their order where all around them is turned: a Latin phrase with its blanks. */
const keptTogether = (units: readonly PlacedUnit[]): PlacedUnit[][] => {
  const groups: PlacedUnit[][] = []
  units.forEach((unit, at) => {
    const group = groups.at(-1)
    const isBlankBetween = unit.text === ' ' && isLatin(units[at + 1])
    if (group && isLatin(group[0]) && (isLatin(unit) || isBlankBetween)) group.push(unit)
    else groups.push([unit])
  })
  return groups
}

const turned = ({ units, isReversed }: LinePart): PlacedUnit[] => {
  if (!isReversed) return units
  const left = units[0]?.x ?? 0
  let right = left + Math.max(...units.map(({ x, width }) => x + width - left))
  return keptTogether(units).flatMap((group) => {
    const from = group[0]?.x ?? 0
    const width = Math.max(...group.map((unit) => unit.x + unit.width - from))
    right -= width
    return group.map((unit) => ({ ...unit, x: right + unit.x - from }))
  })
}

/** The units of a line at the places where their readers look for them: what is drawn piece by piece no browser puts in order. */
export const inReadingOrder = (units: readonly PlacedUnit[]): PlacedUnit[] =>
  units.some(isFromRight) ? partsOf(units).flatMap(turned) : [...units]
