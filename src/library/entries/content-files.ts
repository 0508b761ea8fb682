import type { Dirent } from 'node:fs'
import { lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** What lies below a folder, by paths from it with `/` between folders. */
export interface FoundFiles {
  files: string[]
  /** Links are not followed: one may lead out of the content folder, to what the county never meant to show. */
  links: string[]
}

const childrenOf = (folder: string): Dirent[] => {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (reason) {
    if (reason instanceof Error && 'code' in reason && reason.code === 'ENOENT') return []
    throw reason
  }
}

const collect = (folder: string, prefix: string, found: FoundFiles): void => {
  for (const child of childrenOf(folder)) {
    if (child.name.startsWith('.')) continue
    const path = `${prefix}${child.name}`
    if (child.isSymbolicLink()) found.links.push(path)
    else if (child.isDirectory()) collect(join(folder, child.name), `${path}/`, found)
    else if (child.isFile()) found.files.push(path)
  }
}

/** Everything below a folder but what is hidden; nothing where there is no folder. One that is a link itself is named by ''. */
export const filesBelow = (folder: string): FoundFiles => {
  const found: FoundFiles = { files: [], links: [] }
  if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) return { files: [], links: [''] }
  collect(folder, '', found)
  return { files: found.files.sort(), links: found.links.sort() }
}
