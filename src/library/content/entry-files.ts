import { join } from 'node:path'
import type { CollectionName } from '../../model/collections.ts'
import { filedAs } from '../../model/filed-as.ts'
import type { Problem } from '../../model/problems.ts'
import type { FoundFiles } from './content-files.ts'
import { openFilesBelow, unreadPlaces } from './content-files.ts'

/** An entry's file: where it lies on the disk, and how problems name it. */
export interface EntryFile {
  id: string
  path: string
  file: string
}

/** The files of a collection, and what else lies among them that somebody may have meant as an entry. */
export interface EntryFiles {
  entries: readonly EntryFile[]
  ids: ReadonlySet<string>
  problems: readonly Problem[]
}

/** What a file is as far as its name tells; neither where it is no matter of ours. */
interface Filed {
  entry?: EntryFile
  problem?: Problem
}

/**
 * Looks at a collection's files again and again.
 * @returns answers the same object as long as no name came or went, and the same `EntryFile` for a name that stayed
 */
export const openEntryFiles = (contentDir: string, collection: CollectionName): (() => EntryFiles) => {
  const folder = join(contentDir, collection)
  const look = openFilesBelow(folder)
  let filed = new Map<string, Filed>()
  let known: { found: FoundFiles; answer: EntryFiles } | undefined

  const fileOf = (name: string): Filed => {
    const file = `content/${collection}/${name}`
    const as = filedAs(collection, file)
    if (!as || 'problem' in as) return as ?? {}
    return { entry: { id: as.id, path: join(folder, name), file } }
  }
  const answerTo = (found: FoundFiles): EntryFiles => {
    filed = new Map(found.files.map((name) => [name, filed.get(name) ?? fileOf(name)]))
    const all = [...filed.values()]
    const entries = all.flatMap(({ entry }) => entry ?? [])
    const problems = all.flatMap(({ problem }) => problem ?? [])
    return {
      entries,
      ids: new Set(entries.map(({ id }) => id)),
      problems: [...unreadPlaces(`content/${collection}`, found), ...problems],
    }
  }

  return () => {
    const found = look()
    if (known?.found !== found) known = { found, answer: answerTo(found) }
    return known.answer
  }
}
