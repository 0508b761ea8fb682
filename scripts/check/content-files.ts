import { glob } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { CollectionName } from '../../src/model/collections.ts'
import { collectionNames } from '../../src/model/collections.ts'

/** An entry's file on disk. */
export interface ContentFile {
  collection: CollectionName
  id: string
  path: string
}

/** Every entry's file of a content folder, by collection and path. */
export const contentFiles = async (contentDir: string): Promise<ContentFile[]> => {
  const found = await Promise.all(
    collectionNames.map(async (collection) => {
      const folder = join(contentDir, collection)
      const names = (await Array.fromAsync(glob('**/*.md', { cwd: folder }))).sort()
      return names.map((name) => ({ collection, id: basename(name, '.md'), path: join(folder, name) }))
    }),
  )
  return found.flat()
}
