import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFInvalidObject,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFStream,
  PDFString,
  decodePDFRawStream,
} from '@cantoo/pdf-lib'
import { unescaped, unpacksTooLarge } from './pdf-packing.ts'
import type { Verdict } from './unsafe.ts'
import { isPacked, isProgram } from './unsafe.ts'

/** A reader may begin anywhere in the first kilobyte: some scanners put a byte-order mark or a blank line before it. */
const HEAD_BYTES = 1024
/** What starts by itself or by a touch, or sends off what was filled in, and is no plain link. */
const ACTIONS = ['JavaScript', 'Launch', 'SubmitForm', 'ImportData', 'RichMediaExecute']
const SCRIPT_ADDRESS = /^\s*(javascript|vbscript|data|file):/i
/** Entries that only forms with scripts, players and boxes of Flash have. */
const PROGRAM_ENTRIES = ['JS', 'XFA', 'RichMediaContent']
/** Bills and forms bring their figures along for machines; a photo or a text does no harm either. */
const HARMLESS_FILE = /\.(xml|txt|csv|json|jpe?g|png)$/i
const SPELT_OUT = /\/(JavaScript|JS|Launch|XFA|SubmitForm)\b/

const named = (dict: PDFDict, entry: string): string | undefined => {
  const value = dict.lookup(PDFName.of(entry))
  return value instanceof PDFName ? value.decodeText() : undefined
}
const textIn = (dict: PDFDict, entry: string): string => {
  const value = dict.lookup(PDFName.of(entry))
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : ''
}

const isProgramDict = (dict: PDFDict): boolean =>
  ACTIONS.includes(named(dict, 'S') ?? '') ||
  PROGRAM_ENTRIES.some((entry) => dict.has(PDFName.of(entry))) ||
  SCRIPT_ADDRESS.test(textIn(dict, 'URI'))

/** A file inside, by the name that readers would save it under. */
const isHarmfulFile = (dict: PDFDict): boolean =>
  dict.has(PDFName.of('EF')) && !HARMLESS_FILE.test(textIn(dict, 'UF') || textIn(dict, 'F'))

const isHarmfulStream = (stream: PDFStream): boolean => {
  if (named(stream.dict, 'Type') !== 'EmbeddedFile' || !(stream instanceof PDFRawStream)) return false
  const bytes = decodePDFRawStream(stream).decode()
  return isProgram('', bytes) || isPacked(bytes)
}

/** What the reader could not make out is read by its letters, with `#61` for `a` as PDF allows. */
const isHarmfulRest = (rest: PDFInvalidObject): boolean => {
  const bytes = new Uint8Array(rest.sizeInBytes())
  rest.copyBytesInto(bytes, 0)
  return SPELT_OUT.test(unescaped(Buffer.from(bytes).toString('latin1')))
}

const partsOf = (object: PDFObject): PDFObject[] => {
  if (object instanceof PDFStream) return [object.dict]
  if (object instanceof PDFArray) return object.asArray()
  return object instanceof PDFDict ? object.values() : []
}

/** Objects inside others are reached from these; references are not followed, so nothing is asked twice. */
const faultOf = (object: PDFObject): Verdict => {
  if (object instanceof PDFInvalidObject && isHarmfulRest(object)) return { code: 'document-with-program' }
  if (object instanceof PDFStream && isHarmfulStream(object)) return { code: 'document-with-object' }
  if (object instanceof PDFDict && isProgramDict(object)) return { code: 'document-with-program' }
  if (object instanceof PDFDict && isHarmfulFile(object)) return { code: 'document-with-object' }
  for (const part of partsOf(object)) {
    const fault = faultOf(part)
    if (fault) return fault
  }
  return undefined
}

/** Many a PDF is encrypted only to forbid changes and opens without a password. */
const open = (bytes: Uint8Array) =>
  PDFDocument.load(bytes, { password: '', updateMetadata: false, capNumbers: true })

const isAboutPassword = (reason: unknown) => reason instanceof Error && /password/i.test(reason.message)

/** Why a PDF is refused, if it is: it is none, needs a password, or carries a program in whatever packing. */
export const checkPdf = async (bytes: Uint8Array): Promise<Verdict> => {
  if (!Buffer.from(bytes.subarray(0, HEAD_BYTES)).includes('%PDF-')) return { code: 'not-that-document' }
  if (unpacksTooLarge(bytes)) return { code: 'unpacks-too-large' }
  try {
    const document = await open(bytes)
    // Of a file that was cut off, what is left is read without a complaint.
    if (document.getPageCount() === 0) return { code: 'not-that-document' }
    for (const [, object] of document.context.enumerateIndirectObjects()) {
      const fault = faultOf(object)
      if (fault) return fault
    }
    return undefined
  } catch (reason) {
    return { code: isAboutPassword(reason) ? 'password' : 'not-that-document' }
  }
}
