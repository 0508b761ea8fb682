import type { Marked } from '../../protocol/finding.ts'
import { foldedWithPlaces } from '../readings/folded-text.ts'
import { heardIn, maySound } from '../readings/sounds.ts'

/** A part of a text: UTF-16 offsets. */
interface Span {
  start: number
  end: number
}

/** Every place of a text where one of the words stands; where none does, the place that sounds like one. */
const hitsIn = (text: string, words: readonly string[]): Span[] => {
  const { folded, places } = foldedWithPlaces(text)
  const hits = words.flatMap((word) => placesOf(folded, word).map((at) => spanOf(places, at, word.length)))
  return merged(hits.length > 0 ? hits : heardHits(text, words))
}

/** Syllables with blanks between are one word, where they sound like one. */
const heardHits = (text: string, words: readonly string[]): Span[] => {
  const whole = heard(text, words.join(''))
  return whole.length > 0 ? whole : words.flatMap((word) => heard(text, word))
}

const heard = (text: string, letters: string): Span[] => {
  const span = maySound(letters) ? heardIn(text, letters) : undefined
  return span ? [span] : []
}

const placesOf = (folded: string, word: string): number[] => {
  const found: number[] = []
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) found.push(at)
  return found
}

/** Up to where the next sign comes from: what is not read between two signs belongs to none. */
const spanOf = (places: readonly number[], at: number, length: number): Span => ({
  start: places[at] ?? 0,
  end: (places[at + length - 1] ?? 0) + 1,
})

const merged = (spans: readonly Span[]): Span[] => {
  const out: Span[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = out.at(-1)
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else out.push({ ...span })
  }
  return out
}

const cutAt = (text: string, hits: readonly Span[], from: number, to: number): Marked => {
  const parts: Marked = []
  let at = from
  for (const { start, end } of hits.filter((hit) => hit.start >= from && hit.end <= to)) {
    parts.push({ text: text.slice(at, start), isHit: false }, { text: text.slice(start, end), isHit: true })
    at = end
  }
  return [...parts, { text: text.slice(at, to), isHit: false }].filter((part) => part.text !== '')
}

/** A short text with its hits marked. @param words folded */
export const marked = (text: string, words: readonly string[]): Marked =>
  cutAt(text, hitsIn(text, words), 0, text.length)

const BEFORE = 20
const LENGTH = 90

/** What a long text says around its first hit, on one line; nothing where no word stands in it. @param words folded */
export const excerptOf = (text: string, words: readonly string[]): Marked | undefined => {
  const line = text.replaceAll(/\s*\n\s*/g, ' ')
  const { folded } = foldedWithPlaces(line)
  if (!words.some((word) => folded.includes(word))) return undefined
  const hits = hitsIn(line, words)
  const from = startOf(line, Math.max(0, (hits[0]?.start ?? 0) - BEFORE))
  const to = Math.min(line.length, from + LENGTH)
  const parts = cutAt(line, hits, from, to)
  return [...dots(from > 0), ...parts, ...dots(to < line.length)]
}

const dots = (isCut: boolean): Marked => (isCut ? [{ text: '……', isHit: false }] : [])

/** Never in the middle of a character that takes two places. */
const startOf = (line: string, at: number) => (/^[\uDC00-\uDFFF]/.test(line.slice(at, at + 1)) ? at + 1 : at)
