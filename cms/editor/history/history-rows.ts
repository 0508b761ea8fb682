import type { AnswerOf } from '../../protocol/actions.ts'
import type { Step } from '../../protocol/review.ts'
import { deedWords } from '../../protocol/statuses.ts'
import { stepInWords } from './step-in-words.ts'

type History = AnswerOf<'entryHistory'>

/** One step of an entry's way, and the version that it left where it changed the text. */
export interface HistoryRow {
  /** ISO 8601. */
  at: string
  by: string
  /** What was done, with the reason where one was given. */
  words: string
  version?: string
}

/** The store counts whole seconds, and a step is written down a moment before it is done. */
const SAME_MOMENT_IN_MS = 5000

/** Everything that happened to an entry in one list, newest first. */
export const historyRows = ({ versions, trail }: History): HistoryRow[] => {
  // Saves in a row are one step of the trail; the versions tell each of them.
  const steps = trail.filter(({ did }) => did !== 'saved')
  const left = new Set(steps.filter(({ did }) => did === 'moved'))
  const saved = versions.map(({ id, by, at, message }) => {
    const step = steps.find((each) => each.did !== 'moved' && isSameMoment(each, at))
    return { at, by, words: step ? stepInWords(step) : wordsOf(message), version: id }
  })
  const others = steps.filter((step) => left.has(step) || !versions.some(({ at }) => isSameMoment(step, at)))
  return [
    ...saved,
    ...others.map((step) => ({ at: step.at, by: step.by, words: stepInWords(step) })),
  ].toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))
}

const isSameMoment = (step: Step, at: string) =>
  Math.abs(Date.parse(step.at) - Date.parse(at)) < SAME_MOMENT_IN_MS

/** The store names the entry in every message; whoever pushed has written words of their own. */
const wordsOf = (message: string) => (message.startsWith(deedWords.save) ? deedWords.save : message)
