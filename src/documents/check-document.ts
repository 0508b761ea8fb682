import type { AttachmentEnding } from '../model/media.ts'
import { endingOf, LARGEST_UPLOAD_IN_MB } from '../model/media.ts'
import { checkOfd } from './ofd-content.ts'
import { checkOfficePackage } from './office-package.ts'
import { checkOleFile } from './ole-content.ts'
import { checkPlainText } from './plain-text.ts'
import type { Verdict } from './unsafe.ts'
import { checkZipArchive } from './zip-archive.ts'

/** Why these bytes are refused as a document of a kind; nothing when they are taken. */
type Check = (bytes: Uint8Array) => Verdict | Promise<Verdict>

const office =
  (main: RegExp): Check =>
  (bytes) =>
    checkOfficePackage(bytes, main)
const ole =
  (main: RegExp): Check =>
  (bytes) =>
    checkOleFile(bytes, main)

/** What is asked of a document that may be taken, by its ending. */
const checks: Record<AttachmentEnding, Check> = {
  // What reads PDF is large, and few processes ever meet one.
  pdf: async (bytes) => (await import('./pdf-content.ts')).checkPdf(bytes),
  ofd: checkOfd,
  docx: office(/^word\//),
  xlsx: office(/^xl\//),
  pptx: office(/^ppt\//),
  doc: ole(/\/WordDocument$/),
  xls: ole(/\/(Workbook|Book)$/),
  ppt: ole(/\/PowerPoint Document$/),
  // WPS writes what the old Office wrote; its earliest letters have a stream of their own.
  wps: ole(/\/(WordDocument|WpsContent)$/),
  et: ole(/\/(Workbook|Book|ETContent)$/),
  dps: ole(/\/PowerPoint Document$/),
  txt: checkPlainText,
  csv: checkPlainText,
  zip: (bytes) => checkZipArchive(bytes, checkInArchive),
}

const LARGEST_DOCUMENT_IN_BYTES = LARGEST_UPLOAD_IN_MB * 1024 * 1024

const REFUSED_BY_NAME: readonly [RegExp, Verdict][] = [
  [/\.(docm|dotm|xlsm|xltm|xlam|pptm|potm|ppam)$/i, { code: 'document-with-program' }],
  [/\.(rar|7z|gz|tgz|tar|bz2|xz|zipx)$/i, { code: 'archive' }],
]

/** Whether names that end like this are taken as documents. */
export const isDocumentEnding = (ending: string): ending is AttachmentEnding => Object.hasOwn(checks, ending)

const checkInArchive = async (name: string, bytes: Uint8Array): Promise<Verdict> => {
  const ending = endingOf(name)
  // Nobody can know how deep archives in archives go.
  return ending === 'zip' ? { code: 'archive-inside' } : checkDocument(name, bytes)
}

/** Why a document is refused, if it is: its bytes must be what its name says, open without a password and carry no program. */
export const checkDocument = async (name: string, bytes: Uint8Array): Promise<Verdict> => {
  if (bytes.length === 0) return { code: 'empty-document' }
  if (bytes.length > LARGEST_DOCUMENT_IN_BYTES) return { code: 'document-too-large' }
  const ending = endingOf(name)
  if (isDocumentEnding(ending)) return checks[ending](bytes)
  return REFUSED_BY_NAME.find(([pattern]) => pattern.test(name))?.[1] ?? { code: 'no-document' }
}
