import { createHash } from 'node:crypto'
import { endingOf } from '../../../src/model/media.ts'
import { checkDocument } from './documents/check-document.ts'
import { MAX_UPLOAD_BYTES, RefusedUpload } from './refused-upload.ts'

/** A document that residents download: kept byte by byte, named by its content. */
export interface TakenAttachment {
  /** `<first 16 hex digits of the bytes' SHA-256>.<ext>` */
  name: string
  bytes: Uint8Array
}

/**
 * Takes in a document: its bytes must be what its name says, open without a password and carry no program.
 * @throws RefusedUpload
 */
export const takeInAttachment = async (bytes: Uint8Array, originalName: string): Promise<TakenAttachment> => {
  if (bytes.length === 0) throw new RefusedUpload('empty-document', originalName)
  if (bytes.length > MAX_UPLOAD_BYTES) throw new RefusedUpload('document-too-large', originalName)
  const refused = await checkDocument(originalName, bytes)
  if (refused) throw new RefusedUpload(refused.code, originalName, refused.inside)
  const hash = createHash('sha256').update(bytes).digest('hex')
  return { name: `${hash.slice(0, 16)}.${endingOf(originalName)}`, bytes }
}
