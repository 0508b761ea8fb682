import { coverOf } from '../pairs.ts'
import { Once } from './fetching/once.ts'
import type { Volumes } from './library.ts'
import type { Phrase } from './query.ts'
import type { Places, Volume } from './volume.ts'

/** A page that holds a phrase, and where; nowhere in its own text when its station is called so. */
export interface Hit {
  /** What tells a page from all others. */
  key: string
  volume: Volume
  row: number
  places: readonly number[]
}

/** Pages by their keys. */
export type Hits = ReadonlyMap<string, Hit>

const NO_HITS: Hits = new Map()

/** The places where all words stand as far apart as in the phrase. */
const together = (
  first: readonly number[],
  others: readonly { places: ReadonlySet<number>; apart: number }[],
) => first.filter((place) => others.every(({ places, apart }) => places.has(place + apart)))

/** Where a phrase stands in a volume: its words are fetched together, and their places compared. */
const placesOfPhrase = async (volume: Volume, phrase: Phrase): Promise<Map<number, readonly number[]>> => {
  const cover = coverOf(phrase)
  const [first, ...others]: Places[] = await Promise.all(cover.map(({ word }) => volume.placesOf(word)))
  const found = new Map<number, readonly number[]>()
  if (first === undefined) return found
  const start = cover[0]?.at ?? 0
  // A word of two characters may stand on thousands of pages.
  if (others.length === 0 && start === 0) return new Map(first)
  for (const [row, places] of first) {
    const rest = others.map((list, at) => ({
      places: new Set(list.get(row)),
      apart: (cover[at + 1]?.at ?? 0) - start,
    }))
    const starts = together(places, rest).map((place) => place - start)
    if (starts.length > 0) found.set(row, starts)
  }
  return found
}

/** Asks all volumes for phrases; each phrase is looked up once. */
export class Finder {
  readonly #volumes: readonly Volume[]
  readonly #answers = new Once<string, Hits>()
  /** Whether something was not looked through, because it did not arrive. */
  isIncomplete: boolean

  constructor({ all, isIncomplete }: Volumes) {
    this.#volumes = all
    this.isIncomplete = isIncomplete
  }

  /** The pages that hold a phrase. @throws Error when nothing of the answer arrived */
  holding(phrase: Phrase): Promise<Hits> {
    const key = phrase.join(' ')
    return key === '' ? Promise.resolve(NO_HITS) : this.#answers.get(key, () => this.#ask(phrase))
  }

  async #ask(phrase: Phrase): Promise<Hits> {
    const ask = (volume: Volume, at: number) => this.#askVolume(volume, at, phrase).catch(reported)
    const answers = await Promise.all(this.#volumes.map(ask))
    const arrived = answers.filter((answer) => answer !== undefined)
    if (arrived.length < answers.length) this.isIncomplete = true
    if (arrived.length === 0 && answers.length > 0) throw new Error('No words arrived')
    const hits = new Map<string, Hit>()
    for (const answer of arrived) for (const hit of answer) hits.set(hit.key, hit)
    return hits
  }

  async #askVolume(volume: Volume, at: number, phrase: Phrase): Promise<Hit[]> {
    const found = await placesOfPhrase(volume, phrase)
    for (const row of volume.rowsOfStation(phrase.join(' '))) if (!found.has(row)) found.set(row, [])
    return [...found].map(([row, places]) => ({ key: `${at}_${row}`, volume, row, places }))
  }
}

const reported = (reason: unknown): undefined => {
  console.error(reason)
  return undefined
}
