import type { DocumentRefusal } from './refused-documents.ts'

/** Why a document is refused. */
export interface Unsafe {
  code: DocumentRefusal
  /** The file inside the document that is at fault, by its name. */
  inside?: string | undefined
}

/** What a check says: nothing when the document is taken. */
export type Verdict = Unsafe | undefined

/** How programs and files that hold others begin: Windows, Linux, scripts, shortcuts, Mac, Java. */
const PROGRAM_HEADS = ['\x7fELF', '#!', 'L\0\0\0\x01\x14\x02\0', '\xcf\xfa\xed\xfe', '\xca\xfe\xba\xbe']
const PACKED_HEADS = [
  'PK\x03\x04',
  'Rar!',
  '7z\xbc\xaf\x27\x1c',
  '\x1f\x8b',
  'BZh',
  '\xfd7zXZ',
  'MSCF',
  '{\\rtf',
]
const OLE_HEAD = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'

/** Endings that some system runs when they are touched. */
const PROGRAM_NAME =
  /\.(exe|com|scr|pif|cpl|msi|msp|mst|dll|sys|ocx|drv|bat|cmd|ps1|psm1|vbs|vbe|js|jse|mjs|ws|wsf|wsh|hta|lnk|url|reg|inf|jar|class|apk|app|command|sh|py|pl|php|docm|dotm|xlsm|xltm|xlam|xll|pptm|potm|ppam|ppsm|chm|iso|img|vhd)[\s.]*$/i

const begins = (bytes: Uint8Array, heads: readonly string[]) => {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  return heads.some((each) => head.startsWith(each))
}

/** A text may begin with these two letters, but a program soon has a zero. */
const isWindowsProgram = (bytes: Uint8Array) => begins(bytes, ['MZ']) && bytes.subarray(2, 64).includes(0)

/** Whether a file is a program, by its name or by how it begins. */
export const isProgram = (name: string, bytes: Uint8Array): boolean =>
  PROGRAM_NAME.test(name) || isWindowsProgram(bytes) || begins(bytes, PROGRAM_HEADS)

/** Whether bytes are those of an old Office file or another box of Windows. */
export const isOle = (bytes: Uint8Array): boolean => begins(bytes, [OLE_HEAD])

/** Whether bytes hold files of their own. */
export const isPacked = (bytes: Uint8Array): boolean => isOle(bytes) || begins(bytes, PACKED_HEADS)
