import { basename, dirname } from 'node:path'
import { DIRECTORY_FILE, directoryHash, makeDirectory, namesOf } from './directory.ts'
import type { SearchManifest, ShardEntry } from './formats.ts'
import { coreHash, makeCore } from './make-core.ts'
import { makeShard, shardHash } from './make-shard.ts'
import { planShards } from './plan-shards.ts'
import type { PlannedShard } from './plan-shards.ts'
import type { PageFacts, Period, SearchRecord } from './records.ts'

/** The folder beside `shards.json` that holds all parts, each in a folder named by what it is made of. */
export const PARTS_FOLDER = 'shards'

/** A folder of the index that is made once for all releases with the same inputs. */
export interface IndexPart {
  /** Its name below `PARTS_FOLDER`, another for every other input. */
  key: string
  /** Fills an empty folder. */
  make: (folder: string) => void | Promise<void>
}

/** How pages become records; `version` is another when the same pages would become others. */
export interface RecordSource<Page> {
  recordsOf: (pages: readonly Page[]) => SearchRecord[]
  version: string
}

/** The search of a release: `manifest` is its `shards.json`, `parts` are the folders that it leads to. */
export interface SearchIndex {
  manifest: SearchManifest
  parts: IndexPart[]
}

const pathOf = ({ key }: IndexPart): string => `${PARTS_FOLDER}/${key}/`

const shardOf = <Page extends PageFacts>(
  shard: PlannedShard<Page>,
  { recordsOf, version }: RecordSource<Page>,
): { part: IndexPart; entry: ShardEntry } => {
  const { period, language, pages } = shard
  const hash = shardHash(shard, version)
  const make = (folder: string) => makeShard({ period, language, pages: recordsOf(pages) }, folder)
  const part = { key: `${period}-${hash}`, make }
  return { part, entry: { period, path: pathOf(part), language, hash, count: pages.length } }
}

const stationNames = (pages: readonly PageFacts[]): SearchManifest['stations'] =>
  Object.fromEntries(
    pages
      .filter(({ kind }) => kind === 'stations')
      .map(({ station = '', title, names = [] }) => [station, names.findLast(Boolean) ?? title] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )

/**
 * Says what the search of these pages consists of. Nothing is made yet and no record read: whoever keeps the folders
 * of earlier releases makes only those whose key is new, one after the other.
 */
export const searchIndex = <Page extends PageFacts>(
  periods: readonly Period<Page>[],
  source: RecordSource<Page>,
): SearchIndex => {
  const pages = periods.flatMap((period) => period.pages)
  const names = namesOf(pages)
  const shards = planShards(periods).map((shard) => shardOf(shard, source))
  const core = { key: `core-${coreHash()}`, make: makeCore }
  const directory = {
    key: `names-${directoryHash(names)}`,
    make: (folder: string) => makeDirectory(names, folder),
  }
  return {
    manifest: {
      core: { path: pathOf(core), tag: coreHash() },
      directory: { path: `${pathOf(directory)}${DIRECTORY_FILE}` },
      stations: stationNames(pages),
      shards: shards.map(({ entry }) => entry),
    },
    parts: [core, directory, ...shards.map(({ part }) => part)],
  }
}

/** The keys of the parts that a release's `shards.json` leads to: they stay as long as the release. */
export const partsNamedBy = ({ core, directory, shards }: SearchManifest): string[] =>
  [core.path, dirname(directory.path), ...shards.map(({ path }) => path)].map((path) => basename(path))
