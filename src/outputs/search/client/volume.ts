import type { FacetColumn, PageText, VolumeEntry, VolumeFacets, WordsFile } from '../formats.ts'
import { PAGES_PER_FILE } from '../formats.ts'
import { facetsPath, wordsPath } from './fetching/volume-files.ts'
import { Once } from './fetching/once.ts'
import type { Stations } from './stations.ts'

/** A value that a reader can filter by, and how it is shown. */
export interface Labelled {
  value: string
  label: string
}

/** What ranking and filters know of a page. */
export interface PageFacts {
  /** Words of the title. */
  titleLength: number
  /** YYYYMMDD, 0 for pages without a day. */
  day: number
  /** The last day on which it takes place; its own, but for events that come again; 0 for what is off. */
  lastDay: number
  kind: Labelled | undefined
  station: Labelled | undefined
  categories: Labelled[]
}

/** The rows of a volume that hold something, and where, in order. */
export type Places = ReadonlyMap<number, readonly number[]>

const NOWHERE: Places = new Map()

const labelled = (
  { rows, values }: FacetColumn,
  row: number,
  labelOf: (value: string, index: number) => string | undefined,
): Labelled | undefined => {
  const index = rows[row] ?? -1
  const value = values[index]
  return value === undefined ? undefined : { value, label: labelOf(value, index) ?? value }
}

const sums = (differences: readonly number[]): number[] => {
  let sum = 0
  return differences.map((difference) => (sum += difference))
}

/** Reads the numbers of a word: pages and places are written as differences. */
const placesIn = (numbers: readonly number[]): Places => {
  const places = new Map<number, number[]>()
  let row = 0
  for (let at = 0; at < numbers.length;) {
    row += numbers[at] ?? 0
    const count = numbers[at + 1] ?? 0
    places.set(row, sums(numbers.slice(at + 2, at + 2 + count)))
    at += 2 + count
  }
  return places
}

/** Fetches a part of the search by its path, as the manifest writes it. */
export type FetchPart = <T>(path: string) => Promise<T>

/** A volume whose facets have arrived; its words and texts are fetched when they are asked for. */
export class Volume {
  readonly #entry: VolumeEntry
  readonly #fetch: FetchPart
  readonly #facets: VolumeFacets
  readonly #stations: Stations
  readonly #days: number[]
  readonly #words = new Once<string, ReadonlyMap<string, number[]>>()
  readonly #places = new Once<string, Places>()
  readonly #texts = new Once<string, PageText[]>()

  constructor(entry: VolumeEntry, fetchPart: FetchPart, facets: VolumeFacets, stations: Stations) {
    this.#entry = entry
    this.#fetch = fetchPart
    this.#facets = facets
    this.#stations = stations
    this.#days = sums(facets.days)
  }

  static async load(entry: VolumeEntry, fetchPart: FetchPart, stations: Stations): Promise<Volume> {
    const facets = await fetchPart<VolumeFacets>(facetsPath(entry))
    return new Volume(entry, fetchPart, facets, stations)
  }

  /** Where an indexed word stands; a question asks for it several times, in phrases and alone. */
  placesOf(word: string): Promise<Places> {
    return this.#places.get(word, () => this.#readPlaces(word))
  }

  async #readPlaces(word: string): Promise<Places> {
    const path = wordsPath(this.#entry, word)
    const numbers = (await this.#words.get(path, () => this.#fetchWords(path))).get(word)
    return numbers === undefined ? NOWHERE : placesIn(numbers)
  }

  async #fetchWords(path: string): Promise<ReadonlyMap<string, number[]>> {
    return new Map(Object.entries(await this.#fetch<WordsFile>(path)))
  }

  /** The rows of pages that belong to a station whose name holds a phrase. */
  rowsOfStation(phrase: string): number[] {
    const { values, rows } = this.#facets.stations
    const named = values.map((id) => this.#stations.isNamed(id, phrase))
    return rows.flatMap((value, row) => (named[value] === true ? [row] : []))
  }

  factsOf(row: number): PageFacts {
    const { titles, kinds, stations, categories } = this.#facets
    const own = (categories.rows[row] ?? []).map((index) => categories.values[index] ?? '')
    return {
      titleLength: titles[row] ?? 0,
      day: this.#days[row] ?? 0,
      lastDay: this.#facets.lastDays[row] ?? this.#days[row] ?? 0,
      kind: labelled(kinds, row, (_, index) => kinds.labels[index]),
      station: labelled(stations, row, (id) => this.#stations.nameOf(id)),
      categories: own.map((value) => ({ value, label: value })),
    }
  }

  /** What a result shows of a page; pages that share a file share the fetch. */
  async textOf(row: number): Promise<PageText> {
    let within = row
    const shard = this.#entry.shards.find(({ count }) => (within -= count) < 0)
    within += shard?.count ?? 0
    const path = `${shard?.path ?? ''}pages/${Math.floor(within / PAGES_PER_FILE)}.pack`
    const page = (await this.#texts.get(path, () => this.#fetch<PageText[]>(path)))[within % PAGES_PER_FILE]
    if (page === undefined) throw new Error(`${path}: no page ${row}`)
    return page
  }
}
