import type { Dirent } from 'node:fs'
import { readdirSync, statSync } from 'node:fs'
import { codeOf } from '../site/error-code.ts'

/** What lies in one folder, without what is hidden. */
export interface ListedFolder {
  files: readonly string[]
  folders: readonly string[]
  links: readonly string[]
  /** Whether this process may not look into it. */
  isClosed: boolean
}

/** A folder that changed within the last moments may change again without a new time. */
const SETTLED_IN_MS = 1000

const asListed = (found: readonly Dirent[]): ListedFolder => {
  const listed = { files: [] as string[], folders: [] as string[], links: [] as string[], isClosed: false }
  for (const each of found) {
    if (each.name.startsWith('.')) continue
    if (each.isFile()) listed.files.push(each.name)
    else if (each.isDirectory()) listed.folders.push(each.name)
    else if (each.isSymbolicLink()) listed.links.push(each.name)
  }
  return listed
}

/**
 * Lists folders again and again. One that did not change is not listed again, and the same object is answered: a folder's
 * time of change moves with every name that comes or goes, also where somebody sets it back.
 * @returns nothing where there is no folder
 */
export const openFolderLists = (): ((folder: string) => ListedFolder | undefined) => {
  const known = new Map<string, { changed: number; isSettled: boolean; listed: ListedFolder }>()
  const list = (folder: string): ListedFolder | undefined => {
    const changed = statSync(folder, { throwIfNoEntry: false })?.ctimeMs
    if (changed === undefined) return undefined
    const before = known.get(folder)
    if (before?.isSettled && before.changed === changed) return before.listed
    const isSettled = Date.now() - changed > SETTLED_IN_MS
    const listed = asListed(readdirSync(folder, { withFileTypes: true }))
    known.set(folder, { changed, isSettled, listed })
    return listed
  }
  return (folder) => {
    try {
      return list(folder)
    } catch (reason) {
      return codeOf(reason) === 'ENOENT' ? undefined : { ...asListed([]), isClosed: true }
    }
  }
}
