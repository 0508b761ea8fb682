import type { DirectoryName } from '../formats.ts'
import { insteadStep, plainSteps } from './ladder.ts'
import type { Step } from './ladder.ts'
import type { SearchLibrary } from './library.ts'
import { Names, plainName } from './names.ts'
import { nearStep } from './near-text.ts'
import { Once } from './fetching/once.ts'
import { within } from './fetching/time-limit.ts'
import { NO_LIMITS } from './unavailable.ts'
import type { Limits } from './unavailable.ts'
import type { Phrase, Query } from './query.ts'
import { readQuery } from './query.ts'
import { askWave, inOrder } from './ranking.ts'
import type { Found } from './ranking.ts'

/** What a question led to. */
export interface Answer {
  found: Found[]
  /** The step that found it, or the last one tried. */
  step: Step | undefined
  /** Phrases to mark in titles and texts. */
  phrases: Phrase[]
  /** Names that look like the question, when nothing was found. */
  similar: string[]
  /** Whether older shards were left out because there was enough already. */
  cutShort: boolean
  /** What could not be looked into. */
  limits: Limits
}

/** With so many pages found, the older shards wait until the reader wants them: a phone would load megabytes. */
export const ENOUGH = 2000

/** Told of every wave while a step goes on; answers whether the reader still waits for this question. */
export type OnProgress = (answer: Answer) => boolean

/** The reader asked something else meanwhile. */
export class NoLongerAsked extends Error {}

const NOTHING: Answer = {
  found: [],
  step: undefined,
  phrases: [],
  similar: [],
  cutShort: false,
  limits: NO_LIMITS,
}

/** The directory is a help, not the search: a question does not wait for it longer than this. */
const NAMES_LIMIT_IN_MS = 8_000

const answerOf = (step: Step, found: readonly Found[], limits: Limits, cutShort = false): Answer => ({
  ...NOTHING,
  found: inOrder(found),
  step,
  phrases: [step.exact, ...step.all],
  cutShort,
  limits,
})

/** One step through the shards, newest first. */
type Take = (step: Step) => Promise<Answer>

const taker =
  (library: SearchLibrary, limits: Limits, onProgress: OnProgress, enough: number): Take =>
  async (step) => {
    const found: Found[] = []
    let answered = 0
    for await (const { wave, isLast } of library.waves()) {
      const more = wave && (await askWave(wave, step).catch(() => undefined))
      if (more !== undefined) answered++
      limits.incomplete ||= more === undefined || wave?.isIncomplete === true
      limits.titlesOnly ||= wave?.isTitlesOnly === true
      found.push(...(more ?? []))
      if (found.length >= enough) return answerOf(step, found, limits, !isLast)
      if (!onProgress(answerOf(step, found, limits))) throw new NoLongerAsked()
    }
    if (answered === 0) throw new Error('No shard arrived')
    return answerOf(step, found, limits)
  }

const nameStep = (name: string, by: 'pinyin' | 'near'): Step =>
  insteadStep(by, readQuery(name).parts.flat(), name)

/** The steps that guess: pinyin by the directory, then one wrong character in a name or in the texts. */
async function* guesses(library: SearchLibrary, names: Names, { typed, parts }: Query): AsyncGenerator<Step> {
  const [spoken] = Names.isLetters(typed) ? names.match(typed) : []
  if (spoken !== undefined) yield nameStep(spoken.shortName ?? spoken.name, 'pinyin')
  const near = names.near(typed)
  if (near.length === 1 && near[0] !== undefined) yield nameStep(near[0], 'near')
  const inText = await nearStep(library, parts.flat())
  if (inText !== undefined) yield inText
}

/** Searches the whole site for a question, step by step, until one finds something. */
export class Search {
  readonly #library: SearchLibrary
  readonly #names = new Once<'', Names>()

  constructor(library: SearchLibrary) {
    this.#library = library
  }

  #loadNames(): Promise<Names> {
    return this.#names.get('', async () => new Names(await this.#library.directory()))
  }

  /** Fetches what the first answer needs; a failure shows when a question is asked. */
  prepare(): void {
    this.#library.prepare().catch(() => undefined)
  }

  async #namesInTime(): Promise<Names | undefined> {
    return within(NAMES_LIMIT_IN_MS, 'names', this.#loadNames()).catch(() => undefined)
  }

  /** The names that a question names; answers without a shard, and with none when the directory does not come. */
  async names(typed: string): Promise<DirectoryName[]> {
    const matches = (await this.#namesInTime())?.match(typed) ?? []
    return matches.filter(({ url }) => url !== undefined)
  }

  /** Lets the next question fetch everything anew. */
  startOver(): void {
    this.#names.forget()
    this.#library.startOver()
  }

  /**
   * @param enough pages that end the search before the oldest shard is reached
   * @throws NoLongerAsked when `onProgress` says so
   */
  async find(typed: string, onProgress: OnProgress, enough: number = ENOUGH): Promise<Answer> {
    const query = readQuery(typed)
    const known = await this.#namesInTime()
    const names = known ?? new Names({ names: [] })
    const limits = { ...NO_LIMITS, withoutNames: known === undefined }
    const take = taker(this.#library, limits, onProgress, enough)
    let last = NOTHING
    for (const step of plainSteps(query, names.written)) {
      last = await take(step)
      if (last.found.length > 0) return last
    }
    return query.quoted ? last : this.#guess(query, names, take, limits)
  }

  async #guess(query: Query, names: Names, take: Take, limits: Limits): Promise<Answer> {
    for await (const step of guesses(this.#library, names, query)) {
      const answer = await take(step)
      if (answer.found.length > 0) return answer
    }
    const similar = names.near(query.typed).filter((name) => name !== plainName(query.typed))
    return { ...NOTHING, similar, limits }
  }
}
