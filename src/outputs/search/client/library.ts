import type { NameDirectory, SearchManifest, ShardEntry } from '../formats.ts'
import { LoadedShard } from './loaded-shard.ts'
import { Once } from './once.ts'
import { fetchPack } from './packs.ts'
import { loadPagefind } from './pagefind-api.ts'
import type { PagefindInstance } from './pagefind-api.ts'

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
}

/** The first wave answers soon: what stands always, and the newest stretch of time. */
const FIRST_WAVE = 2
/** As many shards as a phone loads at a time without waiting for its own requests. */
const NEXT_WAVES = 4

const inWaves = (shards: readonly ShardEntry[]): ShardEntry[][] => {
  const waves = [shards.slice(0, FIRST_WAVE)]
  for (let from = FIRST_WAVE; from < shards.length; from += NEXT_WAVES) {
    waves.push(shards.slice(from, from + NEXT_WAVES))
  }
  return waves.filter((wave) => wave.length > 0)
}

class LoadedWave implements Wave {
  readonly #pagefind: PagefindInstance
  readonly #shards: Map<string, LoadedShard>
  readonly #answers = new Once<string, Hit[]>()

  constructor(pagefind: PagefindInstance, shards: readonly LoadedShard[]) {
    this.#pagefind = pagefind
    this.#shards = new Map(shards.map((shard) => [shard.language, shard]))
  }

  search(phrase: string): Promise<Hit[]> {
    return this.#answers.get(phrase, () => this.#ask(phrase))
  }

  async #ask(phrase: string): Promise<Hit[]> {
    const { results } = await this.#pagefind.search(`"${phrase}"`)
    return results.flatMap(({ id, words }) => {
      const [language = '', page = ''] = id.split('_')
      const shard = this.#shards.get(language)
      const row = shard?.rowOf(page)
      return shard === undefined || row === undefined ? [] : [{ key: id, shard, row, place: words[0] ?? 0 }]
    })
  }
}

/** Everything that a release offers to be searched; each part is fetched once, when it is first asked for. */
export class SearchLibrary {
  readonly #base: URL
  readonly #manifest = new Once<'', SearchManifest>()
  readonly #directory = new Once<'', NameDirectory>()
  readonly #waves = new Once<number, Wave>()

  constructor(base: URL) {
    this.#base = base
  }

  async #readManifest(): Promise<SearchManifest> {
    const response = await fetch(new URL('shards.json', this.#base))
    if (!response.ok) throw new Error(`${response.status} shards.json`)
    return (await response.json()) as SearchManifest
  }

  manifest(): Promise<SearchManifest> {
    return this.#manifest.get('', () => this.#readManifest())
  }

  directory(): Promise<NameDirectory> {
    return this.#directory.get('', async () => {
      const { directory } = await this.manifest()
      return fetchPack<NameDirectory>(new URL(directory.path, this.#base))
    })
  }

  /** Waves of shards, newest first; while one is asked, the next is already on its way. */
  async *waves(): AsyncGenerator<{ wave: Wave; isLast: boolean }> {
    const waves = inWaves((await this.manifest()).shards)
    const load = (index: number) => {
      const entries = waves[index]
      return entries && this.#waves.get(index, () => this.#load(entries))
    }
    for (const index of waves.keys()) {
      const wave = await load(index)
      void load(index + 1)
      if (wave !== undefined) yield { wave, isLast: index === waves.length - 1 }
    }
  }

  /** Fetches what the first answer needs while the reader is still typing. */
  async prepare(): Promise<void> {
    await Promise.all([this.directory(), this.#prepareFirstWave()])
  }

  async #prepareFirstWave(): Promise<void> {
    const [first] = inWaves((await this.manifest()).shards)
    if (first !== undefined) await this.#waves.get(0, () => this.#load(first))
  }

  async #load(entries: readonly ShardEntry[]): Promise<Wave> {
    const { core } = await this.manifest()
    const coreUrl = new URL(core.path, this.#base)
    const { createInstance } = await loadPagefind(coreUrl)
    const pagefind = createInstance({ basePath: coreUrl.pathname, metaCacheTag: core.tag })
    const [shards] = await Promise.all([
      Promise.all(entries.map((entry) => LoadedShard.load(entry, this.#base))),
      Promise.all(entries.map((entry) => this.#merge(pagefind, entry))),
    ])
    return new LoadedWave(pagefind, shards)
  }

  #merge(pagefind: PagefindInstance, { path, language, hash }: ShardEntry): Promise<void> {
    const folder = new URL(path, this.#base)
    return pagefind.mergeIndex(folder.pathname, { language, metaCacheTag: hash })
  }
}
