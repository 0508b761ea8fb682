import type { NameDirectory, SearchManifest, ShardEntry } from '../formats.ts'
import { LoadedShard } from './loaded-shard.ts'
import { Once } from './fetching/once.ts'
import { fetchJson, fetchPack } from './fetching/packs.ts'
import { loadPagefind } from './pagefind-api.ts'
import type { PagefindInstance } from './pagefind-api.ts'
import { Stations } from './stations.ts'
import { LoadedWave } from './wave.ts'
import type { Wave } from './wave.ts'

/** The first wave answers soon: what stands always, and the newest stretches of time. */
const FIRST_WAVE_PAGES = 2500
/** What a phone loads at a time without waiting for its own requests. */
const NEXT_WAVE_PAGES = 8000

const inWaves = (shards: readonly ShardEntry[]): ShardEntry[][] => {
  const waves: ShardEntry[][] = []
  let room = 0
  for (const shard of shards) {
    if (room <= 0) {
      room = waves.length === 0 ? FIRST_WAVE_PAGES : NEXT_WAVE_PAGES
      waves.push([])
    }
    waves[waves.length - 1]?.push(shard)
    room -= shard.count
  }
  return waves
}

/** A wave of shards as it comes; without `wave` none of its shards arrived. */
export interface ComingWave {
  wave: Wave | undefined
  isLast: boolean
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

  manifest(): Promise<SearchManifest> {
    return this.#manifest.get('', () => fetchJson<SearchManifest>(new URL('shards.json', this.#base)))
  }

  directory(): Promise<NameDirectory> {
    return this.#directory.get('', async () => {
      const { directory } = await this.manifest()
      return fetchPack<NameDirectory>(new URL(directory.path, this.#base))
    })
  }

  /** Waves of shards, newest first; while one is asked, the next is already on its way. */
  async *waves(): AsyncGenerator<ComingWave> {
    const waves = inWaves((await this.manifest()).shards)
    const load = (index: number) => {
      const entries = waves[index]
      const loading = entries && this.#waves.get(index, () => this.#load(entries))
      return loading?.catch(() => undefined)
    }
    for (const index of waves.keys()) {
      const wave = await load(index)
      void load(index + 1)
      yield { wave, isLast: index === waves.length - 1 }
    }
  }

  /** Fetches everything anew: a part may be missing because a newer release has taken its place. */
  startOver(): void {
    this.#manifest.forget()
    this.#directory.forget()
    this.#waves.forget()
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
    const stations = new Stations((await this.manifest()).stations)
    const loadShard = (entry: ShardEntry) => LoadedShard.load(entry, this.#base, stations)
    return LoadedWave.load(entries, loadShard, (all) => this.#openIndex(all))
  }

  async #openIndex(entries: readonly ShardEntry[]): Promise<PagefindInstance> {
    if (typeof WebAssembly === 'undefined') throw new Error('No WebAssembly')
    const { core } = await this.manifest()
    const coreUrl = new URL(core.path, this.#base)
    const { createInstance } = await loadPagefind(coreUrl)
    const pagefind = createInstance({ basePath: coreUrl.pathname, metaCacheTag: core.tag })
    await Promise.all(entries.map((entry) => this.#merge(pagefind, entry)))
    return pagefind
  }

  #merge(pagefind: PagefindInstance, { path, language, hash }: ShardEntry): Promise<void> {
    const folder = new URL(path, this.#base)
    return pagefind.mergeIndex(folder.pathname, { language, metaCacheTag: hash })
  }
}
