import type { ShardEntry } from '../formats.ts'
import type { LoadedShard } from './loaded-shard.ts'
import { Once } from './fetching/once.ts'
import type { PagefindInstance } from './pagefind-api.ts'
import { within } from './fetching/time-limit.ts'

/** A page that a phrase was found on, and where: the place of the hit's first token. */
export interface Hit {
  key: string
  shard: LoadedShard
  row: number
  place: number
}

/** Shards that are loaded and asked together. */
export interface Wave {
  /** Pages that hold a phrase (tokens parted by spaces). */
  search(phrase: string): Promise<Hit[]>
  /** Whether only titles can be searched: the engine or the network withheld the index of the texts. */
  readonly isTitlesOnly: boolean
  /** Whether a shard did not arrive, so that its pages are not among the hits. */
  readonly isIncomplete: boolean
}

/** How long the index may take to be ready, and to answer: its code, its WebAssembly and its words. */
const INDEX_LIMIT_IN_MS = 30_000

/** Readies the index of a wave's texts. */
export type OpenIndex = (entries: readonly ShardEntry[]) => Promise<PagefindInstance>

const isLoaded = (shard: LoadedShard | undefined): shard is LoadedShard => shard !== undefined

/** A wave that answers with what arrived: texts, else titles. */
export class LoadedWave implements Wave {
  readonly isIncomplete: boolean
  readonly #shards: LoadedShard[]
  readonly #answers = new Once<string, Hit[]>()
  #pagefind: PagefindInstance | undefined

  private constructor(shards: LoadedShard[], isIncomplete: boolean, pagefind: PagefindInstance | undefined) {
    this.#shards = shards
    this.isIncomplete = isIncomplete
    this.#pagefind = pagefind
  }

  /** @throws Error when no shard of the wave arrived */
  static async load(
    entries: readonly ShardEntry[],
    loadShard: (entry: ShardEntry) => Promise<LoadedShard>,
    openIndex: OpenIndex,
  ): Promise<LoadedWave> {
    const index = within(INDEX_LIMIT_IN_MS, 'index', openIndex(entries)).catch(reported)
    const loaded = await Promise.all(entries.map((entry) => loadShard(entry).catch(reported)))
    const shards = loaded.filter(isLoaded)
    if (shards.length === 0) throw new Error('No shard arrived')
    return new LoadedWave(shards, shards.length < entries.length, await index)
  }

  get isTitlesOnly(): boolean {
    return this.#pagefind === undefined
  }

  search(phrase: string): Promise<Hit[]> {
    return this.#answers.get(phrase, () => this.#ask(phrase))
  }

  async #ask(phrase: string): Promise<Hit[]> {
    const pagefind = this.#pagefind
    if (pagefind === undefined) return this.#askTitles(phrase)
    try {
      const inTexts = this.#hitsOf(await within(INDEX_LIMIT_IN_MS, 'answer', pagefind.search(`"${phrase}"`)))
      return this.#withStations(inTexts, phrase)
    } catch (reason) {
      reported(reason)
      this.#pagefind = undefined
      return this.#askTitles(phrase)
    }
  }

  #hitsOf({ results }: Awaited<ReturnType<PagefindInstance['search']>>): Hit[] {
    return results.flatMap(({ id, words }) => {
      const [language = '', page = ''] = id.split('_')
      const shard = this.#shards.find((each) => each.language === language)
      const row = shard?.rowOf(page)
      return shard === undefined || row === undefined
        ? []
        : [{ key: shard.keyOf(row), shard, row, place: words[0] ?? 0 }]
    })
  }

  /** A page is also found by the name of its station, as if that stood behind its text. */
  #withStations(hits: readonly Hit[], phrase: string): Hit[] {
    const found = new Map(hits.map((hit) => [hit.key, hit]))
    for (const shard of this.#shards)
      for (const row of shard.rowsOfStation(phrase)) {
        const key = shard.keyOf(row)
        if (!found.has(key)) found.set(key, { key, shard, row, place: Infinity })
      }
    return [...found.values()]
  }

  async #askTitles(phrase: string): Promise<Hit[]> {
    const hits = await Promise.all(
      this.#shards.map(async (shard) =>
        (await shard.titles()).search(phrase).map(({ row, place }) => ({
          key: shard.keyOf(row),
          shard,
          row,
          place,
        })),
      ),
    )
    return hits.flat()
  }
}

/** Nothing stops at a part that is missing, but whoever looks into the engine's log finds why. */
const reported = (reason: unknown): undefined => {
  console.error(reason)
  return undefined
}
