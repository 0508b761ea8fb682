import type { Phrase, Query } from './query.ts'
import { isAsked, wordsOf, wordsWithoutQuestion, wordsWithoutWishes } from './words.ts'

export type StepName = 'exact' | 'words' | 'question' | 'pinyin' | 'near'

/** One way to put the question: pages must hold every phrase; those that hold `exact` in one piece come first. */
export interface Step {
  name: StepName
  exact: Phrase
  all: Phrase[]
  /** What was searched in place of the reader's own words, for the message. */
  instead?: string
}

const step = (name: StepName, phrases: readonly Phrase[]): Step => ({
  name,
  exact: phrases.flat(),
  all: [...phrases],
})

/**
 * The steps that need nothing but the question and the names, most exact first; each is taken only when the one
 * before found nothing. Quoted questions have one step.
 */
export const plainSteps = ({ parts, quoted }: Query, names: ReadonlySet<string>): Step[] => {
  if (parts.length === 0) return []
  const exact = step('exact', parts)
  if (quoted) return [{ ...exact, all: [exact.exact] }]
  const cut = (words: typeof wordsOf) => parts.flatMap((part) => words(part, names))
  const later = [
    ...(parts.some(isAsked) ? [] : [step('words', cut(wordsOf))]),
    step('question', cut(wordsWithoutQuestion)),
    step('question', cut(wordsWithoutWishes)),
  ]
  return withoutRepeats([exact, ...later.filter(({ all }) => all.length > 0)])
}

/** A step that asks what an earlier one asked would only cost time. */
const withoutRepeats = (steps: readonly Step[]): Step[] => {
  const question = ({ all }: Step) => JSON.stringify(all)
  return steps.filter((each, at) => steps.findIndex((other) => question(other) === question(each)) === at)
}

/** The step that searches another phrase in place of the reader's. */
export const insteadStep = (name: StepName, phrase: Phrase, instead: string): Step => ({
  name,
  exact: phrase,
  all: [phrase],
  instead,
})

/** A phrase with one character taken out: what must stand before the gap and after it. */
export interface Hole {
  before: Phrase
  after: Phrase
}

/** Shorter phrases with one character wrong are other words; longer ones are sentences. */
const NEAR_LENGTHS = { least: 4, most: 12 }

/** The ways in which one character of a phrase may be wrong, inner ones first: ends are the weaker evidence. */
export const holesOf = (phrase: Phrase): Hole[] => {
  if (phrase.length < NEAR_LENGTHS.least || phrase.length > NEAR_LENGTHS.most) return []
  const holes = phrase.map((_, at) => ({ before: phrase.slice(0, at), after: phrase.slice(at + 1) }))
  const isInner = ({ before, after }: Hole) => before.length > 0 && after.length > 0
  return [...holes.filter(isInner), ...holes.filter((hole) => !isInner(hole))]
}
