import { copyFileSync, existsSync, mkdirSync, readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { PHOTO_RECIPE } from '../../outputs/photo/photo-recipe.ts'
import { PARTS_FOLDER } from '../../outputs/search/formats.ts'

/**
 * `<dataDir>/shared/` holds what is named by its content, once for all releases: a release has links to these folders at
 * the places where readers find them. What lies there never changes under its name, so nothing but links is made anew.
 * Attachments are no part of it: they are named by their address, and a file copied in by hand may be exchanged under it.
 */
interface SharedKind {
  /** Where it stands in a release, with slashes. */
  at: string
  /** Its folder below `shared/`, with slashes. */
  below: string
}

const kinds = {
  /** A photo in one width: `0f3a…-2400x1600-480.webp`. */
  photos: { at: 'photos', below: `photos/${PHOTO_RECIPE}` },
  /** A script or style sheet of the pages: `page.a1b2c3d4.js`. */
  scripts: { at: '_astro', below: 'scripts' },
  /** A part of the search in a folder of its own; `shards.json` above them is the release's own. */
  shards: { at: `search/index/${PARTS_FOLDER}`, below: 'search' },
} as const satisfies Record<string, SharedKind>

/** A kind of files that lie once for all releases. */
export type SharedKindName = keyof typeof kinds

const kindNames = Object.keys(kinds) as SharedKindName[]

/** What lies once for all releases. */
export const sharedDir = (dataDir: string): string => join(dataDir, 'shared')

/** The shared folder of a kind, which is there then. Files appear in it whole, by rename. */
export const sharedFolder = (dataDir: string, kind: SharedKindName): string => {
  const folder = join(sharedDir(dataDir), kinds[kind].below)
  mkdirSync(folder, { recursive: true })
  return folder
}

/** Makes the folders of all kinds. */
export const makeSharedFolders = (dataDir: string): void => {
  for (const kind of kindNames) sharedFolder(dataDir, kind)
}

/** The shared folders of all kinds, whether or not they are there. */
export const sharedPlaces = (dataDir: string): string[] =>
  kindNames.map((kind) => join(sharedDir(dataDir), kinds[kind].below))

/** How the records of a release name a shared thing: where it lies below `shared/`, with slashes. */
export const sharedName = (kind: SharedKindName, name: string): string => `${kinds[kind].below}/${name}`

/**
 * Puts a finished file, such as a compiled script, among the shared ones unless it is there.
 * @returns how the records name it
 */
export const shareFile = (dataDir: string, kind: SharedKindName, file: string): string => {
  const target = join(sharedFolder(dataDir, kind), basename(file))
  if (!existsSync(target)) {
    const draft = `${target}.${process.pid}`
    copyFileSync(file, draft)
    renameSync(draft, target)
  }
  return sharedName(kind, basename(file))
}

/** The shared file of an address in a release, as the records name it: `photos/a-480.webp` -> `photos/webp-78-2/a-480.webp`. */
export const sharedNameOf = (path: string): string | undefined => {
  const kind = Object.values(kinds).find(({ at }) => path.startsWith(`${at}/`))
  return kind && kind.below + path.slice(kind.at.length)
}

/** Whether a release may have links at this address or above it. */
export const isSharedAddress = (path: string): boolean => sharedNameOf(path) !== undefined

const targetOf = (link: string): string | undefined => {
  try {
    return resolve(dirname(link), readlinkSync(link))
  } catch {
    return undefined
  }
}

/** A link, or the real folder of a release that shared nothing yet, gives way. */
const putLink = (target: string, link: string) => {
  if (targetOf(link) === resolve(target)) return
  mkdirSync(dirname(link), { recursive: true })
  rmSync(link, { recursive: true, force: true })
  // Windows links folders without special rights, but only by their whole path.
  symlinkSync(process.platform === 'win32' ? target : relative(dirname(link), target), link, 'junction')
}

/** Puts the links to the shared folders into a release in the making, at their right depth. */
export const linkSharedFolders = (dataDir: string, release: string): void => {
  for (const kind of kindNames) putLink(sharedFolder(dataDir, kind), join(release, kinds[kind].at))
}

/** Whether a finished release has links to shared folders; one that an earlier version made has not. */
export const hasSharedFiles = (dataDir: string, release: string): boolean =>
  targetOf(join(dataDir, 'releases', release, kinds.photos.at)) !== undefined

/** Whether a release has a link to a shared folder that is gone, with everything that readers found there. */
export const lacksSharedFolder = (dataDir: string, release: string): boolean =>
  kindNames
    .map((kind) => join(dataDir, 'releases', release, kinds[kind].at))
    .some((link) => targetOf(link) !== undefined && !existsSync(link))
