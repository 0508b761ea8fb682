/** Chinese punctuation at the ends of lines (避头尾) and the half em that a mark gives up beside another mark. */
import type { Unit } from './units.ts'

const OPENING = '（《〈“‘「『【〔〖［｛'
const CLOSING = '，。、：；！？）》〉”’」』】〕〗］｝'
const NEVER_FIRST = `${CLOSING}·･…％℃‰,.!?;:)]}%~～`
const NEVER_LAST = `${OPENING}([{#￥$№`
const NUMBER_AT_END = /\d[%‰]?$/u
/** Words of measure that belong to the number before them. */
const MEASURES =
  '年月日号时点分秒天周季度岁届期次场个名位人户家组队支批件条项份只头亩斤吨元角万亿千百余多米里升克级星类对所站村张台辆盏棵公平厘毫千'

/** Whether the unit is an opening mark, whose ink stands in the right half of its square. */
export const isOpening = (unit: Unit | undefined): boolean =>
  unit !== undefined && OPENING.includes(unit.text)

/** Whether the unit is a closing or pausing mark, whose ink stands in the left half of its square. */
export const isClosing = (unit: Unit | undefined): boolean =>
  unit !== undefined && CLOSING.includes(unit.text)

/** Whether a line may end after `before` and the next begin with `after`. */
export function mayBreak(before: Unit, after: Unit): boolean {
  if (NEVER_FIRST.includes(after.text) || NEVER_LAST.includes(before.text)) return false
  if (after.text === ' ') return false
  if (before.text === after.text && '—…'.includes(before.text)) return false
  return !belongsToNumber(before, after)
}

function belongsToNumber(before: Unit, after: Unit): boolean {
  if (NUMBER_AT_END.test(before.text)) return MEASURES.includes(after.text)
  return '第￥'.includes(before.text) && /^\d/u.test(after.text)
}

const HAN_DIGITS = '〇零一二三四五六七八九十百千万亿两几'

/** Whether a line end between the two tears 二十六万 or 九点 apart; allowed where there is no better place. */
export const isInsideHanNumber = (before: Unit, after: Unit): boolean =>
  HAN_DIGITS.includes(before.text) && (HAN_DIGITS.includes(after.text) || MEASURES.includes(after.text))

/** A unit at its place in a line, `x` in em from the line's start. */
export interface PlacedUnit extends Unit {
  x: number
}

/** Width of a unit between its neighbours in the same line, in em. */
export function widthBetween(before: Unit | undefined, unit: Unit, after: Unit | undefined): number {
  if (isClosing(unit) && (after === undefined || isClosing(after) || isOpening(after))) return unit.width / 2
  if (isOpening(unit) && (before === undefined || isOpening(before))) return unit.width / 2
  return unit.width
}

/** Puts units of one line side by side; opening marks at the start move their empty half out of the way. */
export function placeUnits(units: Unit[]): { placed: PlacedUnit[]; width: number } {
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
