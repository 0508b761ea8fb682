import { basename, dirname } from 'node:path'
import { simplifiedText } from '../../model/characters/simplified.ts'
import { filesFor } from './bind-volume.ts'
import { DIRECTORY_FILE, directoryHash, makeDirectory, namesOf, READINGS_FILE } from './directory.ts'
import type { DirectoryNeed, SearchManifest, VolumeEntry, VolumeFacets } from './formats.ts'
import { FORMAT_VERSION, PARTS_FOLDER } from './formats.ts'
import { shardHash } from './make-shard.ts'
import { PAIRS_VERSION } from './pairs.ts'
import { planShards } from './plan-shards.ts'
import type { PlannedShard } from './plan-shards.ts'
import { planVolumes } from './plan-volumes.ts'
import type { PageFacts, Period, SearchRecord } from './records.ts'
import { fingerprint } from './shard-cache.ts'
import { volumeFacets } from './volume-facets.ts'

/** A folder below `PARTS_FOLDER`; its name is another for everything else that it is made of, so it is made once for all releases. */
interface IndexPart {
  key: string
}

/** The directory of names. */
export interface DirectoryPart extends IndexPart {
  /** Fills an empty folder. */
  make: (folder: string) => Promise<void>
}

/** A shard: what readers fetch of it lies in its folder. */
export interface ShardPart extends IndexPart {
  count: number
  /** Reads its records, which takes time and memory. */
  read: () => PlannedShard<SearchRecord>
}

/** A volume, and the shards that it is bound from. */
export interface VolumePart extends IndexPart {
  shards: ShardPart[]
  count: number
  files: number
  facets: () => VolumeFacets
}

/** How pages become records; `version` is another when the same pages would become others. */
export interface RecordSource<Page> {
  recordsOf: (pages: readonly Page[]) => SearchRecord[]
  version: string
}

/** The search of a release: `manifest` is its `shards.json`, the others are the folders that it leads to. */
export interface SearchIndex {
  manifest: SearchManifest
  directory: DirectoryPart
  volumes: VolumePart[]
}

const pathOf = ({ key }: IndexPart): string => `${PARTS_FOLDER}/${key}/`

const shardOf = <Page extends PageFacts>(
  shard: PlannedShard<Page>,
  { recordsOf, version }: RecordSource<Page>,
): ShardPart => {
  const { period, language, pages } = shard
  return {
    key: `${period}-${shardHash(shard, version)}`,
    count: pages.length,
    read: () => ({ period, language, pages: recordsOf(pages) }),
  }
}

const volumeOf = <Page extends PageFacts>(
  planned: readonly PlannedShard<Page>[],
  source: RecordSource<Page>,
): VolumePart => {
  const pages = planned.flatMap((shard) => shard.pages)
  const shards = planned.map((shard) => shardOf(shard, source))
  const files = filesFor(pages.length)
  const keys = shards.map(({ key }) => key)
  const hash = fingerprint(keys, files, PAIRS_VERSION, FORMAT_VERSION)
  return { key: `volume-${hash}`, shards, count: pages.length, files, facets: () => volumeFacets(pages) }
}

const entryOf = (volume: VolumePart): VolumeEntry => ({
  path: pathOf(volume),
  files: volume.files,
  shards: volume.shards.map((shard) => ({
    period: shard.key.slice(0, shard.key.lastIndexOf('-')),
    path: pathOf(shard),
    count: shard.count,
  })),
})

const stationNames = (pages: readonly PageFacts[]): SearchManifest['stations'] =>
  Object.fromEntries(
    pages
      .filter(({ kind }) => kind === 'stations')
      .map(({ station = '', title, names = [] }) => [station, names.findLast(Boolean) ?? title] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )

/** Found by what they would be in Simplified characters; shown as they are. */
const simplifiedNames = (
  stations: SearchManifest['stations'],
): Pick<SearchManifest, 'simplifiedStations'> => {
  const simplified = Object.entries(stations)
    .map(([id, name]) => [id, simplifiedText(name)] as const)
    .filter(([id, name]) => name !== stations[id])
  return simplified.length > 0 ? { simplifiedStations: Object.fromEntries(simplified) } : {}
}

const directoryOf = (pages: readonly PageFacts[], needs: readonly DirectoryNeed[]): DirectoryPart => {
  const names = namesOf(pages, needs)
  return { key: `names-${directoryHash(names)}`, make: (folder) => makeDirectory(names, folder) }
}

/**
 * Says what the search of these pages consists of. Nothing is made yet and no record read: whoever keeps the folders
 * of earlier releases makes only those whose key is new (`makeIndex`).
 */
export const searchIndex = <Page extends PageFacts>(
  periods: readonly Period<Page>[],
  source: RecordSource<Page>,
  needs: readonly DirectoryNeed[] = [],
): SearchIndex => {
  const pages = periods.flatMap((period) => period.pages)
  const volumes = planVolumes(planShards(periods)).map((shards) => volumeOf(shards, source))
  const directory = directoryOf(pages, needs)
  const folder = pathOf(directory)
  const stations = stationNames(pages)
  return {
    manifest: {
      directory: { path: `${folder}${DIRECTORY_FILE}`, readings: `${folder}${READINGS_FILE}` },
      stations,
      ...simplifiedNames(stations),
      volumes: volumes.map(entryOf),
    },
    directory,
    volumes,
  }
}

/** The keys of the parts that a release's `shards.json` leads to: they stay as long as the release. */
export const partsNamedBy = ({ directory, volumes }: SearchManifest): string[] => [
  basename(dirname(directory.path)),
  ...volumes
    .flatMap(({ path, shards }) => [...shards.map((shard) => shard.path), path])
    .map((path) => basename(path)),
]
