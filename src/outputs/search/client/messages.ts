import type { Answer } from './search.ts'
import { phraseText } from './query.ts'
import { limitsMessage, missingMessage, SEARCHING_MESSAGE } from './unavailable.ts'

const inQuotes = (words: readonly string[]) => words.map((word) => `“${word}”`).join('')

const amount = ({ found, cutShort }: Answer, count: number): string => {
  const newer = cutShort ? '较新的 ' : ' '
  return found.length === count ? `${newer}${count} 条` : `${newer}${count} 条（筛选前 ${found.length} 条）`
}

/** How a question was answered, in one sentence for eyes and ears; `count` is what the filters leave. */
export const answerMessage = (query: string, answer: Answer, count: number): string => {
  const { found, step } = answer
  if (step === undefined || found.length === 0) return `没有找到“${query}”`
  const number = amount(answer, count)
  const words = inQuotes(step.all.map(phraseText))
  const messages = {
    exact: `找到${number}`,
    words: `没有整句是“${query}”的页面，同时有${words}的有${number}`,
    question: `按${words}找到${number}`,
    pinyin: `按拼音找到“${step.instead ?? ''}”，有${number}`,
    near: `没有找到“${query}”，下面是“${step.instead ?? ''}”的结果，有${number}`,
  }
  return messages[step.name]
}

/** While shards are still on their way. */
export const progressMessage = (count: number): string =>
  count === 0 ? SEARCHING_MESSAGE : `${SEARCHING_MESSAGE}已找到 ${count} 条`

/** The whole line above the results: what was found, and what could not be looked into. */
export const statusMessage = (query: string, answer: Answer, count: number, missing: number): string =>
  [answerMessage(query, answer, count), missingMessage(missing), limitsMessage(answer.limits)]
    .filter(Boolean)
    .join('。')
    .replace(/。{2,}/g, '。')
