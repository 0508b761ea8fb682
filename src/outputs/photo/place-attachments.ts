import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fromUprightPhoto } from '../../imaging/upright-photo.ts'
import { mediaFile } from '../../library/photos/media-file.ts'
import { codeOf } from '../../library/site/error-code.ts'
import { isFullDisk } from '../../model/failures/full-disk.ts'
import { isPhotoAddress, plainMediaAddress, sizeInName } from '../../model/media.ts'
import type { Problem } from '../../model/problems.ts'
import type { ShownMedia } from './media-files.ts'
import { contentKey, keepInCache, missing, unreadable } from './media-files.ts'
import { attachmentsIn } from './prune-attachments.ts'

/** An attachment that pages of the release offer. */
export interface OfferedFile extends ShownMedia {
  /** Where it lies in the release. */
  target: string
}

/** The folders that attachments are taken from and kept in, and what puts them into a release. */
export interface AttachmentPlaces {
  contentDir: string
  cacheDir: string
  /** @param target seen from the release @param kept a file that never changes */
  put: (target: string, kept: string) => void
}

/** A photo that was copied in by hand says where it was taken; after intake it does not. */
const saysTooMuch = (mediaPath: string) =>
  isPhotoAddress(mediaPath) && sizeInName(plainMediaAddress(mediaPath)) === undefined

/** A copy of our own: what somebody does to the content folder must not reach into a finished release. */
const copyOf = async ({ mediaPath }: OfferedFile, source: string, target: string) => {
  if (!saysTooMuch(mediaPath)) return copyFile(source, target)
  await fromUprightPhoto({ source, animated: true }, (photo) => photo.toFile(target))
}

/** Where an attachment lies in a release: under the name that readers keep it by, and at its own address. */
export const targetsOf = ({ target, mediaPath }: OfferedFile): string[] => [
  ...new Set([target, plainMediaAddress(mediaPath)].map((each) => each.replace(/^\//, ''))),
]

const place = async (used: OfferedFile, places: AttachmentPlaces): Promise<Problem[]> => {
  const source = mediaFile(used.mediaPath, places.contentDir)
  if (source === undefined) return [missing(used, '附件')]
  const key = await contentKey(source)
  const cached = join(attachmentsIn(places.cacheDir), saysTooMuch(used.mediaPath) ? `photo-${key}` : key)
  await keepInCache(cached, (draft) => copyOf(used, source, draft))
  // Addresses that were public once stay: earlier releases offered files under what entries call them.
  for (const target of targetsOf(used)) places.put(target, cached)
  return []
}

/** A full disk or a forbidden folder is no fault of the photo. */
const asProblem = (used: OfferedFile) => (reason: unknown) => {
  if (!isPhotoAddress(used.mediaPath) || codeOf(reason) !== undefined || isFullDisk(reason)) throw reason
  return [unreadable(used)]
}

/** Puts attachments into a release under the names that readers keep them by. @returns those that cannot be offered */
export const placeAttachments = async ({
  used,
  ...places
}: AttachmentPlaces & { used: readonly OfferedFile[] }): Promise<Problem[]> => {
  const problems: Problem[] = []
  for (const each of used) problems.push(...(await place(each, places).catch(asProblem(each))))
  return problems
}
