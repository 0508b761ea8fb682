import type { Verdict } from './unsafe.ts'
import { wideEncodingOf } from './wide-text.ts'

/** What a text file never holds; tabs, line ends and page ends are none of them. */
const NO_TEXT = /[\0-\x08\x0e-\x1a\x1c-\x1f]/
const MARKUP = /^\s*<(!doctype|html|script|svg|\?xml)/i
/** Tables start programs with `=cmd|'…'!A0`. */
const STARTS_PROGRAM = /(^|[,;\t"\n])\s*[=+\-@][^,;\t\n|]{0,200}\|[^\n!]{0,500}!/

/** Offices write UTF-8, UTF-16 or GBK. @throws for bytes that are none of them */
const textOf = (bytes: Uint8Array): string => {
  const wide = wideEncodingOf(bytes)
  if (wide) return new TextDecoder(wide, { fatal: true }).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes)
  }
}

/** Why a file of plain text or a table in plain text is refused, if it is. */
export const checkPlainText = (bytes: Uint8Array): Verdict => {
  try {
    const text = textOf(bytes)
    if (NO_TEXT.test(text)) return { code: 'not-that-document' }
    return MARKUP.test(text) || STARTS_PROGRAM.test(text) ? { code: 'document-with-program' } : undefined
  } catch {
    return { code: 'not-that-document' }
  }
}
