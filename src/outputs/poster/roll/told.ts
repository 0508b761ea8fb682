/** What somebody did, as far as its place on a roll allows: whole sentences, never half of one. */
import { sentencesOf } from '../../../library/typesetting/first-sentences.ts'
import { gap, stack, type Piece } from '../sheet/piece.ts'
import { setText, type Look } from '../sheet/text.ts'
import type { Honoured } from './honoured.ts'

const TEXT: Look = { cut: 400, colour: 'ink' }
const LEADING = 1.55
const BETWEEN_PARAGRAPHS = 0.35

const paragraph = (text: string, size: number, width: number): Piece =>
  setText(text, TEXT, { width, sizes: [size], leading: LEADING, rag: 'filled' })

/** As many first sentences of a text as a height holds; nothing where it holds none. */
const beginning = (text: string, size: number, width: number, height: number): Piece => {
  let set = gap(0)
  let words = ''
  for (const sentence of sentencesOf(text)) {
    words += sentence
    const longer = paragraph(words.trim(), size, width)
    if (longer.height > height) break
    set = longer
  }
  return set
}

/** Whether a size holds all of somebody's summary. */
export const isToldWhole = ({ summary }: Honoured, size: number, width: number, height: number): boolean =>
  paragraph(summary, size, width).height <= height

const storyText = ({ story }: Honoured): string => {
  const paragraphs = story.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
  return paragraphs.join('')
}

/** The summary in the largest size that holds it, and below it the beginning of the story; else its first sentences. */
export const toldPiece = (
  person: Honoured,
  sizes: readonly number[],
  width: number,
  height: number,
): Piece => {
  const smallest = sizes.at(-1) ?? 0
  const whole = sizes.find((size) => isToldWhole(person, size, width, height))
  if (whole === undefined) return beginning(person.summary, smallest, width, height)
  const brief = paragraph(person.summary, whole, width)
  const between = Math.round(whole * BETWEEN_PARAGRAPHS)
  const more = beginning(storyText(person), whole, width, height - brief.height - between)
  return more.height === 0 ? brief : stack([brief, more], between)
}
