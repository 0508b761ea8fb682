/** Cuts a text into the pieces that are never torn apart at a line's end, and measures them. */
import { LRUCache } from 'lru-cache'
import { cleanText } from './clean-text.ts'
import { emojiFace, textFace, type Cut } from './faces.ts'
import type { Script } from '../../model/fields/scripts.ts'

/** One piece of text: a Han character, a punctuation mark, a Latin word or number, an emoji, or a stand-in box. */
export interface Unit {
  text: string
  /** Width in em. */
  width: number
  face: 'Text' | 'Emoji' | 'Box'
  /** What was written where a stand-in box is drawn; a browser may know a face that has it. */
  missing?: string
  /** The script of a word that paper has a face for, and measured by it. */
  script?: Script
}

/** Units of a text with the characters that no face can draw. */
export interface UnitsOfText {
  readonly units: Unit[]
  readonly missing: string[]
}

/** Latin words, numbers and addresses stay whole: `G206`, `2026.11.22`, `3･5`, `98%`. */
const PIECES = /[A-Za-z0-9À-ɏ]+(?:[.,:/@&+_'･\-][A-Za-z0-9À-ɏ]+)*[%‰℃°]?/gu
const JOINERS = /\u200d|\p{Emoji_Modifier}/gu
/** A flag is two letters that only a colour face joins to a picture. */
const IS_FLAG = /\p{RI}/u
const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' })
/** Han characters and the marks between them join with no other sign; hardly a text has anything else. */
const NOTHING_JOINS = /^[ -~\u3001-\u3020\u4e00-\u9fff\uff01-\uff5e·—‘’“”…･]*$/u

/** Names of stations, of the county, of months and days stand on many cards; longer texts on one. */
const SHORT_TEXT = 24
const shortTexts = new LRUCache<string, UnitsOfText>({ max: 1000 })

/** Cleans and cuts a text; characters without a glyph become boxes with their code, or vanish when they are pictures. */
export const unitsOf = (text: string, weight: Cut): UnitsOfText => {
  if (text.length > SHORT_TEXT) return cutText(text, weight)
  const key = `${weight} ${text}`
  const units = shortTexts.get(key) ?? cutText(text, weight)
  shortTexts.set(key, units)
  return units
}

const cutText = (text: string, weight: Cut): UnitsOfText => {
  const clean = cleanText(text)
  const result: UnitsOfText = { units: [], missing: [] }
  let from = 0
  for (const piece of clean.matchAll(PIECES)) {
    addGraphemes(clean.slice(from, piece.index), weight, result)
    addLatin(piece[0], weight, result)
    from = piece.index + piece[0].length
  }
  addGraphemes(clean.slice(from), weight, result)
  return result
}

/** Longer words are web addresses and the like, which may end a line anywhere. */
const LONGEST_WORD = 20

const addLatin = (piece: string, weight: Cut, result: UnitsOfText): void => {
  if (piece.length <= LONGEST_WORD && hasAll(piece, weight)) result.units.push(textUnit(piece, weight))
  else addGraphemes(piece, weight, result)
}

const addGraphemes = (text: string, weight: Cut, result: UnitsOfText): void => {
  for (const grapheme of graphemesOf(text)) addGrapheme(grapheme, weight, result)
}

/** The segmenter takes as long as all else that is done to a text. */
const graphemesOf = (text: string): string[] =>
  NOTHING_JOINS.test(text) ? [...text] : Array.from(graphemes.segment(text), ({ segment }) => segment)

const addGrapheme = (grapheme: string, weight: Cut, result: UnitsOfText): void => {
  if (hasAll(grapheme, weight)) {
    result.units.push(textUnit(grapheme, weight))
    return
  }
  const bare = grapheme.replace(JOINERS, '')
  const first = String.fromCodePoint(bare.codePointAt(0) ?? 0)
  if (bare !== '' && bare !== grapheme && hasAll(bare, weight)) result.units.push(textUnit(bare, weight))
  else if (emojiFace().has(codePoint(first)) && !IS_FLAG.test(first)) result.units.push(emojiUnit(first))
  else addMissing(grapheme, result)
}

const addMissing = (grapheme: string, result: UnitsOfText): void => {
  result.missing.push(grapheme)
  // The marks between Tibetan syllables are no letters, and yet no word is read without them.
  if (/\p{L}|\p{N}|\p{Co}|\p{Script=Tibetan}/u.test(grapheme))
    result.units.push({ text: codePointName(grapheme), width: 1, face: 'Box', missing: grapheme })
}

const codePoint = (character: string): number => character.codePointAt(0) ?? 0

const hasAll = (text: string, weight: Cut): boolean =>
  [...text].every((character) => textFace(weight).has(codePoint(character)))

const textUnit = (text: string, weight: Cut): Unit => {
  const width = [...text].reduce((sum, character) => sum + textFace(weight).advance(codePoint(character)), 0)
  return { text, width, face: 'Text' }
}

/** Pictures are drawn wider than an em; they are set smaller to stand among Han characters. */
export const EMOJI_SCALE = 0.8

const emojiUnit = (text: string): Unit => ({
  text,
  width: emojiFace().advance(codePoint(text)) * EMOJI_SCALE,
  face: 'Emoji',
})

/** `U+20BB7` of a character's first code point. */
export const codePointName = (character: string): string =>
  `U+${codePoint(character).toString(16).toUpperCase().padStart(4, '0')}`
