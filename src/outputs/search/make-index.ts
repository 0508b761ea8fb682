import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { IndexingCrew } from './indexing-crew.ts'
import { openCrew } from './indexing-crew.ts'
import type { SearchIndex, ShardPart, VolumePart } from './search-index.ts'
import { partsNamedBy } from './search-index.ts'
import { keptFolder, removeDrafts } from './shard-cache.ts'

/** Where an index is made. Both folders may be deleted at any time between two releases. */
export interface IndexPlaces {
  /** The folder of all parts, which readers fetch from. */
  partsDir: string
  /** Words of shards, of which the next release binds volumes. */
  wordsDir: string
}

/** How far it is. */
export interface IndexProgress {
  key: string
  /** Whether it had to be made. */
  made: boolean
  done: number
  total: number
}

const WORDS = '.words'

const wordsFileOf = ({ wordsDir }: IndexPlaces, { key }: ShardPart): string =>
  join(wordsDir, `${key}${WORDS}`)

/** Whether Pagefind has to be asked for a shard's words: a volume that is bound already needs none. */
const lacksWords = (shard: ShardPart, isBound: boolean, places: IndexPlaces): boolean =>
  !isBound && !existsSync(wordsFileOf(places, shard))

const pagesToIndex = (volumes: readonly VolumePart[], places: IndexPlaces): number =>
  volumes
    .filter((volume) => !existsSync(join(places.partsDir, volume.key)))
    .flatMap(({ shards }) => shards.filter((shard) => lacksWords(shard, false, places)))
    .reduce((sum, { count }) => sum + count, 0)

/** What nobody binds any more; what somebody goes back to is indexed once more. */
const forgetWords = ({ wordsDir }: IndexPlaces, volumes: readonly VolumePart[]): void => {
  const used = new Set(volumes.flatMap(({ shards }) => shards.map(({ key }) => `${key}${WORDS}`)))
  for (const name of readdirSync(wordsDir)) if (!used.has(name)) rmSync(join(wordsDir, name))
}

class IndexMaker {
  readonly #places: IndexPlaces
  readonly #crew: IndexingCrew
  readonly #tell: (key: string, made: boolean) => void

  constructor(places: IndexPlaces, crew: IndexingCrew, tell: (key: string, made: boolean) => void) {
    this.#places = places
    this.#crew = crew
    this.#tell = tell
  }

  async keep(key: string, make: (folder: string) => void | Promise<void>): Promise<boolean> {
    const { made } = await keptFolder(this.#places.partsDir, key, make)
    this.#tell(key, made)
    return made
  }

  async makeVolume({ key, count, files, facets, shards }: VolumePart): Promise<void> {
    const isBound = existsSync(join(this.#places.partsDir, key))
    await allEnded(shards.map((shard) => this.#makeShard(shard, isBound)))
    const bound = shards.map((shard) => ({
      wordsFile: wordsFileOf(this.#places, shard),
      count: shard.count,
    }))
    await this.keep(key, (folder) =>
      this.#crew.take({
        pages: count,
        isUrgent: true,
        job: () => ({ deed: 'bind volume', volume: { shards: bound, files, facets: facets() }, folder }),
      }),
    )
  }

  async #makeShard(shard: ShardPart, isBound: boolean): Promise<void> {
    const wordsFile = lacksWords(shard, isBound, this.#places) ? wordsFileOf(this.#places, shard) : undefined
    const make = (folder?: string) =>
      this.#crew.take({
        pages: shard.count,
        job: () => ({ deed: 'make shard', shard: shard.read(), folder, wordsFile }),
      })
    const made = await this.keep(shard.key, make)
    if (!made && wordsFile !== undefined) await make()
  }
}

/** Rejects with the first failure, once all that was begun has ended. */
const allEnded = async (works: readonly Promise<unknown>[]): Promise<void> => {
  for (const each of await Promise.allSettled(works)) if (each.status === 'rejected') throw each.reason
}

/** The largest is begun first: what is left to do at the end is small, and keeps no core waiting. */
const largestFirst = (volumes: readonly VolumePart[]): VolumePart[] =>
  volumes.toSorted((a, b) => b.count - a.count)

/** Makes all parts of an index that are not there yet. @throws IndexingFailed and DamagedWords */
export const makeIndex = async (
  { manifest, directory, volumes }: SearchIndex,
  places: IndexPlaces,
  onPart: (progress: IndexProgress) => void = () => undefined,
): Promise<void> => {
  for (const folder of [places.partsDir, places.wordsDir]) {
    mkdirSync(folder, { recursive: true })
    removeDrafts(folder)
  }
  const total = partsNamedBy(manifest).length
  let done = 0
  const crew = openCrew(pagesToIndex(volumes, places))
  const maker = new IndexMaker(places, crew, (key, made) => onPart({ key, made, done: ++done, total }))
  try {
    const parts = largestFirst(volumes).map((volume) => maker.makeVolume(volume))
    await allEnded([maker.keep(directory.key, directory.make), ...parts])
  } finally {
    await crew.close()
  }
  forgetWords(places, volumes)
}
