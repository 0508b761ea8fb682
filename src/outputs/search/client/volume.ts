import type { PageText, VolumeEntry, VolumeFacets, WordsFile } from '../formats.ts'
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
  values: readonly string[],
  labelOf: (value: string, index: number) => string | undefined,
): Labelled[] => values.map((value, index) => ({ value, label: labelOf(value, index) ?? value }))

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
    const onPage: number[] = []
    const end = at + 2 + count
    let place = 0
    for (at += 2; at < end; at++) onPage.push((place += numbers[at] ?? 0))
    places.set(row, onPage)
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
  /** Made once: a question may lead to thousands of pages. */
  readonly #kinds: readonly Labelled[]
  readonly #ofStations: readonly Labelled[]
  readonly #categories: readonly Labelled[]
  readonly #words = new Once<string, ReadonlyMap<string, number[]>>()
  readonly #places = new Once<string, Places>()
  readonly #texts = new Once<string, PageText[]>()

  constructor(entry: VolumeEntry, fetchPart: FetchPart, facets: VolumeFacets, stations: Stations) {
    this.#entry = entry
    this.#fetch = fetchPart
    this.#facets = facets
    this.#stations = stations
    this.#days = sums(facets.days)
    const { kinds, categories } = facets
    this.#kinds = labelled(kinds.values, (_, index) => kinds.labels[index])
    this.#ofStations = labelled(facets.stations.values, (id) => stations.nameOf(id))
    this.#categories = labelled(categories.values, (value) => value)
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

  /** The rows of pages that belong to a station whose name holds a phrase; hardly any phrase is one. */
  rowsOfStation(phrase: string): number[] {
    const { values, rows } = this.#facets.stations
    const isNamed = this.#stations.namedBy(phrase)
    const named = new Set<number>()
    values.forEach((id, value) => isNamed(id) && named.add(value))
    const found: number[] = []
    if (named.size > 0) rows.forEach((value, row) => named.has(value) && found.push(row))
    return found
  }

  factsOf(row: number): PageFacts {
    const { titles, kinds, stations, categories } = this.#facets
    return {
      titleLength: titles[row] ?? 0,
      day: this.#days[row] ?? 0,
      lastDay: this.#facets.lastDays[row] ?? this.#days[row] ?? 0,
      kind: this.#kinds[kinds.rows[row] ?? -1],
      station: this.#ofStations[stations.rows[row] ?? -1],
      categories: (categories.rows[row] ?? []).flatMap((index) => this.#categories[index] ?? []),
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
