/**
 * The one normaliser and tokenizer of the search: the index and the reader's query both go through it, so that they
 * cannot disagree about where a word ends. Every Han character is a token of its own, and so is a percent sign; letters
 * and digits form words. What is Traditional has been folded before: the table weighs as much as the search itself, and
 * few readers need it (`client/fetching/traditional.ts`).
 */
import { keyboardFolding } from '../../model/characters/keyboard-folding.ts'

/** Part of the key of every cached shard: raise it whenever this file would cut the same text otherwise. */
export const TOKENIZER_VERSION = 4

/** Stands in indexed text for a sentence mark: it takes a place, so that no phrase reaches across, and is never found. */
export const GAP = '。'

/** A token, or a gap (text === GAP), and the part of the source that it came from (UTF-16 offsets). */
export interface Token {
  text: string
  start: number
  end: number
}

type Kind = 'single' | 'word' | 'gap' | 'skip' | 'nothing'
interface Folded {
  kind: Kind
  text: string
}

/** Below the first letter with an accent: the signs that end a sentence there, or bracket something. */
const PLAIN_GAPS = '\n\r()[]{}-.,!?;:|'

const kindOfPlain = (character: string): Kind => {
  if (/[\da-z]/i.test(character)) return 'word'
  if (character === '%') return 'single'
  return PLAIN_GAPS.includes(character) ? 'gap' : 'skip'
}

const kindOf = (character: string): Kind => {
  // Nearly all of a text; an expression for a property of Unicode takes long to be ready.
  if (character >= '\u4e00' && character <= '\u9fff') return 'single'
  if (character < '\u0080') return kindOfPlain(character)
  if (/\p{Script=Han}/u.test(character)) return 'single'
  if (/[\p{L}\p{N}]/u.test(character)) return 'word'
  if (/[\p{M}\p{Cf}]/u.test(character)) return 'nothing'
  return /[\p{Ps}\p{Pe}\p{Pd}。．，、！？；：…｜]/u.test(character) ? 'gap' : 'skip'
}

/** Book-title marks and quotes are brackets to Unicode, but a title is read on through them. */
const quotes = new Set('《》〈〉「」『』“”‘’"\'＂＇`´')

/** A character of the everyday set as texts in Simplified characters have it. */
const plainCharacter = (character: string): string => keyboardFolding[character] ?? character

const FOLDED = new RegExp(`[${Object.keys(keyboardFolding).join('')}]`, 'g')

/** A text of everyday characters as texts in Simplified ones have it. */
export const plainCharacters = (text: string): string => text.replace(FOLDED, plainCharacter)

const foldCharacter = (character: string): Folded[] => {
  if (quotes.has(character)) return [{ kind: 'skip', text: '' }]
  if (character === '…') return [{ kind: 'gap', text: '' }]
  return [...character.normalize('NFKD').toLowerCase()].map((part) => ({
    kind: kindOf(part),
    text: plainCharacter(part),
  }))
}

const folded = new Map<string, Folded[]>()

/** Folding a character costs several expressions; a county writes with a few thousand characters. */
const fold = (character: string): Folded[] => {
  const known = folded.get(character)
  if (known !== undefined) return known
  const fresh = foldCharacter(character)
  folded.set(character, fresh)
  return fresh
}

/** A point with a space behind it, as text copied from a PDF writes 89. 23%. */
const LOOSE_POINT = /^\d[.．] \d/

/** Marks inside a number or a Latin name (3.5, 9:30, wi-fi) part words without ending the sentence. */
const isInnerMark = (source: string, at: number): boolean => {
  if (!/[.,:：．\-–]/.test(source[at] ?? '')) return false
  const around = source.slice(Math.max(0, at - 1), at + 3)
  return /^[\da-z].[\da-z]/i.test(around) || LOOSE_POINT.test(around)
}

/** QH024 and QH-024 are the same code: letters and digits are words of their own. */
const isBorder = (before: string, after: string): boolean => /\d$/.test(before) !== /^\d/.test(after)

class Tokens {
  readonly list: Token[] = []
  #word: Token | undefined

  add({ kind, text }: Folded, start: number, end: number): void {
    if (kind === 'nothing') return
    if (kind === 'word') return this.#extendWord(text, start, end)
    this.#word = undefined
    if (kind === 'single') this.list.push({ text, start, end })
    if (kind === 'gap') this.#addGap(start, end)
  }

  #extendWord(text: string, start: number, end: number): void {
    if (this.#word === undefined || isBorder(this.#word.text, text)) {
      this.#word = { text: '', start, end }
      this.list.push(this.#word)
    }
    this.#word.text += text
    this.#word.end = end
  }

  #addGap(start: number, end: number): void {
    if (this.list.length > 0 && this.list[this.list.length - 1]?.text !== GAP)
      this.list.push({ text: GAP, start, end })
  }
}

/* No lookbehind in this file: Safari before 16.4 refuses the whole script for one. */

/** Web pages copied with reading aids carry pinyin behind characters, 实(shí)践: nobody searches for it. */
const PINYIN_NOTE = /(\p{Script=Han})([(（][a-zü]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zü]*[)）])/gu

/** 青文明〔2025〕21号: few keyboards have these brackets, so people type others, or none. */
const YEAR_OF_DOCUMENT = /(\p{Script=Han})[〔﹝[［(（【](\d{4})[〕﹞\]］)）】](?=\d+号)/gu

/** The commas of 19,020; lists of numbers in text have spaces or Han between them. */
const THOUSANDS = /(^|[^\d.,])(\d{1,3}(?:,\d{3})+)(?![\d,])/g

/** 138 0013 8000 and 138-0013-8000 are one number. */
const MOBILE = /(^|\D)(1[3-9]\d[-– ]?\d{4}[-– ]?\d{4})(?!\d)/g

/** 0571-8812 3456, (0571) 8812-3456: an area, which may be left out, and one number. A year never begins like one. */
const LANDLINE = /(^|\D)((?:0\d{2,3}[-–)） ]{1,2}[2-8]|[3-8])\d{2,3})([-– ])(\d{4})(?!\d)/g

/** What every one of the above needs. */
const HAS_NOTE_OR_DIGIT = /[\d(（]/

/** Something of no width, as long as what it stands for: words are read on through it. */
const unseen = (text: string): string => '\u200b'.repeat(text.length)

/** What is not read, blotted out in the same length, so that every offset stays true. */
const readable = (source: string) => (HAS_NOTE_OR_DIGIT.test(source) ? withoutNotes(source) : source)

const withoutNotes = (source: string) =>
  source
    .replace(PINYIN_NOTE, (_, before: string, note: string) => before + ' '.repeat(note.length))
    .replace(YEAR_OF_DOCUMENT, '$1 $2 ')
    .replace(THOUSANDS, (_, before: string, number: string) => before + number.replace(/,/g, unseen))
    .replace(MOBILE, (_, before: string, number: string) => before + number.replace(/[-– ]/g, unseen))
    .replace(
      LANDLINE,
      (_, ...[before, first, mark, rest]: string[]) => `${before}${first}${unseen(mark ?? '')}${rest}`,
    )

/** Cuts a text into tokens and gaps; quotes, spaces and middle dots vanish, sentence marks leave one gap. */
export const tokenize = (source: string): Token[] => {
  const tokens = new Tokens()
  const read = readable(source)
  let at = 0
  for (const character of read) {
    const end = at + character.length
    if (isInnerMark(read, at)) tokens.add({ kind: 'skip', text: '' }, at, end)
    else for (const part of fold(character)) tokens.add(part, at, end)
    at = end
  }
  if (tokens.list[tokens.list.length - 1]?.text === GAP) tokens.list.pop()
  return tokens.list
}

/** Nothing but characters of the block that nearly all texts are written with. */
const HAN_ALONE = /^[\u4e00-\u9fff]+$/

/** A text as its tokens, parted by single spaces. */
export const spaced = (source: string): string =>
  HAN_ALONE.test(source)
    ? plainCharacters(source).split('').join(' ')
    : tokenize(source)
        .map((token) => token.text)
        .join(' ')
