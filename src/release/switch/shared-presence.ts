import { readdirSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { sharedDir, sharedPlaces } from './shared-files.ts'

const namesIn = (folder: string): ReadonlySet<string> => {
  try {
    return new Set(readdirSync(folder))
  } catch {
    return new Set()
  }
}

/** Looks at each shared folder once. @returns whether the shared thing of a name is there */
export const lookAtShared = (dataDir: string): ((name: string) => boolean) => {
  const folders = new Map<string, ReadonlySet<string>>()
  return (name) => {
    const folder = dirname(name)
    const names = folders.get(folder) ?? namesIn(join(sharedDir(dataDir), folder))
    folders.set(folder, names)
    return names.has(basename(name))
  }
}

/**
 * Watches whether others had their hands in the shared folders: their times tell, so that a publish need not look for
 * each of a hundred thousand photos.
 */
export const openSharedWatch = (dataDir: string) => {
  const timesNow = () =>
    sharedPlaces(dataDir)
      .map((folder) => statSync(folder, { throwIfNoEntry: false })?.mtimeMs)
      .join()
  let times: string | undefined
  return {
    /** Whether anything came or went since `note`; at first nobody knows. */
    isTouched: (): boolean => times !== timesNow(),
    /** What is there now is as it should be. */
    note: (): void => void (times = timesNow()),
  }
}
