import { join } from 'node:path'
import { MANIFEST } from '../../outputs/search/formats.ts'
import { makeIndex } from '../../outputs/search/make-index.ts'
import type { SearchIndex } from '../../outputs/search/search-index.ts'
import { partsNamedBy, searchIndex } from '../../outputs/search/search-index.ts'
import { searchablePages, searchedNeeds, searchRecords } from '../../outputs/search/searchable-pages.ts'
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

/** What the search consists of now; nothing is made. @param version of the program */
export const searchNow = (version: string): SearchIndex =>
  searchIndex(searchablePages(), { recordsOf: searchRecords, version }, searchedNeeds())

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
