import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive } from './is-alive.ts'
import { listReleases, liveRelease, releasesDir, UNFINISHED } from './live-release.ts'
import { releasesWithChanges, removeOwnChanges } from './own-changes.ts'
import { madeFileOf, notesFile } from './release-notes.ts'
import { removeOldSpares } from './spare.ts'

/** How many releases are kept, the live one included, so that one can be put live again. */
export const KEPT_RELEASES = 5

/** Makes all but the newest releases count as half made, which is done at once; the live one always stays. @returns which */
export const retireOldReleases = (dataDir: string, keep: number): string[] => {
  const live = liveRelease(dataDir)
  const older = listReleases(dataDir)
    .slice(keep)
    .filter((release) => release !== live)
  for (const release of older) rmSync(notesFile(dataDir, release), { force: true })
  return older
}

/** Removes a release. The notes go first: without them a folder that is half removed counts as half made. */
export const removeRelease = (dataDir: string, release: string): void => {
  rmSync(notesFile(dataDir, release), { force: true })
  removeOwnChanges(dataDir, release)
  rmSync(madeFileOf(dataDir, release), { force: true })
  rmSync(join(releasesDir(dataDir), release), { recursive: true, force: true })
}

const isLeftBehind = (name: string) => {
  const maker = UNFINISHED.exec(name)?.[1]
  return maker !== undefined && !isAlive(Number(maker))
}

const hasNoNotes = (dataDir: string, name: string) =>
  !/^\.|\.json$/.test(name) && !existsSync(notesFile(dataDir, name))

/** Pages that earlier versions of the program kept; no release takes from them any more. */
const FORMER_PAGES = 'astro'

/** Removes what killed processes left behind, except the folder of one that is still running and the live release's spare. */
export const removeHalfMade = (dataDir: string): void => {
  const releases = releasesDir(dataDir)
  if (!existsSync(releases)) return
  rmSync(join(dataDir, FORMER_PAGES), { recursive: true, force: true })
  removeOldSpares(dataDir)
  const live = liveRelease(dataDir)
  const remove = (folder: string, name: string) =>
    rmSync(join(folder, name), { recursive: true, force: true })
  for (const name of readdirSync(dataDir).filter(isLeftBehind)) remove(dataDir, name)
  for (const name of readdirSync(releases)) {
    if (name !== live && (isLeftBehind(name) || hasNoNotes(dataDir, name))) remove(releases, name)
  }
  for (const release of releasesWithChanges(dataDir)) {
    if (!existsSync(join(releases, release))) removeOwnChanges(dataDir, release)
  }
}
