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

/** Answers whether the shared thing of a name is there. */
export type IsThere = (name: string) => boolean

/**
 * Watches whether anything came or went in the shared folders: their times tell, so that a publish need not look for each
 * of a hundred thousand photos.
 * @returns looks again; nothing where all is as it was at the last look
 */
export const openSharedWatch = (dataDir: string): (() => IsThere | undefined) => {
  let times: ReadonlyMap<string, number> | undefined
  return () => {
    const before = times
    // Noted before the names are read: whatever goes meanwhile is missed the next time.
    times = new Map(
      sharedPlaces(dataDir).map((folder) => [
        folder,
        statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0,
      ]),
    )
    const touched = [...times].filter(([folder, time]) => before?.get(folder) !== time)
    if (touched.length === 0) return undefined
    const names = new Map(touched.map(([folder]) => [folder, namesIn(folder)]))
    return (name) => names.get(join(sharedDir(dataDir), dirname(name)))?.has(basename(name)) ?? true
  }
}
