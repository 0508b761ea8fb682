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
import { letGo } from './held-release.ts'
import type { NewReleaseNotes } from './release-notes.ts'
import { notesFile, writeReleaseNotes } from './release-notes.ts'
import type { SharedNames } from './shared-names.ts'
import { recordNames } from './shared-names.ts'

/**
 * `<dataDir>/releases/<id>/` are finished, immutable sites; the link `<dataDir>/live` names the one that residents see.
 * A release is made under a name that starts with a dot and the maker's process number, then renamed, then switched to:
 * killed at any point, the live site is the old one or the new one.
 */
export const UNFINISHED = /^\.(?:making|aside|live)-(\d+)/

/** Where finished releases and their notes lie. */
export const releasesDir = (dataDir: string) => join(dataDir, 'releases')
/** Where a release is made; nothing in it is public before it is finished. */
export const makingDir = (dataDir: string, release: string): string =>
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

/**
 * Turns the folder of `startRelease` into a finished release and puts it live.
 * @param names the shared things that it names, if any; written down first, so that none of them is ever taken away
 */
export const finishRelease = (
  dataDir: string,
  release: string,
  notes: NewReleaseNotes,
  names?: SharedNames,
): void => {
  if (names) recordNames(dataDir, release, names)
  renameSync(makingDir(dataDir, release), join(releasesDir(dataDir), release))
  writeReleaseNotes(dataDir, release, notes)
  switchLive(dataDir, release)
  letGo(dataDir)
}
