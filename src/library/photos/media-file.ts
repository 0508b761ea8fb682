import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { mediaSpellings, plainMediaAddress } from '../../model/media.ts'
import { question, reading, whereabouts } from '../edition/asking.ts'
import { contentDir } from '../site/release-order.ts'

/** Mac and Windows write the same accented or Korean name in two ways; people see one. */
const sameName = (folder: string, name: string): string | undefined => {
  if (!existsSync(folder)) return undefined
  const wanted = name.normalize()
  return readdirSync(folder).find((each) => each.normalize() === wanted)
}

const fileAt = (path: string): string | undefined => {
  if (existsSync(path)) return statSync(path).isFile() ? path : undefined
  const found = sameName(dirname(path), basename(path))
  return found === undefined ? undefined : fileAt(join(dirname(path), found))
}

/**
 * The file behind the address of a photo or attachment, or nothing when there is none below `media/`.
 * A name may hold a stray `%` or stand percent-encoded: what is there decides.
 */
export const mediaFile = (address: string, folder: string): string | undefined =>
  mediaSpellings(address)
    .map((each) => join(folder, each))
    .filter((path) => path.startsWith(join(folder, 'media', sep)))
    .map(fileAt)
    .find((file) => file !== undefined)

const DRAFT_MEDIA = 'draft-media'

/** Files that a draft brings along, absolute, by their plain address. */
const draftMedia = whereabouts<ReadonlyMap<string, string>>(DRAFT_MEDIA)

/** Photos and attachments on top of an edition that lie in no content folder yet, as `Edition.tellAlso` takes them. */
export const draftMediaFact = (files: ReadonlyMap<string, string>) => [DRAFT_MEDIA, '', files] as const

/** A photo or attachment as it lies there now. */
export interface MediaAt {
  /** Seen from the content folder, below which it lies but for what a draft brings. */
  path: string
  bytes: number
  /** When it was changed or put there, in milliseconds since 1970, whatever time it claims: copies bring their own along. */
  changed: number
}

/** What lies behind the address of a photo or attachment; asked anew for each edition, for files are exchanged by hand. */
export const mediaAt: (address: string) => MediaAt | undefined = reading('media-at', (address: string) => {
  const file = mediaFile(address, contentDir()) ?? draftMedia()?.get(plainMediaAddress(address))
  const found = file === undefined ? undefined : statSync(file, { throwIfNoEntry: false })
  return file === undefined || !found
    ? undefined
    : { path: relative(contentDir(), file), bytes: found.size, changed: found.ctimeMs }
})

/** Whether what a link in a story names is there to be offered. */
export const isOffered: (address: string) => boolean = question(
  'is-offered',
  (address: string) => mediaAt(address) !== undefined,
)
