import type { DirectoryName } from '../formats.ts'
import { answerTo } from './answering.ts'
import type { Answer } from './answering.ts'
import { within } from './fetching/time-limit.ts'
import { Once } from './fetching/once.ts'
import { Finder } from './finder.ts'
import type { SearchLibrary, Volumes } from './library.ts'
import { Names } from './names.ts'
import { readQuery } from './query.ts'
import type { Readings } from './sounds.ts'
import { inSimplified } from './fetching/traditional.ts'

/** The directory is a help, not the search: a question does not wait for it longer than this. */
const NAMES_LIMIT_IN_MS = 8_000

/** As many results as a reader is shown at first: each may be a file to fetch, and more than these few look further down. */
export const FIRST_SHOWN = 10

/** So many of them fill the screen of a phone: the others do not hold them up. */
export const FIRST_SEEN = 3

/** So many releases may come while one question is answered; a site whose parts never fit is not asked without end. */
const MOST_STARTS = 3

/** Fetches the words of what is shown; those that do not arrive are told where they are drawn. */
const fetchTexts = (found: Answer['found']): Promise<unknown> =>
  Promise.all(found.map(({ hit }) => hit.volume.textOf(hit.row).catch(() => undefined)))

/** Searches the whole site for a question, step by step, until one finds something. */
export class Search {
  readonly #library: SearchLibrary
  readonly #names = new Once<'', Names>()
  readonly #finders = new Once<'', { finder: Finder; volumes: Volumes }>()

  constructor(library: SearchLibrary) {
    this.#library = library
  }

  #loadNames(): Promise<Names> {
    return this.#names.get('', async () => new Names(await this.#library.directory()))
  }

  /** Of the volumes that arrived; when one did not, the next question tries again. */
  async #finder(): Promise<Finder> {
    const volumes = await this.#library.volumes()
    const kept = await this.#finders.get('', async () => ({ finder: new Finder(volumes), volumes }))
    if (kept.volumes.all.length === volumes.all.length) return kept.finder
    this.#finders.forget()
    return new Finder(volumes)
  }

  /** Fetches what the first answer needs; a failure shows when a question is asked. */
  prepare(): void {
    this.#library.prepare().catch(() => undefined)
  }

  async #namesInTime(): Promise<Names | undefined> {
    return within(NAMES_LIMIT_IN_MS, 'names', this.#loadNames()).catch(() => undefined)
  }

  #readings(): Promise<Readings | undefined> {
    return within(NAMES_LIMIT_IN_MS, 'readings', this.#library.readings()).catch(() => undefined)
  }

  /** The names that a question names; answers without a volume, and with none when the directory does not come. */
  async names(asked: string): Promise<DirectoryName[]> {
    const [typed, names] = await Promise.all([inSimplified(asked), this.#namesInTime()])
    const matches = names?.match(typed) ?? []
    const isSpelt = matches.length === 0 && Names.hasLetters(typed)
    const readings = isSpelt ? await this.#readings() : undefined
    const spelt = readings && names ? names.spelt(typed, readings) : []
    return [...matches, ...spelt].filter(({ url }) => url !== undefined)
  }

  /** What the directory knows where the full text does not arrive: names, and services that meet the need. */
  async namesAlone(asked: string): Promise<DirectoryName[]> {
    // What did not come while the full text was waited for is not waited for once more.
    if (!this.#names.has('')) return []
    const [typed, names] = await Promise.all([inSimplified(asked), this.#namesInTime()])
    if (names === undefined) return []
    return [...new Set([...(await this.names(typed)), ...names.serving(typed)])]
  }

  /** Lets the next question fetch everything anew. */
  startOver(): void {
    this.#names.forget()
    this.#finders.forget()
    this.#library.startOver()
  }

  /**
   * On a page that was left open for days parts may be gone, also those of the first results: then all is fetched anew.
   * @param onFirst hears the answer as soon as its first results can be seen; once more where all is fetched anew
   */
  async find(asked: string, onFirst: (answer: Answer) => void = () => undefined): Promise<Answer> {
    const typed = await inSimplified(asked)
    for (let start = 1; start < MOST_STARTS; start++) {
      const answer = await this.#answer(typed, onFirst).catch((reason: unknown) => {
        if (!this.#library.isOutdated) throw reason
      })
      if (answer !== undefined && !this.#library.isOutdated) return answer
      this.startOver()
    }
    return this.#answer(typed, onFirst)
  }

  async #answer(typed: string, onFirst: (answer: Answer) => void): Promise<Answer> {
    const query = readQuery(typed)
    const [known, finder] = await Promise.all([this.#namesInTime(), this.#finder()])
    const names = known ?? new Names({ names: [], needs: [] })
    const sources = { query, names, finder, readings: () => this.#readings() }
    const found = await answerTo(sources)
    const answer = { ...found, limits: { ...found.limits, withoutNames: known === undefined } }
    await fetchTexts(answer.found.slice(0, FIRST_SEEN))
    onFirst(answer)
    await fetchTexts(answer.found.slice(0, FIRST_SHOWN))
    return answer
  }
}
