import { readdirSync, rmdirSync, rmSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { codeOf } from '../../library/site/error-code.ts'

/** Writes a file of a release as a new one: what stood there before is the same file in the releases before this one. */
export const writeAnew = async (file: string, bytes: Uint8Array | string): Promise<void> => {
  await rm(file, { force: true })
  try {
    await writeFile(file, bytes)
  } catch (reason) {
    if (codeOf(reason) !== 'ENOENT') throw reason
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, bytes)
  }
}

const childrenOf = (folder: string): string[] | undefined => {
  try {
    return readdirSync(folder)
  } catch (reason) {
    if (codeOf(reason) === 'ENOENT') return undefined
    throw reason
  }
}

/** An address whose page is gone must not stay as a folder without a page; the release's own folder stays. */
const removeIfEmpty = (release: string, folder: string): void => {
  if (folder === '.') return
  const children = childrenOf(join(release, folder))
  if (children && children.length > 0) return
  if (children) rmdirSync(join(release, folder))
  removeIfEmpty(release, dirname(folder))
}

/** Takes a file out of a release, and the folders that are empty then. */
export const removeFromRelease = (release: string, file: string): void => {
  rmSync(join(release, file), { force: true })
  removeIfEmpty(release, dirname(file))
}
