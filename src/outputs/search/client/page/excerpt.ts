import { GAP, tokenize } from '../../normalise.ts'
import type { Token } from '../../normalise.ts'
import type { Phrase } from '../query.ts'

/** A stretch of the page's own text; `marked` where the question stands. */
export interface Piece {
  text: string
  marked: boolean
}

interface Span {
  start: number
  end: number
}

/** Characters shown before the first hit, and in all: about four lines on a phone. */
const BEFORE = 20
const SHOWN = 80

const startsAt = (tokens: readonly Token[], at: number, phrase: Phrase): boolean =>
  phrase.every((word, offset) => tokens[at + offset]?.text === word)

/** Where phrases stand in a text, in order, without overlaps. */
export const spansOf = (text: string, phrases: readonly Phrase[]): Span[] => spansIn(tokenize(text), phrases)

const spansIn = (tokens: readonly Token[], phrases: readonly Phrase[]): Span[] => {
  const longestFirst = phrases.filter((phrase) => phrase.length > 0).sort((a, b) => b.length - a.length)
  const spans: Span[] = []
  for (let at = 0; at < tokens.length;) {
    const phrase = longestFirst.find((each) => startsAt(tokens, at, each))
    const last = tokens[at + (phrase?.length ?? 1) - 1]
    const start = tokens[at]?.start ?? 0
    if (phrase !== undefined && last !== undefined) spans.push({ start, end: last.end })
    at += phrase?.length ?? 1
  }
  return spans
}

/** A text with its hits marked. @param read the text as it is read, in the same length: in Simplified characters */
export const marked = (text: string, phrases: readonly Phrase[], read = text): Piece[] => {
  const pieces: Piece[] = []
  let at = 0
  for (const { start, end } of spansOf(read, phrases)) {
    pieces.push(
      { text: text.slice(at, start), marked: false },
      { text: text.slice(start, end), marked: true },
    )
    at = end
  }
  return [...pieces, { text: text.slice(at), marked: false }].filter((piece) => piece.text !== '')
}

/** The beginning of the sentence, when it is near; else of a word close before the hit, for 15万 is not 5万. */
const windowStart = (text: string, tokens: readonly Token[], hit: number): number => {
  if (hit <= BEFORE) return 0
  const near = text.slice(hit - BEFORE, hit)
  const sentence = Math.max(...['。', '！', '？', '；', '\n'].map((mark) => near.lastIndexOf(mark)))
  if (sentence >= 0) return hit - BEFORE + sentence + 1
  return tokens.find(({ text: word, start }) => word !== GAP && start >= hit - BEFORE)?.start ?? hit
}

const lastEnd = (tokens: readonly Token[], start: number): number | undefined => {
  const ends = tokens.map(({ end }) => end).filter((end) => end > start && end <= start + SHOWN)
  return ends[ends.length - 1]
}

/** The end of the last word that has room. */
const windowEnd = (text: string, tokens: readonly Token[], start: number): number => {
  if (start + SHOWN >= text.length) return text.length
  return lastEnd(tokens, start) ?? start + SHOWN
}

/** Lines become one; what is no sentence, such as a caption or an item of a list, stays apart from what follows. */
const inOneLine = (text: string): string =>
  text
    .trim()
    .replace(/([。！？；…：])\s*\n\s*/g, '$1 ')
    .replace(/\s*\n\s*/g, ' | ')
    .replace(/\s+/g, ' ')

/** The page's own text around the first hit of the longest phrase that stands in it; `read` as above. */
export const excerpt = (text: string, phrases: readonly Phrase[], read = text): Piece[] => {
  const byLength = [...phrases].sort((a, b) => b.length - a.length)
  const tokens = tokenize(read)
  const hit = byLength
    .map((phrase) => spansIn(tokens, [phrase])[0]?.start)
    .find((start) => start !== undefined)
  const start = windowStart(text, tokens, hit ?? 0)
  const end = windowEnd(text, tokens, start)
  const [shown = '', seen] = [text, read].map((all) => inOneLine(all.slice(start, end)))
  const pieces = marked(shown, phrases, seen)
  const dots = { text: '…', marked: false }
  return [...(start > 0 ? [dots] : []), ...pieces, ...(end < text.length ? [dots] : [])]
}

/** The words that fill a hole of one character: the phrase as the text really has it. */
export const fillings = (text: string, before: Phrase, after: Phrase): Phrase[] => {
  const tokens = tokenize(text)
  const found: Phrase[] = []
  for (let at = before.length; at < tokens.length - after.length; at++) {
    const filling = tokens[at]?.text ?? GAP
    const fits = startsAt(tokens, at - before.length, before) && startsAt(tokens, at + 1, after)
    if (fits && filling !== GAP) found.push([...before, filling, ...after])
  }
  return found
}
