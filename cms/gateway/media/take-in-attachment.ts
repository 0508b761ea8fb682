import { createHash } from 'node:crypto'
import type { AttachmentEnding } from '../../protocol/media.ts'
import { officeRefusal } from './office-content.ts'
import { pdfRefusal } from './pdf-content.ts'
import { MAX_UPLOAD_BYTES, type RefusalCode, RefusedUpload } from './refused-upload.ts'

/** A document that residents download: kept byte by byte, named by its content. */
export interface TakenAttachment {
  /** `<first 16 hex digits of the bytes' SHA-256>.<ext>` */
  name: string
  bytes: Uint8Array
}

/** Why these bytes are refused as a document of a kind; nothing when they are taken. */
type Check = (bytes: Uint8Array) => RefusalCode | undefined | Promise<RefusalCode | undefined>

const office =
  (part: RegExp): Check =>
  (bytes) =>
    officeRefusal(bytes, part)
const never =
  (code: RefusalCode): Check =>
  () =>
    code

/** What is asked of a document that may be taken, by its ending. */
const taken: Record<AttachmentEnding, Check> = {
  pdf: pdfRefusal,
  docx: office(/^word\//),
  xlsx: office(/^xl\//),
  pptx: office(/^ppt\//),
  doc: office(/\/WordDocument$/),
  xls: office(/\/(Workbook|Book)$/),
  ppt: office(/\/PowerPoint Document$/),
}

/** Every ending that says "document" and not "photo": those taken, and why the others are not. */
const kinds: Record<string, Check> = {
  ...taken,
  ...Object.fromEntries(
    ['docm', 'xlsm', 'pptm', 'dotm'].map((ending) => [ending, never('document-with-program')]),
  ),
  ...Object.fromEntries(['zip', 'rar', '7z', 'gz', 'tar'].map((ending) => [ending, never('archive')])),
  ...Object.fromEntries(['wps', 'et', 'dps'].map((ending) => [ending, never('wps')])),
  ...Object.fromEntries(
    ['txt', 'csv', 'rtf', 'odt', 'ods', 'odp'].map((ending) => [ending, never('other-document')]),
  ),
  ofd: never('ofd'),
}

const endingOf = (name: string): string => /\.([a-z0-9]{2,4})$/i.exec(name)?.[1]?.toLowerCase() ?? ''

/** Whether an upload wants to be a document rather than a photo, by its name. */
export const isAttachmentName = (name: string): boolean => Object.hasOwn(kinds, endingOf(name))

/**
 * Takes in a document: its bytes must be what its name says, open without a password and carry no program.
 * @throws RefusedUpload
 */
export const takeInAttachment = async (bytes: Uint8Array, originalName: string): Promise<TakenAttachment> => {
  if (bytes.length === 0) throw new RefusedUpload('empty-document', originalName)
  if (bytes.length > MAX_UPLOAD_BYTES) throw new RefusedUpload('document-too-large', originalName)
  const ending = endingOf(originalName)
  const refusal = await (kinds[ending] ?? never('other-document'))(bytes)
  if (refusal) throw new RefusedUpload(refusal, originalName)
  return { name: `${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}.${ending}`, bytes }
}
