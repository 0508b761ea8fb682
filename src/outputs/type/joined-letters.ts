/** Words of scripts whose letters change beside each other, or stack: set letter by letter nobody could read them. */
import { cleanText } from './clean-text.ts'
import type { Cut } from './faces.ts'
import { scripts, type Script } from '../../model/fields/scripts.ts'
import { isScript, shapedWidth } from './script-faces.ts'
import { unitsOf, type Unit } from './units.ts'

/** Whole blocks, with marks and figures of their own: a phrase without its commas is another phrase. */
const LETTERS: Readonly<Record<Script | 'other', string>> = {
  arabic: scripts.arabic.letters,
  tibetan: scripts.tibetan.letters,
  mongolian: scripts.mongolian.letters,
  // Devanagari and Thai: set by the face of whoever prints.
  other: '\\u0900-\\u097f\\u0e00-\\u0e7f',
}

/** Inside a word: a joiner, and the narrow space before an ending in Mongolian. */
const BINDING = '\\u200d\\u202f'

/** Quotation marks of Uyghur and Kazakh, which only beside such letters are of their face. */
const stretchOf = (letters: string): string =>
  `(?:«(?=[${letters}]))?[${letters}](?:[${letters}${BINDING}]|(?<=[${letters}])»| «?(?=[${letters}]))*`

const STRETCHES = new RegExp(
  Object.entries(LETTERS)
    .map(([script, letters]) => `(?<${script}>${stretchOf(letters)})`)
    .join('|'),
  'gu',
)

/** A word, a space, or a Tibetan syllable with the marks that end it, which begin no line. */
const WORDS = / |[^ \u0f0b]+(?:\u0f0b+[\u0f0d-\u0f14]*)?|[\u0f0b-\u0f14]+/gu

const JOINING = new RegExp(`^[${Object.values(LETTERS).join('')}]`, 'u')
const RIGHT_TO_LEFT = new RegExp(`[${LETTERS.arabic}]`, 'u')

/** Whether a text is of such a script. */
export const isJoined = (text: string): boolean => JOINING.test(text)

/** Whether a text has letters that are read from right to left. */
export const isRightToLeft = (text: string): boolean => RIGHT_TO_LEFT.test(text)

/** Han characters and the marks of their width, as between the names of a list. */
const CHINESE = /[\p{Script=Han}\u3001-\u303f\uff01-\uff5e]/u

/** Whether a text is read as Chinese is, whatever words of others stand in it. */
export const isChinese = (text: string): boolean => CHINESE.test(text)

/** Whether a whole text is read from right to left. */
export const isOfRightToLeft = (text: string): boolean => isRightToLeft(text) && !isChinese(text)

/** Chinese marks fill a square on the side that is wrong here. */
const withMarksOfItsOwn = (text: string): string =>
  isOfRightToLeft(text) ? text.replace(/“/gu, '«').replace(/”/gu, '»') : text

/** About how wide a letter is, in em, where no face of ours tells. */
const LETTER = 0.6

const wordUnit = (word: string, script: Script | undefined): Unit => {
  const width = script && shapedWidth(word, script)
  if (script && width !== undefined) return { text: word, width, face: 'Box', missing: word, script }
  return { text: word, width: LETTER * [...word].length, face: 'Box', missing: word }
}

/** Cuts a text for paper: words of such scripts stay whole, and the lines of all else are cut as everywhere. */
export const paperUnits = (written: string, cut: Cut): Unit[] => {
  const text = withMarksOfItsOwn(cleanText(written))
  const units: Unit[] = []
  let from = 0
  for (const stretch of text.matchAll(STRETCHES)) {
    units.push(...spacedUnits(text.slice(from, stretch.index), cut))
    const [name = ''] = Object.entries(stretch.groups ?? {}).find(([, found]) => found !== undefined) ?? []
    const script = isScript(name) ? name : undefined
    for (const [word] of stretch[0].matchAll(WORDS)) units.push(wordUnit(word, script))
    from = stretch.index + stretch[0].length
  }
  return [...units, ...spacedUnits(text.slice(from), cut)]
}

/** The spaces at both ends are those beside a word, and stay. */
const spacedUnits = (text: string, cut: Cut): Unit[] => {
  if (text === '') return []
  const [space] = unitsOf('a b', cut).units.slice(1)
  const units = text === ' ' ? [] : unitsOf(text, cut).units
  if (!space) return units
  return [
    ...(text.startsWith(' ') ? [space] : []),
    ...units,
    ...(text.endsWith(' ') && text !== ' ' ? [space] : []),
  ]
}
