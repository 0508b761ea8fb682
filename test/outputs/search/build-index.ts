import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SearchManifest } from '../../../src/outputs/search/formats.ts'
import { PARTS_FOLDER } from '../../../src/outputs/search/formats.ts'
import type { IndexProgress } from '../../../src/outputs/search/make-index.ts'
import { makeIndex } from '../../../src/outputs/search/make-index.ts'
import type { SearchPeriod, SearchRecord } from '../../../src/outputs/search/records.ts'
import { partsNamedBy, searchIndex } from '../../../src/outputs/search/search-index.ts'

export interface SearchIndexJob {
  periods: readonly SearchPeriod[]
  /** The folder that becomes `/search/index/`; what it held before is replaced. */
  outDir: string
  /** Finished parts by content; may be shared by several builds and deleted at any time between them. */
  cacheDir: string
  onPart?: (progress: IndexProgress) => void
}

/** Records are all that is known of their pages. */
const asTheyAre = { recordsOf: (records: readonly SearchRecord[]) => [...records], version: '' }

/** Builds the whole search of a site as a release does, with its parts inside. */
export const buildSearchIndex = async ({
  periods,
  outDir,
  cacheDir,
  onPart,
}: SearchIndexJob): Promise<SearchManifest> => {
  rmSync(outDir, { recursive: true, force: true })
  mkdirSync(join(outDir, PARTS_FOLDER), { recursive: true })
  const index = searchIndex(periods, asTheyAre)
  const places = { partsDir: join(cacheDir, 'parts'), wordsDir: join(cacheDir, 'words') }
  await makeIndex(index, places, onPart)
  for (const key of partsNamedBy(index.manifest))
    cpSync(join(places.partsDir, key), join(outDir, PARTS_FOLDER, key), { recursive: true })
  writeFileSync(join(outDir, 'shards.json'), `${JSON.stringify(index.manifest)}\n`)
  return index.manifest
}
