import type { CFB$Container } from 'cfb'
import { find, read } from 'cfb'
import type { Verdict } from './unsafe.ts'

/** Macros of the old Office. */
const PROGRAM = /\/_VBA_PROJECT(_CUR)?(\/|$)|\/VBA\/dir$/i
/** A file of any kind, put into a letter as an icon. */
const OBJECT = /\/\u0001Ole10Native$/
const LOCKED = /\/(EncryptedPackage|EncryptedSummary)$/

const streamOf = (file: CFB$Container, name: string): Buffer | undefined => {
  const content = find(file, name)?.content
  return content === undefined ? undefined : Buffer.from(content)
}

/** A letter says in its head that it is locked. */
const isLockedLetter = (file: CFB$Container) => {
  const head = streamOf(file, 'WordDocument')
  return head !== undefined && head.length > 12 && (head.readUInt16LE(10) & 0x0100) !== 0
}

const RECORD = { end: 0x000a, sheet: 0x0085, locked: 0x002f } as const
/** Sheets of macros of the old kind and of the next one. */
const MACRO_SHEETS = [1, 6]

/** A table is a row of records: number, length, content. Those before the first end tell of its sheets and whether it is locked. */
const checkTable = (table: Buffer): Verdict => {
  for (let at = 0; at + 10 <= table.length; at += 4 + table.readUInt16LE(at + 2)) {
    const record = table.readUInt16LE(at)
    if (record === RECORD.end) return undefined
    if (record === RECORD.locked) return { code: 'password' }
    if (record === RECORD.sheet && MACRO_SHEETS.includes(table.readUInt8(at + 9)))
      return { code: 'document-with-program' }
  }
  return undefined
}

/**
 * Why a file of the old Office or of WPS is refused, if it is: it is not what it is called, needs a password, or carries macros or other files.
 * @param main the stream that every file of this kind holds
 */
export const checkOleFile = (bytes: Uint8Array, main: RegExp): Verdict => {
  const file = openOle(bytes)
  if (file === undefined) return { code: 'not-that-document' }
  const names = file.FullPaths
  if (names.some((name) => LOCKED.test(name)) || isLockedLetter(file)) return { code: 'password' }
  if (!names.some((name) => main.test(name))) return { code: 'not-that-document' }
  if (names.some((name) => PROGRAM.test(name))) return { code: 'document-with-program' }
  if (names.some((name) => OBJECT.test(name))) return { code: 'document-with-object' }
  const table = streamOf(file, 'Workbook') ?? streamOf(file, 'Book')
  return table && checkTable(table)
}

const openOle = (bytes: Uint8Array): CFB$Container | undefined => {
  try {
    return read(bytes, { type: 'buffer' })
  } catch {
    return undefined
  }
}
