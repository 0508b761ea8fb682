import { join } from 'node:path'
import { searchablePages, searchRecords } from '../../outputs/search/searchable-pages.ts'
import { searchIndex } from '../../outputs/search/search-index.ts'
import { keptFolder } from '../../outputs/search/shard-cache.ts'
import { sharedFolder, sharedName } from '../switch/shared-files.ts'
import type { Product } from './product.ts'

const MANIFEST = join('search', 'index', 'shards.json')

/** The search of the whole portal; only parts whose pages changed are made anew. @param version of the program */
export const searchProduct = (
  { dataDir, version }: { dataDir: string; version: string },
  onPart: (done: number, total: number) => void,
): Product => ({
  name: 'search',
  make: async (release) => {
    const { manifest, parts } = searchIndex(searchablePages(), { recordsOf: searchRecords, version })
    // One after the other: an index in the making takes a gigabyte.
    for (const [at, { key, make }] of parts.entries()) {
      await keptFolder(sharedFolder(dataDir, 'shards'), key, make)
      onPart(at + 1, parts.length)
    }
    release.put(MANIFEST, `${JSON.stringify(manifest)}\n`)
    return { files: [MANIFEST], shared: parts.map(({ key }) => sharedName('shards', key)) }
  },
})
