import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { attachmentFolder } from '../../library/notices/attachment-file.ts'
import { photoStemByName } from '../../library/photos/picture-sources.ts'
import { entryUrl, shareImageUrl } from '../../model/addresses.ts'
import type { CollectionName } from '../../model/collections.ts'
import { isInNoRelease } from '../../outputs/linked-files.ts'
import { outputCacheOf } from '../settings.ts'
import { collectDropped, namesOnShow, sweepShared } from './collect-shared.ts'
import { liveFolder, liveRelease, releasesDir } from './live-release.ts'
import { removeOwnChanges } from './own-changes.ts'
import { removeHalfMade, removeRelease } from './prune.ts'
import { notesFile } from './release-notes.ts'
import { foldChain } from './shared-names.ts'

/** Everything of an entry that a release may hold. */
export interface EntryPlaces {
  /** Addresses of its own pages: `/people/chen-guifang/`. */
  pages: readonly string[]
  /** How the names of its other files begin, seen from the release: `share/good-people/…`, `photos/0f3a…-2400x1600-`. */
  files: readonly string[]
}

/** What was done. */
export interface Forgotten {
  /** The earlier releases that are gone: nobody can go back to them any more. */
  releases: string[]
  /** Files that the live release still holds, because another entry shows the same photo or attachment. */
  stillShown: string[]
}

/** The live release still has pages of the entry: it has to be withdrawn and published without it first. */
export class StillOnShow extends Error {
  readonly pages: readonly string[]

  constructor(pages: readonly string[]) {
    super(`The live release still has ${pages.join(', ')}.`)
    this.name = 'StillOnShow'
    this.pages = pages
  }
}

/** Where a release holds an entry. @param media addresses of its photos and attachments, `/media/2026/11/…` */
export const placesOf = (collection: CollectionName, id: string, media: readonly string[]): EntryPlaces => ({
  pages: [entryUrl(collection, id)],
  files: [
    shareImageUrl(collection, id).slice(1),
    ...media.flatMap((address) => [address.slice(1), ...photoStemByName(address), attachmentFolder(address)]),
  ],
})

const hasPage = (live: string) => (page: string) => existsSync(join(live, page, 'index.html'))

/** Files of the live release whose names begin like this. */
const filesLike = (live: string, beginning: string): string[] => {
  const folder = beginning.slice(0, beginning.lastIndexOf('/') + 1)
  const names = existsSync(join(live, folder)) ? readdirSync(join(live, folder)) : []
  return names.map((name) => `${folder}${name}`).filter((name) => name.startsWith(beginning))
}

const removeEarlierReleases = (dataDir: string): string[] => {
  const live = liveRelease(dataDir)
  const folders = readdirSync(releasesDir(dataDir), { withFileTypes: true }).filter((found) =>
    found.isDirectory(),
  )
  const earlier = folders.map(({ name }) => name).filter((name) => name !== live && !name.startsWith('.'))
  const finished = earlier.filter((name) => existsSync(notesFile(dataDir, name)))
  for (const release of earlier) removeRelease(dataDir, release)
  return finished
}

/** Removes files, and folders that are empty then: an empty one would count as a search shard that is finished. */
const removeFiles = (folder: string, isToGo: (file: string) => boolean): void => {
  if (!existsSync(folder)) return
  for (const found of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, found.name)
    if (found.isDirectory()) removeFiles(path, isToGo)
    else if (isToGo(path)) rmSync(path)
  }
  if (readdirSync(folder).length === 0) rmdirSync(folder)
}

/** Shared files of earlier releases, and what the records still say of them. */
const removeUnnamed = (dataDir: string, named: ReadonlySet<string>): void => {
  collectDropped(dataDir)
  sweepShared(dataDir, named)
  foldChain(dataDir, 1)
}

/**
 * Removes an entry from everything that releases leave behind: after it no kept release and no cache holds its pages,
 * photos, attachments and share image, and roll-back never brings it back.
 *
 * The plain way, because it is the sure one: releases share files and mention entries on list pages and in the search,
 * so nothing is cut out of them. A release without the entry must be live; then all earlier releases go, and every
 * cached or shared file that only they held. The price: there is nothing to go back to until the next publish. What stays are
 * photos that other entries on show use too; they are named. No release may be in the making meanwhile.
 * @throws StillOnShow and changes nothing when the live release has one of the pages
 * @throws NamesUnknown and changes nothing when the records of shared files are damaged
 */
export const forgetEntry = (dataDir: string, { pages, files }: EntryPlaces): Forgotten => {
  const live = liveFolder(dataDir)
  if (live === undefined) return { releases: [], stillShown: [] }
  const shown = pages.filter(hasPage(live))
  if (shown.length > 0) throw new StillOnShow(shown)
  const named = namesOnShow(dataDir)
  const releases = removeEarlierReleases(dataDir)
  removeHalfMade(dataDir)
  // All names but the cache's are gone. Where the disk knows no hard links, that is true of everything.
  removeFiles(outputCacheOf(dataDir), isInNoRelease)
  removeUnnamed(dataDir, named)
  // What it changed against a release that is gone; the entry's page is named there as removed.
  removeOwnChanges(dataDir, basename(live))
  // It names files and entries of the last release that failed.
  rmSync(join(dataDir, 'last-build.log'), { force: true })
  return { releases, stillShown: files.flatMap((beginning) => filesLike(live, beginning)) }
}
