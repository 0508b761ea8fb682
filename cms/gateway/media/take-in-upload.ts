import { isAttachmentName, takeInAttachment } from './take-in-attachment.ts'
import { takeInPhoto } from './take-in-photo.ts'

/** An upload as it goes into the content folder. */
export interface TakenUpload {
  name: string
  bytes: Uint8Array
}

/** Takes in whatever an editor uploads: a document where the name says so, else a photo. @throws RefusedUpload */
export const takeInUpload = async (bytes: Uint8Array, originalName: string): Promise<TakenUpload> =>
  isAttachmentName(originalName) ? takeInAttachment(bytes, originalName) : takeInPhoto(bytes, originalName)
