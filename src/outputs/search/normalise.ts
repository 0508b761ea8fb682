/**
 * The one normaliser and tokenizer of the search: the index and the reader's query both go through it, so that they
 * cannot disagree about where a word ends. Every Han character is a token of its own; letters and digits form words.
 */
import { simplified, traditional } from './script-folding.ts'

/** Part of the key of every cached shard: raise it whenever this file would cut the same text otherwise. */
export const TOKENIZER_VERSION = 2

/** Stands in indexed text for a sentence mark: it takes a place, so that no phrase reaches across, and is never found. */
export const GAP = '。'

/** A token, or a gap (text === GAP), and the part of the source that it came from (UTF-16 offsets). */
export interface Token {
  text: string
  start: number
  end: number
}

type Kind = 'han' | 'word' | 'gap' | 'skip' | 'nothing'
interface Folded {
  kind: Kind
  text: string
}

const simplifiedOf = new Map([...traditional].map((from, index) => [from, index]))
const simplifiedCharacters = [...simplified]

function simplify(character: string): string {
  const index = simplifiedOf.get(character)
  return (index === undefined ? undefined : simplifiedCharacters[index]) ?? character
}

function kindOf(character: string): Kind {
  if (/\p{Script=Han}/u.test(character)) return 'han'
  if (/[\p{L}\p{N}]/u.test(character)) return 'word'
  if (/[\p{M}\p{Cf}]/u.test(character)) return 'nothing'
  return /[\n\r\p{Ps}\p{Pe}\p{Pd}。．，、！？；：….,!?;:|｜]/u.test(character) ? 'gap' : 'skip'
}

/** Book-title marks and quotes are brackets to Unicode, but a title is read on through them. */
const quotes = new Set('《》〈〉「」『』“”‘’"\'＂＇`´')

function foldCharacter(character: string): Folded[] {
  if (quotes.has(character)) return [{ kind: 'skip', text: '' }]
  if (character === '…') return [{ kind: 'gap', text: '' }]
  return [...character.normalize('NFKD').toLowerCase()].map((part) => ({
    kind: kindOf(part),
    text: simplify(part),
  }))
}

const folded = new Map<string, Folded[]>()

/** Folding a character costs several expressions; a county writes with a few thousand characters. */
function fold(character: string): Folded[] {
  const known = folded.get(character)
  if (known !== undefined) return known
  const fresh = foldCharacter(character)
  folded.set(character, fresh)
  return fresh
}

/** Marks inside a number or a Latin name (3.5, 9:30, wi-fi) part words without ending the sentence. */
function isInnerMark(source: string, at: number): boolean {
  return /[.,:：．\-–]/.test(source[at] ?? '') && /[\da-z][^]?[\da-z]/i.test(source.slice(at - 1, at + 2))
}

class Tokens {
  readonly list: Token[] = []
  #word: Token | undefined

  add({ kind, text }: Folded, start: number, end: number): void {
    if (kind === 'nothing') return
    if (kind === 'word') return this.#extendWord(text, start, end)
    this.#word = undefined
    if (kind === 'han') this.list.push({ text, start, end })
    if (kind === 'gap') this.#addGap(start, end)
  }

  #extendWord(text: string, start: number, end: number): void {
    if (this.#word === undefined) {
      this.#word = { text: '', start, end }
      this.list.push(this.#word)
    }
    this.#word.text += text
    this.#word.end = end
  }

  #addGap(start: number, end: number): void {
    if (this.list.at(-1)?.text !== GAP && this.list.length > 0) this.list.push({ text: GAP, start, end })
  }
}

/** Web pages copied with reading aids carry pinyin behind characters, 实(shí)践: nobody searches for it. */
const PINYIN_NOTE = /(?<=\p{Script=Han})[(（][a-zü]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zü]*[)）]/gu

/** The same length with nothing to read in place of each note, so that every offset stays true. */
const withoutPinyinNotes = (source: string) =>
  source.replace(PINYIN_NOTE, (note) => '\u200b'.repeat(note.length))

/** Cuts a text into tokens and gaps; quotes, spaces and middle dots vanish, sentence marks leave one gap. */
export function tokenize(source: string): Token[] {
  const tokens = new Tokens()
  let at = 0
  for (const character of withoutPinyinNotes(source)) {
    const end = at + character.length
    if (isInnerMark(source, at)) tokens.add({ kind: 'skip', text: '' }, at, end)
    else for (const part of fold(character)) tokens.add(part, at, end)
    at = end
  }
  if (tokens.list.at(-1)?.text === GAP) tokens.list.pop()
  return tokens.list
}

/** The tokens of a text as Pagefind is given them, and asked for them: parted by single spaces. */
export const spaced = (source: string): string =>
  tokenize(source)
    .map((token) => token.text)
    .join(' ')
