/** Cuts a title where a reader would pause, so that a browser breaks its lines only there. */

import { textWidth } from './fit-rows.ts'

const words = new Intl.Segmenter('zh', { granularity: 'word' })
const OPENING = /[（《〈“‘「『【([]$/u
const CLOSING = /^[，。、：；！？）》〉”’」』】·…—%,.:;!?)\]]/u
const NUMBER_OPEN = /(\d|第)$/u
const SINGLE_HAN = /^\p{Script=Han}$/u

/** Han characters that stand on one line at every size of the sheet. */
const SHORT = 8

/** Whether a phrase is short enough to be kept on one line. */
export const isShort = (phrase: string): boolean => textWidth(phrase) <= SHORT

/** The title in phrases, together again the title; lines may end between them. */
export function phrases(title: string): string[] {
  const result: string[] = []
  let single = false
  for (const { segment } of words.segment(title)) {
    const last = result.at(-1) ?? ''
    const isSingle = SINGLE_HAN.test(segment)
    const isBound = last !== '' && belongs(last, segment)
    const joins: boolean = isBound || (last !== '' && single && isSingle)
    if (joins) result[result.length - 1] = last + segment
    else result.push(segment)
    single = isSingle && !isBound
  }
  return result
}

const belongs = (before: string, after: string): boolean =>
  OPENING.test(before) || CLOSING.test(after) || NUMBER_OPEN.test(before)
