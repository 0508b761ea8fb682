/** What people type means the same in many writings: full width, other dashes, signs that nobody sees. */
import { cleanCharacters } from '../characters/clean-characters.ts'

/** What also shows nothing, but parts or joins the letters of some scripts: a text keeps it, a machine needs none of it. */
const FILLERS = /[\u115F\u1160\u200C\u200D\u3164\uFFA0]/g
/** Blanks, and the one that Unicode does not call a blank. */
const BLANKS = /[\s\u2800]+/g
/** Signs that show nothing by themselves: those that change how another is drawn are among them. */
const SHOWS_NOTHING = /[\s\p{Z}\p{Cc}\p{Cf}\p{Cs}\p{NChar}\p{Default_Ignorable_Code_Point}\u2800]/gu
const DASHES = /[\u2010-\u2015\u2212\u2500\u2501\u30FC\uFE58\uFE63\uFF0D\uFF70]/g

const withoutUnseen = (text: string): string => cleanCharacters(text).replace(FILLERS, '')

/** Whether a text shows nothing: empty, or only blanks of any width and signs that nobody sees. */
export const isBlank = (text: string): boolean => text.replace(SHOWS_NOTHING, '') === ''

/** A text that a machine is to read, in its plainest writing: half width, one kind of dash, single blanks. */
export const folded = (text: string): string =>
  withoutUnseen(text.replace(DASHES, '-').normalize('NFKC')).replace(BLANKS, ' ').trim()

const THOUSANDS = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/
const DECIMAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/

/** A decimal as a number, or nothing where the text is none; `０．５`, `1,200` and the field's own unit are understood. */
export const decimalIn = (text: string, unit?: string): number | undefined => {
  const plain = folded(text)
  const bare = unit && plain.endsWith(unit) ? plain.slice(0, -unit.length).trim() : plain
  const digits = THOUSANDS.test(bare) ? bare.replaceAll(',', '') : bare
  return DECIMAL.test(digits) ? Number(digits) : undefined
}

/** How many digits a number has after the point, in its decimal writing: no arithmetic that turns 33.453861 into another. */
export const decimalsOf = (value: number): number => {
  const [digits = '', exponent = '0'] = String(value).split('e')
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent))
}
