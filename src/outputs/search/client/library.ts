import type { NameDirectory, ReadingsPack, SearchManifest, VolumeEntry } from '../formats.ts'
import { Once } from './fetching/once.ts'
import { MANIFEST } from './fetching/first-wave.ts'
import { fetchAhead, fetchJson, fetchPack, Gone } from './fetching/packs.ts'
import { Readings } from './sounds.ts'
import { Stations } from './stations.ts'
import { Volume, wordsPath } from './volume.ts'

/** The volumes that arrived. */
export interface Volumes {
  all: Volume[]
  /** Whether one did not, so that its pages are not found. */
  isIncomplete: boolean
}

/** Everything that a release offers to be searched; each part is fetched once, when it is first asked for. */
export class SearchLibrary {
  readonly #base: URL
  readonly #manifest = new Once<'', SearchManifest>()
  readonly #directory = new Once<'', NameDirectory>()
  readonly #readings = new Once<'', Readings>()
  readonly #volumes = new Once<VolumeEntry, Volume>()
  #hasVolumes = false
  /** Whether a part was gone, because a newer release has taken the place of this one. */
  isOutdated = false

  constructor(base: URL) {
    this.#base = base
  }

  #loadManifest(): Promise<SearchManifest> {
    return this.#manifest.get('', () => fetchJson<SearchManifest>(new URL(MANIFEST, this.#base)))
  }

  async #fetchPart<T>(path: string): Promise<T> {
    try {
      return await fetchPack<T>(new URL(path, this.#base))
    } catch (reason) {
      this.isOutdated ||= reason instanceof Gone
      throw reason
    }
  }

  directory(): Promise<NameDirectory> {
    return this.#directory.get('', async () => {
      const { directory } = await this.#loadManifest()
      return this.#fetchPart<NameDirectory>(directory.path)
    })
  }

  /** How characters are said; only who types letters, or amiss, waits for it. */
  readings(): Promise<Readings> {
    return this.#readings.get('', async () => {
      const { directory } = await this.#loadManifest()
      return new Readings(await this.#fetchPart<ReadingsPack>(directory.readings))
    })
  }

  /** @throws Error when there are volumes and none arrived */
  async volumes(): Promise<Volumes> {
    const { volumes, stations } = await this.#loadManifest()
    const names = new Stations(stations)
    const load = (entry: VolumeEntry) =>
      this.#volumes
        .get(entry, () => Volume.load(entry, (path) => this.#fetchPart(path), names))
        .catch(reported)
    const all = (await Promise.all(volumes.map(load))).filter((volume) => volume !== undefined)
    if (all.length === 0 && volumes.length > 0) throw new Error('No volume arrived')
    this.#hasVolumes = true
    return { all, isIncomplete: all.length < volumes.length }
  }

  /** Begins to fetch words while what the volumes hold is still on its way: the first question waits for both at once. */
  async fetchWordsAhead(words: readonly string[]): Promise<void> {
    if (this.#hasVolumes) return
    const { volumes } = await this.#loadManifest()
    const paths = volumes.flatMap((volume) => words.map((word) => wordsPath(volume, word)))
    for (const path of paths) fetchAhead(new URL(path, this.#base)).catch(() => undefined)
  }

  /** Fetches everything anew: a part may be missing because a newer release has taken its place. */
  startOver(): void {
    this.isOutdated = false
    this.#hasVolumes = false
    this.#manifest.forget()
    this.#directory.forget()
    this.#readings.forget()
    this.#volumes.forget()
  }

  /** Fetches what the first answer needs while the reader is still typing. */
  async prepare(): Promise<void> {
    await Promise.all([this.directory(), this.volumes()])
  }
}

/** Nothing stops at a part that is missing, but whoever looks into the engine's log finds why. */
const reported = (reason: unknown): undefined => {
  console.error(reason)
  return undefined
}
