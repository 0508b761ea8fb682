import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { uptime } from 'node:os'
import { join } from 'node:path'
import { outputCacheOf } from '../settings.ts'
import { sharedPlaces } from './shared-files.ts'

/**
 * While a release is made, what it writes is not on the disk for certain, although its names vouch for it: after a power
 * cut a photo may be empty. So a note says since when, until all is flushed.
 */
const noteFile = (dataDir: string) => join(dataDir, 'unflushed')

const begunAt = (dataDir: string): number | undefined =>
  statSync(noteFile(dataDir), { throwIfNoEntry: false })?.mtimeMs

/** Notes that files are written from now on; where a release before broke off, since then. */
export const noteWriting = (dataDir: string): void => {
  if (begunAt(dataDir) === undefined) writeFileSync(noteFile(dataDir), '', { flush: true })
}

/** Notes that all is on the disk. */
export const noteFlushed = (dataDir: string): void => rmSync(noteFile(dataDir), { force: true })

/** A file's own time may be set; when it was made is not known on every disk. */
const isSince = (path: string, time: number): boolean => {
  const { birthtimeMs, mtimeMs } = statSync(path)
  return Math.max(birthtimeMs, mtimeMs) >= time
}

const filesIn = (folder: string, isDeep: boolean): string[] => {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return []
  const found = readdirSync(folder, { withFileTypes: true })
  return found.flatMap((each) => {
    const path = join(folder, each.name)
    return isDeep && each.isDirectory() ? filesIn(path, isDeep) : [path]
  })
}

const machineStartedAt = (): number => Date.now() - uptime() * 1000

/**
 * After the machine broke off while a release was made, removes what was written for it: all of it can be made again.
 * A process that was killed has lost nothing. No release may be in the making meanwhile.
 */
export const removeUnflushed = (dataDir: string, startedAt = machineStartedAt()): void => {
  const begun = begunAt(dataDir)
  if (begun === undefined || begun >= startedAt) return
  // A part of the search is a folder that is there or not.
  const shared = sharedPlaces(dataDir).flatMap((folder) => filesIn(folder, false))
  for (const path of [...shared, ...filesIn(outputCacheOf(dataDir), true)])
    if (isSince(path, begun)) rmSync(path, { recursive: true, force: true })
  noteFlushed(dataDir)
}
