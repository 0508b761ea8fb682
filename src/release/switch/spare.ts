import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { join } from 'node:path'
import { codeOf } from '../../library/site/error-code.ts'
import { linkFile } from '../../outputs/linked-files.ts'
import { makeRoom, removeFile } from './change-files.ts'
import { liveRelease, releasesDir } from './live-release.ts'
import { pathsBetween } from './own-changes.ts'

/**
 * A spare is a copy of the live release out of which the next one is made: its pages and images are hard links, the folders
 * that are shared are links to them. It is made while nobody waits, and gets its name by a rename once it is whole.
 */
const SPARE = '.spare-'

const spareOf = (dataDir: string, release: string) => join(releasesDir(dataDir), `${SPARE}${release}`)

/** A folder that nobody takes for anything; what a killed process leaves of it is removed at the next start. */
const asideOf = (dataDir: string, name: string) => join(releasesDir(dataDir), `.aside-${process.pid}-${name}`)

const copyByLinks = (from: string, to: string): void => {
  mkdirSync(to)
  for (const found of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, found.name), join(to, found.name)]
    if (found.isDirectory()) copyByLinks(source, target)
    else if (found.isSymbolicLink()) symlinkSync(readlinkSync(source), target, 'junction')
    else linkFile(source, target)
  }
}

/** Puts into a folder, where nothing is at this path, what a release has there: a file, a link, nothing. */
const putAsIn = (folder: string, release: string, path: string) => {
  const source = join(release, path)
  const found = lstatSync(source, { throwIfNoEntry: false })
  if (found === undefined) return
  const target = makeRoom(folder, path)
  if (found.isSymbolicLink()) symlinkSync(readlinkSync(source), target, 'junction')
  else linkFile(source, target)
}

/** Makes the spare of a release out of an older one that is not kept any more, by what changed in between. */
const reuse = (dataDir: string, release: string, old: string): boolean => {
  const paths = pathsBetween(dataDir, release, old)
  if (paths === undefined) return false
  const draft = asideOf(dataDir, old)
  renameSync(join(releasesDir(dataDir), old), draft)
  // All of them first: a file may have become a folder.
  for (const path of paths) removeFile(draft, path)
  for (const path of paths) putAsIn(draft, join(releasesDir(dataDir), release), path)
  renameSync(draft, spareOf(dataDir, release))
  return true
}

const copy = (dataDir: string, release: string) => {
  const draft = asideOf(dataDir, `copy-of-${release}`)
  rmSync(draft, { recursive: true, force: true })
  copyByLinks(join(releasesDir(dataDir), release), draft)
  renameSync(draft, spareOf(dataDir, release))
}

/**
 * Makes the spare of the live release unless it is there.
 * @param retired releases that are not kept any more: one of them is turned into the spare, which costs what changed
 *   since; without one every file is linked, which takes seconds in a large county
 */
export const makeSpare = (dataDir: string, retired: readonly string[]): void => {
  const release = liveRelease(dataDir)
  if (release === undefined || existsSync(spareOf(dataDir, release))) return
  if (!retired.some((old) => reuse(dataDir, release, old))) copy(dataDir, release)
}

/** Makes the spare of a release the folder of the next one. @returns false when there is none */
export const takeSpare = (dataDir: string, release: string, folder: string): boolean => {
  try {
    renameSync(spareOf(dataDir, release), folder)
    return true
  } catch (reason) {
    if (codeOf(reason) === 'ENOENT') return false
    throw reason
  }
}

/** Removes the spares of all but the live release. Half removed, none may look whole: they lose their name first. */
export const removeOldSpares = (dataDir: string): void => {
  const live = liveRelease(dataDir)
  const old = readdirSync(releasesDir(dataDir)).filter(
    (name) => name.startsWith(SPARE) && name !== `${SPARE}${live}`,
  )
  for (const name of old) {
    const aside = asideOf(dataDir, name.slice(1))
    renameSync(join(releasesDir(dataDir), name), aside)
    rmSync(aside, { recursive: true, force: true })
  }
}
