import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { ReleaseContent } from '../../../src/release/contract.ts'

/** Whoever can write what is published into a folder. */
interface Published {
  checkOut(folder: string): Promise<{ version: string }>
}

/** Where the running program lays out what is published; the folder may be deleted at any time. */
export const publishedDir = (dataDir: string): string => join(dataDir, 'published')

/** The same for a release made by hand, which must not change the folder under a release of the running program. */
export const publishedByHandDir = (dataDir: string): string => join(dataDir, 'published-by-hand')

/** Lays out what is published, for one release. */
export const layOut = async (content: Published, contentDir: string): Promise<ReleaseContent> => ({
  contentDir,
  version: (await content.checkOut(contentDir)).version,
})

/** Takes away what only a release by hand would bring up to date. */
export const removeLaidOutByHand = (dataDir: string): Promise<void> =>
  rm(publishedByHandDir(dataDir), { recursive: true, force: true })

/**
 * Takes away what is noted of files that are laid out no more: the lists beside them, hidden ones, are only added to, and
 * name what was there once. The next release writes them anew.
 */
export const forgetWhatWasLaidOut = async (dataDir: string): Promise<void> => {
  const folder = publishedDir(dataDir)
  const names = await readdir(folder).catch(() => [])
  const lists = names.filter((name) => name.startsWith('.'))
  await Promise.all(lists.map((name) => rm(join(folder, name), { force: true })))
}
