/** Cuts a title where a reader would pause, so that a browser breaks its lines only there. */

const words = new Intl.Segmenter('zh', { granularity: 'word' })
const OPENING = /[（《〈“‘「『【]$/u
const CLOSING = /^[，。、：；！？）》〉”’」』】·…—%]/u
const NUMBER_OPEN = /(\d|第)$/u
const SINGLE_HAN = /^\p{Script=Han}$/u

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
