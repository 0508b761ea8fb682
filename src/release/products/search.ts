import { join } from 'node:path'
import type { DirectoryNeed } from '../../outputs/search/formats.ts'
import { MANIFEST } from '../../outputs/search/formats.ts'
import { makeIndex } from '../../outputs/search/make-index.ts'
import type { SearchIndex } from '../../outputs/search/search-index.ts'
import { partsNamedBy, searchIndex } from '../../outputs/search/search-index.ts'
import { searchablePages, searchedNeeds, searchRecords } from '../../outputs/search/searchable-pages.ts'
import type { SearchablePage } from '../../outputs/search/entry-pages.ts'
import type { Period } from '../../outputs/search/records.ts'
import { sharedFolder, sharedName } from '../switch/shared-files.ts'
import type { Product } from './product.ts'

const MANIFEST_FILE = join('search', 'index', MANIFEST)

/** What the search is made with. */
export interface SearchPlaces {
  dataDir: string
  cacheDir: string
  /** Of the program. */
  version: string
}

/** What the search consisted of when it was last asked for, and what of. */
let known: { pages: readonly Period<SearchablePage>[]; of: string; index: SearchIndex } | undefined

const indexOf = (
  pages: readonly Period<SearchablePage>[],
  needs: readonly DirectoryNeed[],
  version: string,
): SearchIndex => {
  const of = JSON.stringify([version, needs])
  if (known?.pages !== pages || known.of !== of)
    known = { pages, of, index: searchIndex(pages, { recordsOf: searchRecords, version }, needs) }
  return known.index
}

/**
 * What the search consists of now; nothing is made. Both its page and itself ask: with the same answers of the library it
 * is worked out once. @param version of the program
 */
export const searchNow = (version: string): SearchIndex =>
  indexOf(searchablePages(), searchedNeeds(), version)

/** The search of the whole portal; only parts whose pages changed are made anew. */
export const searchProduct = (
  { dataDir, cacheDir, version }: SearchPlaces,
  onPart: (done: number, total: number) => void,
): Product => ({
  name: 'search',
  make: async (release) => {
    const index = searchNow(version)
    const places = { partsDir: sharedFolder(dataDir, 'shards'), wordsDir: join(cacheDir, 'search') }
    await makeIndex(index, places, ({ done, total }) => onPart(done, total))
    release.put(MANIFEST_FILE, `${JSON.stringify(index.manifest)}\n`)
    return {
      files: [MANIFEST_FILE],
      shared: partsNamedBy(index.manifest).map((key) => sharedName('shards', key)),
    }
  },
})
