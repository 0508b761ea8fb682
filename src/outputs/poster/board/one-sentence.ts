import { sentencesOf } from '../../../library/typesetting/first-sentences.ts'

/** Where a reader breathes inside a sentence; what stands between two 、 is no thought of its own. */
const CLAUSE = /[^，；]+(?:[，；]+[”’」』）》]*|$)/gu
const PAUSE_AT_END = /[，；]+$/u
/** A beginning that is shorter says when, and not yet what. */
const LEAST = 10
/** A clause that is longer than its room is still told whole, up to this. */
const LONGEST_CLAUSE = 48

const OPENING = '（《〈“‘「『【〔'
const CLOSING = '）》〉”’」』】〕'

const lengthOf = (text: string): number => [...text].length

/** Whether every bracket and quotation that a text begins also ends in it. */
const isClosed = (text: string): boolean => {
  let open = 0
  for (const character of text) {
    if (OPENING.includes(character)) open += 1
    if (CLOSING.includes(character)) open -= 1
  }
  return open === 0
}

/** All beginnings of a sentence that end where a reader breathes, the shortest first, without the mark there. */
const beginningsOf = (sentence: string): string[] => {
  const clauses = sentence.match(CLAUSE) ?? []
  return clauses
    .slice(0, -1)
    .map((_, at) => clauses.slice(0, at + 1).join(''))
    .filter(isClosed)
    .map((beginning) => beginning.replace(PAUSE_AT_END, ''))
    .filter((beginning) => lengthOf(beginning) >= LEAST)
}

/**
 * The first sentence of a text; of one that is too long as many clauses as there is room for, with dots behind them, and
 * at least the first. Never a part of a clause: where even that is too long to be told, there is nothing.
 */
export const oneSentence = (text: string, most: number): string => {
  const sentence = (sentencesOf(text)[0] ?? text).trim()
  if (lengthOf(sentence) <= most) return sentence
  const beginnings = beginningsOf(sentence)
  const told = beginnings.findLast((beginning) => lengthOf(beginning) < most) ?? beginnings[0]
  if (told !== undefined && lengthOf(told) <= Math.max(most, LONGEST_CLAUSE)) return `${told}……`
  return lengthOf(sentence) <= LONGEST_CLAUSE ? sentence : ''
}
