import type { NameDirectory, SearchManifest, ShardEntry } from '../formats.ts'
import { Once } from './once.ts'
import { fetchJson, fetchPack } from './packs.ts'
import { loadPagefind } from './pagefind-api.ts'
import type { PagefindInstance } from './pagefind-api.ts'
import { LoadedWave } from './wave.ts'
import type { Wave } from './wave.ts'

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
  readonly #loaded = new Map<number, Wave>()

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
      if (wave !== undefined) this.#loaded.set(index, wave)
      void load(index + 1)
      yield { wave, isLast: index === waves.length - 1 }
    }
  }

  /** Forgets what came without all its parts, so that it is fetched again. */
  forgetBroken(): void {
    for (const [index, { isTitlesOnly, isIncomplete }] of this.#loaded)
      if (isTitlesOnly || isIncomplete) this.#waves.forget(index)
  }

  /** Fetches what the first answer needs while the reader is still typing. */
  async prepare(): Promise<void> {
    await Promise.all([this.directory(), this.#prepareFirstWave()])
  }

  async #prepareFirstWave(): Promise<void> {
    const [first] = inWaves((await this.manifest()).shards)
    if (first !== undefined) await this.#waves.get(0, () => this.#load(first))
  }

  #load(entries: readonly ShardEntry[]): Promise<Wave> {
    return LoadedWave.load(entries, this.#base, (all) => this.#openIndex(all))
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
