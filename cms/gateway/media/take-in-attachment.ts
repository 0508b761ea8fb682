import { createHash } from 'node:crypto'
import type { AttachmentEnding } from '../../protocol/media.ts'
import { MAX_UPLOAD_BYTES, RefusedUpload } from './refused-upload.ts'

/** A document that residents download: kept byte by byte, named by its content. */
export interface TakenAttachment {
  /** `<first 16 hex digits of the bytes' SHA-256>.<ext>` */
  name: string
  bytes: Uint8Array
}

const PDF = '%PDF-'
const ZIP = 'PK\u0003\u0004'
const OLE = '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'

/** How the files of each ending begin, and what an Office file of today always contains. */
const kinds: Record<string, { begins: string; contains?: string }> = {
  pdf: { begins: PDF },
  docx: { begins: ZIP, contains: 'word/' },
  xlsx: { begins: ZIP, contains: 'xl/' },
  pptx: { begins: ZIP, contains: 'ppt/' },
  doc: { begins: OLE },
  xls: { begins: OLE },
  ppt: { begins: OLE },
} satisfies Record<AttachmentEnding, unknown>

/** Traces of programs inside a document: macros of Office, old and new, and scripts of PDF. */
const PROGRAMS = ['vbaProject.bin', '_\0V\0B\0A\0_\0P\0R\0O\0J\0E\0C\0T', '/JavaScript', '/Launch']

const endingOf = (name: string): string => /\.([a-z]{3,4})$/i.exec(name)?.[1]?.toLowerCase() ?? ''

/** Whether an upload wants to be a document rather than a photo, by its name. */
export const isAttachmentName = (name: string): boolean => Object.hasOwn(kinds, endingOf(name))

/**
 * Takes in a document: its bytes must be what its name says, and it must not carry programs.
 * @throws RefusedUpload
 */
export const takeInAttachment = (bytes: Uint8Array, originalName: string): TakenAttachment => {
  if (bytes.length === 0) throw new RefusedUpload('empty-document', originalName)
  if (bytes.length > MAX_UPLOAD_BYTES) throw new RefusedUpload('document-too-large', originalName)
  const ending = endingOf(originalName)
  const kind = kinds[ending]
  const text = Buffer.from(bytes).toString('latin1')
  if (!kind || !text.startsWith(kind.begins) || !text.includes(kind.contains ?? ''))
    throw new RefusedUpload('not-that-document', originalName)
  if (PROGRAMS.some((trace) => text.includes(trace)))
    throw new RefusedUpload('document-with-program', originalName)
  return { name: `${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}.${ending}`, bytes }
}
