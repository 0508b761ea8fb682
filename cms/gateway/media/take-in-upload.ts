import { isAttachmentName, takeInAttachment } from './take-in-attachment.ts'
import { takeInPhoto } from './take-in-photo.ts'

/** An upload as it goes into the content folder. */
export interface TakenUpload {
  name: string
  bytes: Uint8Array
}

/**
 * Takes in whatever an editor uploads: a document where the name says so and a document will do, else a photo.
 * @param asPhoto whether only a photo will do
 * @throws RefusedUpload
 */
export const takeInUpload = async (
  bytes: Uint8Array,
  originalName: string,
  asPhoto = false,
): Promise<TakenUpload> =>
  !asPhoto && isAttachmentName(originalName)
    ? takeInAttachment(bytes, originalName)
    : takeInPhoto(bytes, originalName)
