import type { Relationship } from './relationships.ts'
import { plainMediaAddress } from '../model/media.ts'
import { contentTypesIn, relationshipsIn, xmlText } from './relationships.ts'
import type { Verdict } from './unsafe.ts'
import { isOle, isPacked, isProgram } from './unsafe.ts'
import type { ZipPart } from './zip-parts.ts'
import { checkParts } from './zip-parts.ts'

/** Macros and controls of Office and WPS, by what a part is called and by what the package says it is, whatever it is called. */
const PROGRAM_PART = /(^|\/)(vbaProject\.bin|vbaData\.xml|JDEData\.bin|macrosheets|activeX)(\/|$)/i
const PROGRAM_TYPE = /vbaProject|macroEnabled|macrosheet|activeX|jsaProject/i
const PROGRAM_RELATION =
  /^(vbaProject|wordVbaData|xlMacrosheet|xlIntlMacrosheet|control|activeXControlBinary|jsaProject)$/i
const OBJECT_TYPE = /oleObject/i
const OBJECT_RELATION = /^(oleObject|aFChunk)$/i
/** Pictures of Office that are packed by themselves. */
const PACKED_PICTURE = /\.(emz|wmz)$/i

/** What a reader's click opens, or what is shown and runs nothing. */
const SHOWN_FROM_OUTSIDE = /^(image|media|video|audio)$/i
const SCRIPT_ADDRESS = /^\s*(javascript|vbscript|data|mhtml|ms-[a-z-]+|search-ms|search):/i
const FROM_NETWORK = /^(?!file:)[a-z][a-z0-9+.-]+:/i
/** A share of Windows gives the reader's name and password away to whoever keeps it. */
const isShare = (target: string): boolean => {
  const path = plainMediaAddress(target.trim())
    .replaceAll('\\', '/')
    .replace(/^file:/i, '')
  return /^(\/\/[^/]|\/{4})/.test(path) && !/^\/{0,4}[a-z]:\//i.test(path)
}

/** Fields of Word that start a program. */
const FIELD = /<(?:\w+:)?instrText[^>]*>([^<]*)|(?:\w+:)?instr="([^"]*)"/g
const STARTS_PROGRAM = /^\s*DDE(AUTO)?\b/i

const checkRelation = ({ kind, target, isExternal }: Relationship): Verdict => {
  if (PROGRAM_RELATION.test(kind)) return { code: 'document-with-program' }
  if (OBJECT_RELATION.test(kind)) return { code: 'document-with-object' }
  if (!isExternal) return undefined
  if (SCRIPT_ADDRESS.test(target)) return { code: 'document-with-program' }
  if (kind === 'hyperlink') return undefined
  const isFetched = isShare(target) || (FROM_NETWORK.test(target) && !SHOWN_FROM_OUTSIDE.test(kind))
  return isFetched ? { code: 'document-from-outside' } : undefined
}

const checkTypes = (types: readonly string[]): Verdict => {
  if (types.some((type) => PROGRAM_TYPE.test(type))) return { code: 'document-with-program' }
  return types.some((type) => OBJECT_TYPE.test(type)) ? { code: 'document-with-object' } : undefined
}

const checkFields = (xml: string): Verdict => {
  const fields = [...xml.matchAll(FIELD)].map(([, text, attribute]) => text ?? attribute ?? '')
  // Word writes one field in several pieces.
  const isStarting =
    fields.some((field) => STARTS_PROGRAM.test(field)) || /\bDDEAUTO\b/i.test(fields.join(''))
  return isStarting || /<(?:\w+:)?ddeLink\b/.test(xml) ? { code: 'document-with-program' } : undefined
}

const NESTED = /\.(docx|xlsx|pptx)$/i
const mainPartOf: Record<string, RegExp> = { docx: /^word\//, xlsx: /^xl\//, pptx: /^ppt\// }
const DEEPEST = 2

/** A table inside a letter is an Office file of its own; whatever else is packed in cannot be seen through. */
const checkPacked = ({ name, bytes }: ZipPart, depth: number): Verdict | Promise<Verdict> => {
  const main = mainPartOf[NESTED.exec(name)?.[1]?.toLowerCase() ?? '']
  if (main === undefined || isOle(bytes) || depth >= DEEPEST) return { code: 'document-with-object' }
  return checkOfficePackage(bytes, main, depth + 1)
}

const HAS_FIELDS = /^word\/[^/]+\.xml$|(^|\/)externalLinks\/[^/]+\.xml$/i

const checkPart = (part: ZipPart, depth: number): Verdict | Promise<Verdict> => {
  const { name, bytes } = part
  if (PROGRAM_PART.test(name) || isProgram(name, bytes)) return { code: 'document-with-program' }
  if (isPacked(bytes) && !PACKED_PICTURE.test(name)) return checkPacked(part, depth)
  if (/(^|\/)embeddings\/[^/]*\.bin$/i.test(name)) return { code: 'document-with-object' }
  if (name.toLowerCase() === '[content_types].xml') return checkTypes(contentTypesIn(bytes))
  if (/\.rels$/i.test(name)) return relationshipsIn(bytes).map(checkRelation).find(Boolean)
  return HAS_FIELDS.test(name) ? checkFields(xmlText(bytes)) : undefined
}

/** Office locks a file by putting it into an old one under this name, which stands there as it is, whatever else is damaged. */
const LOCKED = Buffer.from('EncryptedPackage', 'utf16le')

/**
 * Why a file of today's Office is refused, if it is: it is not what it is called, or it carries, starts or fetches a program.
 * @param main what every file of this kind holds
 */
export const checkOfficePackage = async (bytes: Uint8Array, main: RegExp, depth = 0): Promise<Verdict> => {
  if (isOle(bytes)) return { code: Buffer.from(bytes).includes(LOCKED) ? 'password' : 'not-that-document' }
  let isThatDocument = false
  const no = await checkParts(bytes, (part) => {
    isThatDocument ||= main.test(part.name)
    return checkPart(part, depth)
  })
  return no ?? (isThatDocument ? undefined : { code: 'not-that-document' })
}
