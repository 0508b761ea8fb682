/** Where a line may never end, whatever stands there: punctuation (避头尾) and the parts of a number. */

const OPENING = '（《〈“‘「『【〔〖［｛'
const CLOSING = '，。、：；！？）》〉”’」』】〕〗］｝'
const NEVER_FIRST = `${CLOSING}·･・•…％℃‰,.!?;:)]}%~～`
const NEVER_LAST = `${OPENING}([{#￥$№`
/** What figures count; a line never parts the two. */
const MEASURES =
  '年月日号时点分秒天周季度岁届期次场个名位人户家组队支批件条项份只头亩斤吨元角万亿千百余多米里升克级星类对所站村张台辆盏棵公平厘毫千'
const HAN_DIGITS = '〇零一二三四五六七八九十百千万亿两几'

/** Whether the mark's ink stands in the right half of its square. */
export const isOpening = (character: string): boolean => character !== '' && OPENING.includes(character)

/** Whether the mark's ink stands in the left half of its square. */
export const isClosing = (character: string): boolean => character !== '' && CLOSING.includes(character)

/** Whether the text is a number in figures, a percentage included. */
const isFigure = (text: string): boolean => /\d[%‰]?$/u.test(text)

/**
 * Whether a line may end after `before` and the next begin with `after`.
 * A figure keeps what it counts: 128名, 第3期, 98%.
 */
export const mayPart = (before: string, after: string): boolean => {
  const last = [...before].at(-1) ?? ''
  const [first = ''] = after
  if (last === '' || first === '') return false
  if (NEVER_FIRST.includes(first) || NEVER_LAST.includes(last) || first === ' ') return false
  if (last === first && '—…'.includes(first)) return false
  if (isFigure(before)) return !MEASURES.includes(first) && !/\d/u.test(first)
  return !('第￥'.includes(last) && (/\d/u.test(first) || HAN_DIGITS.includes(first)))
}
