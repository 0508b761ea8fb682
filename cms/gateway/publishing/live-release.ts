import {
  existsSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { notesFile, type ReleaseNotes, writeReleaseNotes } from './release-notes.ts'
import { hold, letGo } from './held-release.ts'

/**
 * `<dataDir>/releases/<id>/` are finished, immutable sites; the link `<dataDir>/live` names the one that residents see.
 * A release is made under a name that starts with a dot and the maker's process number, then renamed, then switched to:
 * killed at any point, the live site is the old one or the new one.
 */
const UNFINISHED = /^\.(?:making|live)-(\d+)/

const releasesDir = (dataDir: string) => join(dataDir, 'releases')
const makingDir = (dataDir: string, release: string) =>
  join(releasesDir(dataDir), `.making-${process.pid}-${release}`)

/** There is no such finished release. The message is for the person at the terminal. */
export class NoSuchRelease extends Error {}

/** The folder of the live release, absolute, or nothing while there is none; cheap enough to ask on every request. */
export const liveFolder = (dataDir: string): string | undefined => {
  try {
    const folder = resolve(dataDir, readlinkSync(join(dataDir, 'live')))
    return existsSync(folder) ? folder : undefined
  } catch {
    return undefined
  }
}

/** The id of the live release. */
export const liveRelease = (dataDir: string): string | undefined => {
  const folder = liveFolder(dataDir)
  return folder === undefined ? undefined : basename(folder)
}

const madeAt = (dataDir: string, release: string) => statSync(notesFile(dataDir, release)).mtimeMs

/** All finished releases, newest first. */
export const listReleases = (dataDir: string): string[] => {
  if (!existsSync(releasesDir(dataDir))) return []
  return readdirSync(releasesDir(dataDir), { withFileTypes: true })
    .filter((found) => found.isDirectory() && existsSync(notesFile(dataDir, found.name)))
    .map(({ name }) => ({ name, made: madeAt(dataDir, name) }))
    .sort((a, b) => b.made - a.made || (a.name < b.name ? 1 : -1))
    .map(({ name }) => name)
}

/** Makes the empty folder in which a build puts the release together. */
export const startRelease = (dataDir: string, release: string): string => {
  const folder = makingDir(dataDir, release)
  mkdirSync(folder, { recursive: true })
  return folder
}

/** Puts a release live by one rename of a link: a reader sees the old site or the new one, nothing between. */
export const switchLive = (dataDir: string, release: string): void => {
  const target = join(releasesDir(dataDir), release)
  if (!existsSync(target)) throw new NoSuchRelease(`没有版本 ${release}。/ There is no release ${release}.`)
  const fresh = join(dataDir, `.live-${process.pid}`)
  rmSync(fresh, { force: true, recursive: true })
  symlinkSync(process.platform === 'win32' ? target : join('releases', release), fresh, 'junction')
  replaceLink(fresh, join(dataDir, 'live'))
}

/** Windows does not rename over a junction; there the site is without a link for a moment. */
const replaceLink = (fresh: string, live: string) => {
  if (process.platform === 'win32') rmSync(live, { force: true, recursive: true })
  renameSync(fresh, live)
}

/** Turns the folder of `startRelease` into a finished release and puts it live. */
export const finishRelease = (dataDir: string, release: string, notes: ReleaseNotes): void => {
  renameSync(makingDir(dataDir, release), join(releasesDir(dataDir), release))
  writeReleaseNotes(dataDir, release, notes)
  switchLive(dataDir, release)
  letGo(dataDir)
}

/** How many releases are kept, the live one included, so that one can be put live again. */
export const KEPT_RELEASES = 5

/** Removes all but the newest releases; the live one always stays. */
export const keepLastReleases = (dataDir: string, keep: number): void => {
  const live = liveRelease(dataDir)
  for (const release of listReleases(dataDir).slice(keep)) {
    if (release !== live) removeRelease(dataDir, release)
  }
}

/** The notes go first: without them a folder that is half removed counts as half made. */
const removeRelease = (dataDir: string, release: string) => {
  rmSync(notesFile(dataDir, release), { force: true })
  rmSync(join(releasesDir(dataDir), release), { recursive: true, force: true })
}

/**
 * Puts an earlier release live again and holds it until the next publish, so that no timer brings the faulty one back.
 * @param to its id; without it the one before the live one
 * @returns the id that is live now
 */
export const rollBack = (dataDir: string, to?: string): string => {
  const releases = listReleases(dataDir)
  const live = releases.indexOf(liveRelease(dataDir) ?? '')
  const chosen = to ?? releases[live + 1]
  if (chosen === undefined || !releases.includes(chosen)) {
    throw new NoSuchRelease(
      to === undefined
        ? '没有更早的版本可以退回。/ There is no earlier release to go back to.'
        : `没有版本 ${to}。/ There is no release ${to}.`,
    )
  }
  hold(dataDir, chosen)
  switchLive(dataDir, chosen)
  return chosen
}

const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

const isLeftBehind = (name: string) => {
  const maker = UNFINISHED.exec(name)?.[1]
  return maker !== undefined && !isAlive(Number(maker))
}

const hasNoNotes = (dataDir: string, name: string) =>
  !/^\.|\.json$/.test(name) && !existsSync(notesFile(dataDir, name))

/** Removes what killed builds left behind, except the folder of a build that is still running. */
export const removeHalfMade = (dataDir: string): void => {
  const releases = releasesDir(dataDir)
  if (!existsSync(releases)) return
  const live = liveRelease(dataDir)
  const remove = (folder: string, name: string) =>
    rmSync(join(folder, name), { recursive: true, force: true })
  for (const name of readdirSync(dataDir).filter(isLeftBehind)) remove(dataDir, name)
  for (const name of readdirSync(releases)) {
    if (name !== live && (isLeftBehind(name) || hasNoNotes(dataDir, name))) remove(releases, name)
  }
}
