import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SearchManifest } from './formats.ts'
import type { SearchPeriod, SearchRecord } from './records.ts'
import { PARTS_FOLDER, partsNamedBy, searchIndex } from './search-index.ts'
import { keptFolder, linkFolder, pruneFolders } from './shard-cache.ts'

export interface SearchIndexJob {
  periods: readonly SearchPeriod[]
  /** The folder that becomes `/search/index/`; what it held before is replaced. */
  outDir: string
  /** Finished parts by content; may be shared by several builds and deleted at any time between them. */
  cacheDir: string
  /** Called after each part. */
  onPart?: (progress: { key: string; done: number; total: number; made: boolean }) => void
}

/** Records are all that is known of their pages. */
const asTheyAre = { recordsOf: (records: readonly SearchRecord[]) => [...records], version: '' }

/**
 * Builds the whole search of a release: one Pagefind index per stretch of time, one after the other, the finished
 * ones from the cache; a directory of names; and `shards.json`, which says where everything is.
 */
export const buildSearchIndex = async (job: SearchIndexJob): Promise<SearchManifest> => {
  rmSync(job.outDir, { recursive: true, force: true })
  for (const dir of [join(job.outDir, PARTS_FOLDER), job.cacheDir]) mkdirSync(dir, { recursive: true })
  const { manifest, parts } = searchIndex(job.periods, asTheyAre)
  for (const [at, { key, make }] of parts.entries()) {
    const { folder, made } = await keptFolder(job.cacheDir, key, make)
    linkFolder(folder, join(job.outDir, PARTS_FOLDER, key))
    job.onPart?.({ key, done: at + 1, total: parts.length, made })
  }
  writeFileSync(join(job.outDir, 'shards.json'), `${JSON.stringify(manifest)}\n`)
  pruneFolders(job.cacheDir, new Set(partsNamedBy(manifest)))
  return manifest
}
