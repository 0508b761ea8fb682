import type { Dirent } from 'node:fs'
import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import type { Problem } from '../../model/problems.ts'
import { problem } from '../../model/problems.ts'
import { codeOf } from '../site/error-code.ts'

/** What lies below a folder, by paths from it with `/` between folders. */
export interface FoundFiles {
  files: string[]
  /** Links are not followed: one may lead out of the content folder, to what the county never meant to show. */
  links: string[]
  /** Folders that this process may not look into. */
  closed: string[]
}

const childrenOf = (folder: string, path: string, found: FoundFiles): Dirent[] => {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (reason) {
    if (codeOf(reason) !== 'ENOENT') found.closed.push(path)
    return []
  }
}

const collect = (folder: string, prefix: string, found: FoundFiles): void => {
  for (const child of childrenOf(folder, prefix.slice(0, -1), found)) {
    if (child.name.startsWith('.')) continue
    const path = `${prefix}${child.name}`
    if (child.isSymbolicLink()) found.links.push(path)
    else if (child.isDirectory()) collect(join(folder, child.name), `${path}/`, found)
    else if (child.isFile()) found.files.push(path)
  }
}

/** Everything below a folder but what is hidden; nothing where there is no folder. One that is a link itself is named by ''. */
export const filesBelow = (folder: string): FoundFiles => {
  const found: FoundFiles = { files: [], links: [], closed: [] }
  if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) return { ...found, links: [''] }
  collect(folder, '', found)
  return { files: found.files.sort(), links: found.links.sort(), closed: found.closed.sort() }
}

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
