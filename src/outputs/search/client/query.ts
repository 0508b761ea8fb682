import { GAP, tokenize } from '../normalise.ts'

/** Tokens that must stand side by side. */
export type Phrase = string[]

/** A reader's question, cut into the parts that spaces and sentence marks leave. */
export interface Query {
  /** As typed, for messages. */
  typed: string
  /** In quotes: exactly this, nothing near it. */
  quoted: boolean
  parts: Phrase[]
}

/** Longer questions are cut: whoever pastes a page looks for its beginning. */
const MOST_TOKENS = 40

const quotedText = /^\s*["“”„«『「](.+)["“”»』」]\s*$/

const phrasesOf = (text: string): Phrase[] => {
  const phrases: Phrase[] = [[]]
  for (const token of tokenize(text)) {
    if (token.text === GAP) phrases.push([])
    else phrases[phrases.length - 1]?.push(token.text)
  }
  return phrases.filter((phrase) => phrase.length > 0)
}

const shortened = (parts: readonly Phrase[]): Phrase[] => {
  let left = MOST_TOKENS
  return parts
    .map((part) => part.slice(0, Math.max(0, (left -= part.length) + part.length)))
    .filter((part) => part.length > 0)
}

/** An area code and a number that were typed without anything between them. */
const GLUED_NUMBER = /(^|\D)(0(?:10|2\d|[3-9]\d\d))([2-8]\d{6,7})(?!\d)/g

/** A number of the telephone, and what somebody types who puts a blank behind every character: 义 诊. */
const IN_ONE_PIECE = /^[\d\s()（）+–-]{7,}$|^\s*\p{Script=Han}(?:\s+\p{Script=Han})+\s*$/u

/** Blanks part what is looked for. */
const piecesOf = (typed: string): string[] => (IN_ONE_PIECE.test(typed) ? [typed] : typed.split(/\s+/))

/** Reads what a reader typed. */
export const readQuery = (typed: string): Query => {
  const inner = quotedText.exec(typed)?.[1]
  const written = (inner ?? typed).replace(GLUED_NUMBER, '$1$2 $3')
  const pieces = inner === undefined ? piecesOf(written) : [written]
  return { typed: typed.trim(), quoted: inner !== undefined, parts: shortened(pieces.flatMap(phrasesOf)) }
}

/** Han characters and percent signs stand close; two Latin words are parted. */
const spaceBetween = (before: string, after: string): string =>
  before === '' || /\p{Script=Han}$/u.test(before) || /^[\p{Script=Han}%]/u.test(after) ? '' : ' '

/** A phrase as text again: Latin words keep their space, a number its percent sign. */
export const phraseText = (phrase: Phrase): string =>
  phrase.reduce((text, token) => text + spaceBetween(text, token) + token, '')

/** The tokens of a text that holds no sentence mark. */
export const phraseOf = (text: string): Phrase =>
  tokenize(text)
    .map((token) => token.text)
    .filter((token) => token !== GAP)
