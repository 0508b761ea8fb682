/** Answers a question step by step: as it was typed, in words, as it may have been meant, as much of it as a page has. */
import { beijingDay } from '../../../model/beijing-time.ts'
import type { DirectoryName } from '../formats.ts'
import { askedDayTest, otherSayings, withDaySaid } from './asked-day.ts'
import { asksWhen, isAsked, turnedRound, withoutQuestion, withoutWishes } from './asking.ts'
import { cutQuestion } from './cutting.ts'
import { coveringStep } from './covering.ts'
import { guesses, withLettersMended, withPlaceMended } from './guesses.ts'
import { exactStep, inPortalsWords, isSameQuestion, withoutRepeats, wordsStep } from './ladder.ts'
import type { Step } from './ladder.ts'
import type { Names } from './names.ts'
import { alsoMeeting, needStep } from './needs.ts'
import { openingSteps } from './opening.ts'
import { NO_LIMITS } from './unavailable.ts'
import type { Limits } from './unavailable.ts'
import type { Phrase } from './query.ts'
import { phraseOf, phraseText, readQuery } from './query.ts'
import { pagesHolding } from './ranking.ts'
import type { Found, Term } from './ranking.ts'
import type { Sources } from './sources.ts'

/** What a question led to. */
export interface Answer {
  found: Found[]
  /** The step that found it, or the last one tried. */
  step: Step | undefined
  /** The names that were meant, where what was typed is none. */
  names: DirectoryName[]
  /** Phrases to mark in titles and texts. */
  phrases: Phrase[]
  /** Names that look like the question, when nothing was found. */
  similar: string[]
  /** What could not be looked into. */
  limits: Limits
}

const NOTHING: Answer = { found: [], step: undefined, names: [], phrases: [], similar: [], limits: NO_LIMITS }

const todaysNumber = (): number => Number(beijingDay(new Date()).replace(/-/g, ''))

const withOtherSayings = (term: Term): Term => [
  ...term,
  ...otherSayings(phraseText(term[0] ?? [])).map(phraseOf),
]

const take = async ({ finder, names, query }: Sources, asked: Step): Promise<Answer> => {
  const said = query.quoted ? asked : { ...asked, terms: asked.terms.map(withOtherSayings) }
  const step = query.quoted ? asked : inPortalsWords(said, (typed) => names.needCalled(typed))
  const leads = names.match(step.instead ?? query.typed).flatMap(({ url }) => url ?? [])
  const own = step.terms.map(([phrase = []]) => phraseText(phrase))
  const asking = {
    today: todaysNumber(),
    leads,
    classes: [...(step.classes ?? []), ...own],
    needShare: own.filter((text) => names.needCalled(text)).length / own.length || 1,
    isAskedDay: askedDayTest(query.typed),
    asksWhen: asksWhen(query.typed),
    isQuestion: query.parts.some(isAsked),
  }
  const found = await pagesHolding(finder, step.terms, asking, step.shareOf)
  const limits = { ...NO_LIMITS, incomplete: finder.isIncomplete }
  return {
    ...NOTHING,
    found,
    step,
    phrases: [step.terms.flatMap(([own = []]) => own), ...step.terms.flat()],
    limits,
  }
}

/** Beside a name a single character that nobody wrote, such as 学 of 学用手机, is no word; else it may be a slip. */
const isEnough = (
  known: readonly Phrase[],
  unknown: readonly Phrase[],
  names: ReadonlySet<string>,
): boolean => {
  const left = unknown.flat()
  const hasName = known.some((word) => names.has(word.join('')))
  return known.length > 0 && (left.length === 0 || (hasName && left.length === 1 && left.every(isHan)))
}

const isHan = (token: string): boolean => /^\p{Script=Han}$/u.test(token)

/** The question in words: as it stands, without what asks in it, without what the reader wants to do. */
const wordSteps = async ({ query, names, finder }: Sources): Promise<Step[]> => {
  const { parts } = readQuery(withDaySaid(query.typed))
  const cut = (phrases: readonly Phrase[], fineness: 'coarse' | 'fine') =>
    cutQuestion(finder, phrases, names.written, fineness)
  const readings = [
    ...(parts.some(isAsked) ? [] : [{ name: 'words' as const, phrases: parts }]),
    { name: 'question' as const, phrases: withoutQuestion(parts) },
    { name: 'question' as const, phrases: withoutWishes(parts) },
    { name: 'question' as const, phrases: turnedRound(parts) },
  ]
  const steps: Step[] = []
  for (const { name, phrases } of readings)
    for (const fineness of ['coarse', 'fine'] as const) {
      const { known, unknown } = await cut(phrases, fineness)
      if (isEnough(known, unknown, names.written)) steps.push(wordsStep(name, known))
    }
  return withoutRepeats(steps)
}

/** Takes one step after the other; a page whose words lie close together ends the search. */
const firstClose = async (sources: Sources, steps: readonly Step[]) => {
  let scattered: Answer | undefined
  for (const step of steps) {
    const answer = await take(sources, step)
    if (answer.found.some(({ isClose }) => isClose)) return { close: answer, scattered }
    if (answer.found.length > 0) scattered ??= answer
  }
  return { close: undefined, scattered }
}

/** What the directory says to a guess. */
const namesOfGuess = (names: Names, { instead = '' }: Step): DirectoryName[] =>
  names.match(instead).filter(({ url }) => url !== undefined)

/** The longest text, in characters, that people write who come for something; a longer one is quoted from a page. */
const LONGEST_NEED = 12

/** Beside what has all the words, what meets the need that is among them. */
const withNeed = async (sources: Sources, answer: Answer): Promise<Answer> => {
  const length = sources.query.parts.reduce((sum, part) => sum + part.length, 0)
  const asked =
    length > LONGEST_NEED
      ? undefined
      : needStep(sources, answer.step?.name === 'exact' && answer.found.length > 0)
  if (asked === undefined || isSameQuestion(asked, answer.step)) return answer
  const meeting = await take(sources, asked)
  if (answer.found.length === 0) return meeting.found.length > 0 ? meeting : answer
  const found = alsoMeeting(answer.found, meeting.found)
  if (found.length === answer.found.length || answer.step === undefined) return { ...answer, found }
  const said = meeting.step?.also ?? asked.terms.map(([own = []]) => phraseText(own))
  const also = [...new Set([...(answer.step.also ?? []), ...said])]
  return {
    ...answer,
    found,
    step: { ...answer.step, also },
    phrases: [...answer.phrases, ...meeting.phrases],
  }
}

/** What has the question's words, and what was meant by them where they were mistyped. */
const wordsOrGuess = async (sources: Sources, exact: Answer): Promise<Answer> => {
  const { close, scattered } = await firstClose(sources, await wordSteps(sources))
  if (close !== undefined) return withNeed(sources, close)
  for (const step of await guesses(sources)) {
    const guessed = await take(sources, step)
    if (guessed.found.length > 0) return { ...guessed, names: namesOfGuess(sources.names, step) }
  }
  const covering = await coveringStep(sources)
  const partly = covering && (await take(sources, covering))
  const isMore = (partly?.found.length ?? 0) > (scattered?.found.length ?? 0)
  return withNeed(sources, (isMore ? partly : scattered) ?? exact)
}

/** The answer to what was meant, said as such. */
const insteadOf = (answer: Answer, meant: string, names: Names): Answer => {
  const also = answer.step?.also
  const step: Step = { name: 'near', terms: answer.step?.terms ?? [], instead: meant, ...(also && { also }) }
  return { ...answer, step, names: namesOfGuess(names, step) }
}

/** The question as it was typed, in words, or with a slip in it; the place in it is what was typed. */
const answerAsTyped = async (sources: Sources, exact: Answer): Promise<Answer> =>
  exact.found.length > 0 ? withNeed(sources, exact) : wordsOrGuess(sources, exact)

/** The answer where a place that is named amiss, or a word in letters, is mended: once, or two slips could chase each other. */
const answerWithPlace = async (sources: Sources): Promise<Answer | undefined> => {
  const mended = (await withPlaceMended(sources)) ?? (await withLettersMended(sources))
  if (mended === undefined) return undefined
  const meant = { ...sources, query: readQuery(mended) }
  const answer = await answerAsTyped(meant, await take(meant, exactStep(meant.query)))
  return answer.found.length > 0 ? insteadOf(answer, mended, sources.names) : undefined
}

/** The answer of the first step that finds something. @throws Error when nothing of the index arrived */
export const answerTo = async (sources: Sources): Promise<Answer> => {
  const { query, names } = sources
  const exact = await take(sources, exactStep(query))
  if (query.quoted || query.parts.length === 0) return exact
  const { close, scattered } = await firstClose(sources, openingSteps(query))
  const opening = close ?? scattered
  if (opening !== undefined) return opening
  const mended = exact.found.length > 0 ? undefined : await answerWithPlace(sources)
  const answer = mended ?? (await answerAsTyped(sources, exact))
  if (answer.found.length > 0) return answer
  return { ...answer, similar: names.near(query.typed, await sources.readings()).map(({ name }) => name) }
}
