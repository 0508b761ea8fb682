import type { DirectoryNeed } from '../formats.ts'
import type { Phrase, Query } from './query.ts'
import { phraseOf, phraseText } from './query.ts'
import { isNumeral } from './likeness.ts'
import type { ShareOf, Term } from './ranking.ts'

export type StepName = 'exact' | 'words' | 'question' | 'less' | 'pinyin' | 'near'

/** One way to read the question. */
export interface Step {
  name: StepName
  /** Pages must hold one phrase of each. */
  terms: Term[]
  /** What was searched in place of the reader's own words, for the message. */
  instead?: string
  /** What the portal calls what the reader calls otherwise; searched beside it. */
  also?: string[]
  /** Classes of the projects that meet what is asked for. */
  classes?: string[]
  /** Words of the reader's that were left out, because no page has them. */
  unknown?: string[]
  /** Pages may hold only a part of it: how much. */
  shareOf?: ShareOf
  /** Whether no page has all the known words. */
  isApart?: boolean
}

/** The question as it was typed; quoted, in one piece. */
export const exactStep = ({ parts, quoted }: Query): Step => ({
  name: 'exact',
  terms: quoted ? [[parts.flat()]] : parts.map((part) => [part]),
})

/** Pages that hold all these words. */
export const wordsStep = (name: StepName, words: readonly Phrase[]): Step => ({
  name,
  terms: words.map((word) => [word]),
})

/** The same step, where pages may also say it in the portal's words, or belong to a class that meets the need. */
export const inPortalsWords = (
  step: Step,
  needCalled: (typed: string) => DirectoryNeed | undefined,
): Step => {
  const called = step.terms.map(([own = []]) => ({ own, need: needCalled(phraseText(own)) }))
  const needs = called.map(({ need }) => need).filter((need) => need !== undefined)
  if (needs.length === 0) return step
  const labels = called.flatMap(({ own, need }) =>
    need && phraseText(phraseOf(need.label)) !== phraseText(own) ? need.label : [],
  )
  const terms = step.terms.map((term, at) => {
    const need = called[at]?.need
    return need ? distinct([...term, ...[need.label, ...need.classes].map(phraseOf)]) : term
  })
  return {
    ...step,
    terms,
    classes: needs.flatMap(({ classes }) => classes),
    ...(labels.length > 0 && { also: labels }),
  }
}

const distinct = (phrases: readonly Phrase[]): Phrase[] =>
  phrases.filter((phrase, at) => phrases.findIndex((other) => other.join(' ') === phrase.join(' ')) === at)

/** The step that searches another phrase in place of the reader's. */
export const insteadStep = (name: 'pinyin' | 'near', phrase: Phrase, instead: string): Step => ({
  name,
  terms: [[phrase]],
  instead,
})

const ownWords = ({ terms }: Step): string => JSON.stringify(terms.map(([own]) => own))

/** Whether two steps go by the same words of the reader's. */
export const isSameQuestion = (one: Step, other: Step | undefined): boolean =>
  other !== undefined && ownWords(one) === ownWords(other)

/** A step that asks what an earlier one asked would only cost time. */
export const withoutRepeats = (steps: readonly Step[]): Step[] =>
  steps.filter((each, at) => steps.findIndex((other) => isSameQuestion(other, each)) === at)

/** A phrase with one character taken out: what must stand before the gap and after it. */
export interface Hole {
  before: Phrase
  after: Phrase
  /** What stood there. */
  missing: string
}

/** Shorter phrases with one character wrong are other words; longer ones are sentences. */
const NEAR_LENGTHS = { least: 3, most: 16 }

/** The ways in which one character of a phrase may be wrong; a number never is. */
export const holesOf = (phrase: Phrase): Hole[] => {
  if (phrase.length < NEAR_LENGTHS.least || phrase.length > NEAR_LENGTHS.most) return []
  return phrase
    .map((missing, at) => ({ before: phrase.slice(0, at), after: phrase.slice(at + 1), missing }))
    .filter(({ missing }) => /^\p{Script=Han}$/u.test(missing) && !isNumeral(missing))
}
