import { read } from 'cfb'
import { unzipSync } from 'fflate'
import type { RefusalCode } from './refused-upload.ts'

/** The file names in a package of today's Office; some programs on Windows write them with backslashes. */
const namesInZip = (bytes: Uint8Array): string[] => {
  const names: string[] = []
  // Nothing is unpacked, so a small file that claims to be huge costs nothing.
  unzipSync(bytes, { filter: ({ name }) => names.push(name.replaceAll('\\', '/')) === 0 })
  return names
}

const namesInOle = (bytes: Uint8Array): string[] => read(bytes, { type: 'buffer' }).FullPaths

const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])
const isOle = (bytes: Uint8Array) => OLE.equals(bytes.subarray(0, OLE.length))
/** Office locks a file by putting it into an old one under this name, which stands there as it is, whatever else is damaged. */
const LOCKED = Buffer.from('EncryptedPackage', 'utf16le')
const isLocked = (bytes: Uint8Array) => isOle(bytes) && Buffer.from(bytes).includes(LOCKED)

/** What is inside a file that holds files, by their names; nothing for one that is broken. */
const namesInside = (bytes: Uint8Array): string[] => {
  try {
    return isOle(bytes) ? namesInOle(bytes) : namesInZip(bytes)
  } catch {
    return []
  }
}

/** Macros, of today's Office and of the old one. */
const PROGRAM = /(^|\/)(vbaProject\.bin|_VBA_PROJECT|_VBA_PROJECT_CUR|macrosheets)(\/|$)/i

/**
 * Why a file of Office is refused, if it is: it is not what it is called, needs a password, or carries macros.
 * @param part what every file of this kind holds
 */
export const officeRefusal = (bytes: Uint8Array, part: RegExp): RefusalCode | undefined => {
  if (isLocked(bytes)) return 'password'
  const names = namesInside(bytes)
  if (!names.some((name) => part.test(name))) return 'not-that-document'
  return names.some((name) => PROGRAM.test(name)) ? 'document-with-program' : undefined
}
