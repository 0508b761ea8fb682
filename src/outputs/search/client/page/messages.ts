import type { Step } from '../ladder.ts'
import type { Answer } from '../answering.ts'
import { phraseText } from '../query.ts'
import { limitsMessage, missingMessage } from '../unavailable.ts'

const inQuotes = (words: readonly string[]) => [...new Set(words)].map((word) => `“${word}”`).join('')

/** Whoever pastes a page must still see the answer. */
const MOST_SAID = 24

/** What the reader typed, as it is said. */
const said = (query: string): string =>
  [...query].length > MOST_SAID ? `${[...query].slice(0, MOST_SAID).join('')}……` : query

const amount = ({ found }: Answer, count: number): string =>
  found.length === count ? ` ${count} 条` : ` ${count} 条（筛选前 ${found.length} 条）`

const ownWords = ({ terms }: Step): string => inQuotes(terms.map(([own = []]) => phraseText(own)))

/** Said first: the list below holds what the reader did not type. */
const alsoSearched = ({ also = [] }: Step): string => (also.length > 0 ? `也找了${inQuotes(also)}，` : '')

/** A word may be on no page at all; and of those that are, the pages may have only some. */
const partlyFound = (step: Step, number: string): string => {
  const { unknown = [], isApart = false, terms } = step
  const missing = unknown.length > 0 ? `没有找到${inQuotes(unknown)}，` : ''
  if (terms.length === 1) return `${missing}按${ownWords(step)}找到${number}`
  const some = isApart ? `没有同时有${ownWords(step)}的页面，` : ''
  return `${missing}${some}有${isApart ? '' : ownWords(step)}其中一部分的有${number}`
}

/** What a reader may insist on: the very words, where others were searched. */
export const wayToInsist = (query: string, { found, step }: Answer): string | undefined =>
  step === undefined || found.length === 0 || (step.name === 'exact' && !step.also) ? undefined : query

/** How a question was answered, in one sentence for eyes and ears; `count` is what the filters leave. */
export const answerMessage = (query: string, answer: Answer, count: number): string => {
  const { found, step } = answer
  if (step === undefined || found.length === 0) return `没有找到“${said(query)}”`
  const number = amount(answer, count)
  const messages = {
    exact: `找到${number}`,
    words: `没有整句是“${said(query)}”的页面，同时有${ownWords(step)}的有${number}`,
    question: `按${ownWords(step)}找到${number}`,
    less: partlyFound(step, number),
    pinyin: `按拼音找到“${step.instead ?? ''}”，有${number}`,
    near: `没有找到“${said(query)}”，下面是“${step.instead ?? ''}”的结果，有${number}`,
  }
  return alsoSearched(step) + messages[step.name]
}

/** The whole line above the results: what was found, and what could not be looked into. */
export const statusMessage = (query: string, answer: Answer, count: number, missing: number): string =>
  [answerMessage(query, answer, count), missingMessage(missing), limitsMessage(answer.limits)]
    .filter(Boolean)
    .join('。')
    .replace(/。{2,}/g, '。')
