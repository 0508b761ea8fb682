import type {
  DirectoryName,
  NameDirectory,
  NamesPack,
  ReadingsPack,
  SearchManifest,
  VolumeEntry,
} from '../formats.ts'
import { MANIFEST } from '../formats.ts'
import { Once } from './fetching/once.ts'
import { fetchJson, fetchPack, isGone } from './fetching/packs.ts'
import { Readings } from './sounds.ts'
import { Stations } from './stations.ts'
import { Volume } from './volume.ts'

/** The volumes that arrived. */
export interface Volumes {
  all: Volume[]
  /** Whether one did not, so that its pages are not found. */
  isIncomplete: boolean
}

/** One name after the other again; what one has not is absent. */
const inRows = ({ names, ...others }: NamesPack): NameDirectory => {
  const at = <T>(column: readonly (T | 0)[], row: number) => (column[row] === 0 ? undefined : column[row])
  const row = (name: string | 0, place: number): DirectoryName => ({
    name: name || '',
    shortName: at(names.shortName, place),
    simplified: at(names.simplified, place),
    plain: at(names.plain, place),
    kindLabel: at(names.kindLabel, place) ?? '',
    url: at(names.url, place),
    about: at(names.about, place),
    codes: at(names.codes, place),
    details: at(names.details, place),
  })
  return { ...others, names: names.name.map(row) }
}

/** Everything that a release offers to be searched; each part is fetched once, when it is first asked for. */
export class SearchLibrary {
  readonly #base: URL
  readonly #manifest = new Once<'', SearchManifest>()
  readonly #directory = new Once<'', NameDirectory>()
  readonly #readings = new Once<'', Readings>()
  readonly #volumes = new Once<VolumeEntry, Volume>()
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
      this.isOutdated ||= isGone(reason)
      throw reason
    }
  }

  directory(): Promise<NameDirectory> {
    return this.#directory.get('', async () => {
      const { directory } = await this.#loadManifest()
      return inRows(await this.#fetchPart<NamesPack>(directory.path))
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
    const { volumes, stations, simplifiedStations } = await this.#loadManifest()
    const names = new Stations(stations, simplifiedStations)
    const load = (entry: VolumeEntry) =>
      this.#volumes
        .get(entry, () => Volume.load(entry, (path) => this.#fetchPart(path), names))
        .catch(reported)
    const all = (await Promise.all(volumes.map(load))).filter((volume) => volume !== undefined)
    if (all.length === 0 && volumes.length > 0) throw new Error('No volume arrived')
    return { all, isIncomplete: all.length < volumes.length }
  }

  /** Fetches everything anew: a part may be missing because a newer release has taken its place. */
  startOver(): void {
    this.isOutdated = false
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
