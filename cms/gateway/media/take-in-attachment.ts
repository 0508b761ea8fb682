import { createHash } from 'node:crypto'
import { endingOf } from '../../../src/model/media.ts'
import { checkDocument } from '../../../src/documents/check-document.ts'
import { RefusedUpload } from './refused-upload.ts'

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
  const refused = await checkDocument(originalName, bytes)
  if (refused) throw new RefusedUpload(refused.code, originalName, refused.inside)
  const hash = createHash('sha256').update(bytes).digest('hex')
  return { name: `${hash.slice(0, 16)}.${endingOf(originalName)}`, bytes }
}
