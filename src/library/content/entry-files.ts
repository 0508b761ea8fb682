import { join } from 'node:path'
import type { CollectionName } from '../../model/collections.ts'
import { filedAs } from '../../model/filed-as.ts'
import type { Problem } from '../../model/problems.ts'
import { filesBelow, unreadPlaces } from './content-files.ts'

/** An entry's file: where it lies on the disk, and how problems name it. */
export interface EntryFile {
  id: string
  path: string
  file: string
}

/** The files of a collection, and what else lies among them that somebody may have meant as an entry. */
export const entryFiles = (
  contentDir: string,
  collection: CollectionName,
): { entries: EntryFile[]; problems: Problem[] } => {
  const folder = join(contentDir, collection)
  const found = filesBelow(folder)
  const entries: EntryFile[] = []
  const problems = unreadPlaces(`content/${collection}`, found)
  for (const name of found.files) {
    const file = `content/${collection}/${name}`
    const filed = filedAs(collection, file)
    if (filed && 'problem' in filed) problems.push(filed.problem)
    else if (filed) entries.push({ id: filed.id, path: join(folder, name), file })
  }
  return { entries, problems }
}
