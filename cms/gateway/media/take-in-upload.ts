import { endingOf } from '../../../src/model/media.ts'
import { isDocumentEnding } from '../../../src/documents/check-document.ts'
import { oneAtATime } from '../content-store/one-at-a-time.ts'
import { RefusedUpload } from './refused-upload.ts'
import { sniffType } from './sniff-type.ts'
import { takeInAttachment } from './take-in-attachment.ts'
import { takeInPhoto } from './take-in-photo.ts'

/** An upload as it goes into the content folder. */
export interface TakenUpload {
  name: string
  bytes: Uint8Array
}

/** Pictures that are not taken: what to do about them is the same wherever they were to stand. */
const PICTURES: readonly string[] = ['heic', 'avif', 'other-image']
const NAMED_AS_DRAWING = /\.svg$/i

const takeInWhatever = async (bytes: Uint8Array, originalName: string): Promise<TakenUpload> => {
  if (isDocumentEnding(endingOf(originalName))) return takeInAttachment(bytes, originalName)
  const sniffed = await sniffType(bytes)
  if ('photo' in sniffed) return takeInPhoto(bytes, originalName)
  if (PICTURES.includes(sniffed.refused)) throw new RefusedUpload(sniffed.refused, originalName)
  if (NAMED_AS_DRAWING.test(originalName)) throw new RefusedUpload('svg', originalName)
  return takeInAttachment(bytes, originalName)
}

/**
 * Of all uploads, whoever sent them. Drawing a picture holds one of the few threads that saves need for the disk, and
 * 100 MB and more: twelve pictures at once would stop everybody else.
 */
const inLine = oneAtATime()

/**
 * Takes in whatever an editor uploads: a document where the name says so and a document will do, else a photo.
 * @param asPhoto whether only a photo will do
 * @throws RefusedUpload
 */
export const takeInUpload = (
  bytes: Uint8Array,
  originalName: string,
  asPhoto = false,
): Promise<TakenUpload> =>
  inLine(() => (asPhoto ? takeInPhoto(bytes, originalName) : takeInWhatever(bytes, originalName)))
