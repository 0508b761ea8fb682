import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { CollectionName } from '../../src/model/collections.ts'
import { collectionNames } from '../../src/model/collections.ts'

/** An entry's file on disk. */
export interface ContentFile {
  collection: CollectionName
  id: string
  path: string
}

const markdownFiles = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.md'))
        .sort()
    : []

/** Every entry's file of a content folder, by collection and path. */
export const contentFiles = (contentDir: string): ContentFile[] =>
  collectionNames.flatMap((collection) => {
    const folder = join(contentDir, collection)
    return markdownFiles(folder).map((name) => ({
      collection,
      id: basename(name, '.md'),
      path: join(folder, name),
    }))
  })
