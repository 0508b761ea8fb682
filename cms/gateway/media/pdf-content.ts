import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFObject, PDFStream } from '@cantoo/pdf-lib'
import type { RefusalCode } from './refused-upload.ts'

/** A reader may begin anywhere in the first kilobyte: some scanners put a byte-order mark or a blank line before it. */
const HEAD_BYTES = 1024
/** What starts by itself or by a touch and is no plain link. */
const PROGRAMS = ['JavaScript', 'Launch'].map((name) => PDFName.of(name))

const partsOf = (object: PDFObject): PDFObject[] => {
  if (object instanceof PDFStream) return [object.dict]
  if (object instanceof PDFArray) return object.asArray()
  return object instanceof PDFDict ? object.values() : []
}

const isProgram = (object: PDFObject) =>
  object instanceof PDFDict &&
  (PROGRAMS.includes(object.get(PDFName.of('S')) as PDFName) || object.has(PDFName.of('JS')))

/** Objects inside others are reached from these; references are not followed, so nothing is asked twice. */
const holdsProgram = (object: PDFObject): boolean => isProgram(object) || partsOf(object).some(holdsProgram)

/** Many a PDF is encrypted only to forbid changes and opens without a password. */
const open = (bytes: Uint8Array) =>
  PDFDocument.load(bytes, { password: '', updateMetadata: false, capNumbers: true })

/** Why a PDF is refused, if it is: it is none, needs a password, or carries a program in whatever packing. */
export const pdfRefusal = async (bytes: Uint8Array): Promise<RefusalCode | undefined> => {
  if (!Buffer.from(bytes.subarray(0, HEAD_BYTES)).includes('%PDF-')) return 'not-that-document'
  try {
    const document = await open(bytes)
    // Of a file that was cut off, what is left is read without a complaint.
    if (document.getPageCount() === 0) return 'not-that-document'
    return document.context.enumerateIndirectObjects().some(([, object]) => holdsProgram(object))
      ? 'document-with-program'
      : undefined
  } catch (reason) {
    return reason instanceof Error && /password/i.test(reason.message) ? 'password' : 'not-that-document'
  }
}
