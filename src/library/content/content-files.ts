import { lstatSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import type { Problem } from '../../model/problems.ts'
import { problem } from '../../model/problems.ts'
import { codeOf } from '../site/error-code.ts'
import type { ListedFolder } from './listed-folders.ts'
import { openFolderLists } from './listed-folders.ts'

/** What lies below a folder, by paths from it with `/` between folders. */
export interface FoundFiles {
  files: string[]
  /** Links are not followed: one may lead out of the content folder, to what the county never meant to show. */
  links: string[]
  /** Folders that this process may not look into. */
  closed: string[]
}

/** A folder below another one. */
interface FolderBelow {
  /** From the upper one; '' for itself, and with a slash at the end else. */
  prefix: string
  listed: ListedFolder
}

const sorted = (folders: readonly FolderBelow[], kind: 'files' | 'links'): string[] =>
  folders.flatMap(({ prefix, listed }) => listed[kind].map((name) => `${prefix}${name}`)).sort()

const asFound = (folders: readonly FolderBelow[]): FoundFiles => ({
  files: sorted(folders, 'files'),
  links: sorted(folders, 'links'),
  closed: folders
    .filter(({ listed }) => listed.isClosed)
    .map(({ prefix }) => prefix.slice(0, -1))
    .sort(),
})

const isSame = (some: readonly FolderBelow[], others: readonly FolderBelow[]): boolean =>
  some.length === others.length && some.every(({ listed }, at) => listed === others[at]?.listed)

/**
 * Looks below a folder again and again, at everything but what is hidden; nothing where there is no folder. One that is
 * a link itself is named by ''.
 * @returns answers the same object as long as no name came or went
 */
export const openFilesBelow = (folder: string): (() => FoundFiles) => {
  const list = openFolderLists()
  let known: { folders: FolderBelow[]; found: FoundFiles } | undefined
  const foldersBelow = (prefix: string): FolderBelow[] => {
    const listed = list(join(folder, prefix))
    if (!listed) return []
    return [{ prefix, listed }, ...listed.folders.flatMap((name) => foldersBelow(`${prefix}${name}/`))]
  }
  return () => {
    if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink())
      return { files: [], links: [''], closed: [] }
    const folders = foldersBelow('')
    if (!known || !isSame(folders, known.folders)) known = { folders, found: asFound(folders) }
    return known.found
  }
}

/** The same, once. */
export const filesBelow = (folder: string): FoundFiles => openFilesBelow(folder)()

/** What below a folder can never be read. @param folder as problems name it, `content/reports` */
export const unreadPlaces = (folder: string, { links, closed }: FoundFiles): Problem[] => [
  ...links.map((path) => problem('is-a-link', { file: posix.join(folder, path) })),
  ...closed.map((path) => problem('unreadable-file', { file: posix.join(folder, path) })),
]

/** A file's text, or why it cannot be read. @param file as problems name it */
export const readContentFile = (path: string, file: string): string | Problem => {
  try {
    return readFileSync(path, 'utf8')
  } catch (reason) {
    return problem('unreadable-file', { file }, { value: codeOf(reason) })
  }
}
