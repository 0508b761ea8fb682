import type { DirectoryName } from '../formats.ts'
import { insteadStep, plainSteps } from './ladder.ts'
import type { Step } from './ladder.ts'
import type { SearchLibrary } from './library.ts'
import { Names, plainName } from './names.ts'
import { nearStep } from './near-text.ts'
import { Once } from './once.ts'
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
}

/** Told of every wave while a step goes on; answers whether the reader still waits for this question. */
export type OnProgress = (answer: Answer) => boolean

/** The reader asked something else meanwhile. */
export class NoLongerAsked extends Error {}

function answerOf(step: Step | undefined, found: readonly Found[], similar: string[] = []): Answer {
  const phrases = step === undefined ? [] : [step.exact, ...step.all]
  return { found: inOrder(found), step, phrases, similar }
}

async function take(library: SearchLibrary, step: Step, onProgress: OnProgress): Promise<Answer> {
  const found: Found[] = []
  for await (const wave of library.waves()) {
    found.push(...(await askWave(wave, step)))
    if (!onProgress(answerOf(step, found))) throw new NoLongerAsked()
  }
  return answerOf(step, found)
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

  /** The names that a question names; answers without a shard. */
  async names(typed: string): Promise<DirectoryName[]> {
    const matches = (await this.#loadNames()).match(typed)
    return matches.filter(({ url }) => url !== undefined)
  }

  /** @throws NoLongerAsked when `onProgress` says so. */
  async find(typed: string, onProgress: OnProgress): Promise<Answer> {
    const query = readQuery(typed)
    const names = await this.#loadNames()
    let last: Answer = answerOf(undefined, [])
    for (const step of plainSteps(query, names.written)) {
      last = await take(this.#library, step, onProgress)
      if (last.found.length > 0) return last
    }
    return query.quoted ? last : this.#guess(query, names, last, onProgress)
  }

  async #guess(query: Query, names: Names, last: Answer, onProgress: OnProgress): Promise<Answer> {
    for await (const step of guesses(this.#library, names, query)) {
      const answer = await take(this.#library, step, onProgress)
      if (answer.found.length > 0) return answer
    }
    const similar = names.near(query.typed).filter((name) => name !== plainName(query.typed))
    return { ...last, similar }
  }
}
