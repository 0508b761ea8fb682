import type { EntryFile } from '../../src/library/content/entry-files.ts'
import { openEntryFiles } from '../../src/library/content/entry-files.ts'
import type { CollectionName } from '../../src/model/collections.ts'
import { collectionNames } from '../../src/model/collections.ts'
import type { Problem } from '../../src/model/problems.ts'

/** An entry's file on disk. */
export interface ContentFile extends EntryFile {
  collection: CollectionName
}

/** What lies in a content folder: every entry's file by collection and path, and what lies wrongly among them. */
export const filesAndStrays = (contentDir: string): { files: ContentFile[]; problems: Problem[] } => {
  const found = collectionNames.map((collection) => ({
    collection,
    ...openEntryFiles(contentDir, collection)(),
  }))
  return {
    files: found.flatMap(({ collection, entries }) => entries.map((entry) => ({ collection, ...entry }))),
    problems: found.flatMap(({ problems }) => problems),
  }
}

/** Every entry's file of a content folder, by collection and path. */
export const contentFiles = (contentDir: string): ContentFile[] => filesAndStrays(contentDir).files
