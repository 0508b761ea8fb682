import type { FacetColumn, PageText, ShardEntry, ShardFacets, ShardTitles } from '../formats.ts'
import { PAGES_PER_FILE } from '../formats.ts'
import { Once } from './fetching/once.ts'
import { fetchPack } from './fetching/packs.ts'
import { SearchedTitles } from './shard-titles.ts'
import type { Stations } from './stations.ts'

/** A value that a reader can filter by, and how it is shown. */
export interface Labelled {
  value: string
  label: string
}

/** What ranking and filters know of a page. */
export interface PageFacts {
  /** Tokens of the title. */
  titleLength: number
  /** YYYYMMDD, 0 for pages without a day. */
  day: number
  kind: Labelled | undefined
  station: Labelled | undefined
  categories: Labelled[]
}

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

/** A shard whose facets have arrived. */
export class LoadedShard {
  readonly language: string
  readonly #folder: URL
  readonly #facets: ShardFacets
  readonly #stations: Stations
  readonly #days: number[]
  readonly #rows: Map<string, number>
  readonly #texts = new Once<number, PageText[]>()
  readonly #titles = new Once<'', SearchedTitles>()

  constructor(entry: ShardEntry, folder: URL, facets: ShardFacets, stations: Stations) {
    this.language = entry.language
    this.#folder = folder
    this.#facets = facets
    this.#stations = stations
    this.#days = sums(facets.days)
    this.#rows = new Map(facets.ids.split(' ').map((id, row) => [id, row]))
  }

  static async load(entry: ShardEntry, base: URL, stations: Stations): Promise<LoadedShard> {
    const folder = new URL(entry.path, base)
    const facets = await fetchPack<ShardFacets>(new URL('facets.pack', folder))
    return new LoadedShard(entry, folder, facets, stations)
  }

  /** What tells a row from those of all other shards. */
  keyOf(row: number): string {
    return `${this.language}_${row}`
  }

  /** The row of a Pagefind id, without its language. */
  rowOf(id: string): number | undefined {
    return this.#rows.get(id)
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
      kind: labelled(kinds, row, (_, index) => kinds.labels[index]),
      station: labelled(stations, row, (id) => this.#stations.nameOf(id)),
      categories: own.map((value) => ({ value, label: value })),
    }
  }

  /** What is searched where the index of the texts does not run. */
  titles(): Promise<SearchedTitles> {
    return this.#titles.get('', async () => {
      return new SearchedTitles(await fetchPack<ShardTitles>(new URL('titles.pack', this.#folder)))
    })
  }

  /** What a result shows of a page; pages that share a file share the fetch. */
  async textOf(row: number): Promise<PageText> {
    const file = Math.floor(row / PAGES_PER_FILE)
    const load = () => fetchPack<PageText[]>(new URL(`pages/${file}.pack`, this.#folder))
    const page = (await this.#texts.get(file, load))[row % PAGES_PER_FILE]
    if (page === undefined) throw new Error(`${this.#folder.pathname}: no page ${row}`)
    return page
  }
}
