import { mkdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { codeOf } from '../../library/site/error-code.ts'
import { linkFile } from '../../outputs/linked-files.ts'

/**
 * How files of a release in the making are changed. What stands there is the same file in the releases before it, which
 * must stay as they are: nothing is ever written into, a new file takes the place of the old one.
 * @returns the place, absolute, where nothing stands now
 */
export const makeRoom = (release: string, path: string): string => {
  const file = join(release, path)
  const isNewFolder = mkdirSync(dirname(file), { recursive: true }) !== undefined
  if (!isNewFolder) rmSync(file, { force: true })
  return file
}

/** Writes a file of a release. @param path seen from the release: `reports/index.html` */
export const putFile = (release: string, path: string, content: string | Uint8Array): void =>
  writeFileSync(makeRoom(release, path), content, { flag: 'wx' })

/** Puts a file that is kept elsewhere and never changes, such as a share image, into a release by hard link. */
export const putKeptFile = (release: string, path: string, kept: string): void =>
  linkFile(kept, makeRoom(release, path))

/** Whether the folder is gone afterwards; one in which something stands stays. */
const removeIfEmpty = (folder: string): boolean => {
  try {
    rmdirSync(folder)
    return true
  } catch (reason) {
    const code = codeOf(reason)
    if (code === 'ENOENT') return true
    if (code === 'ENOTEMPTY' || code === 'EEXIST') return false
    throw reason
  }
}

/** Removes a file of a release, and the folders that are empty then: an address whose page is gone is none. */
export const removeFile = (release: string, path: string): void => {
  rmSync(join(release, path), { force: true })
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    if (!removeIfEmpty(join(release, folder))) return
  }
}
