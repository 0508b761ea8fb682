/** The column of words: title, honour line and summary, set as large as the room allows. */
import type { ShareCard } from '../share-card.ts'
import { fitText, heightOf, type FittedText, type Room } from '../../type/fit-text.ts'
import type { CardTexts } from './card-texts.ts'
import { setText, type Look } from './set-text.ts'
import type { Area, Patch, TextLine } from './sheet.ts'

const TITLE: Look = { weight: 700, colour: 'ink', ground: 'paper' }
const HONOUR: Look = { weight: 700, colour: 'rice-gold', ground: 'paper' }
const SUMMARY: Look = { weight: 400, colour: 'ink-soft', ground: 'paper' }
const GAP = 22
const HONOUR_BAR = 7
const HONOUR_INDENT = 24
/** A short column hangs a little above the middle of its room. */
const HANG = 0.42

/** How large the words of a layout may be. */
export interface WordSizes {
  title: readonly number[]
  maxLines: (size: number) => number
  honour: number
  summary: number
  /** Lines of summary that the title leaves room for. */
  keptLines: number
}

/** Sizes where the words have the width of the card. */
export const WIDE: WordSizes = {
  title: [108, 96, 84, 76, 68, 62, 56, 52, 48, 44, 40],
  maxLines: (size) => (size > 96 ? 1 : size > 76 ? 2 : size > 56 ? 3 : size > 48 ? 4 : 6),
  honour: 32,
  summary: 29,
  keptLines: 2,
}

/** Sizes where the words stand beside a photo. */
export const NARROW: WordSizes = {
  title: [72, 66, 60, 56, 52, 48, 44, 40, 37, 34],
  maxLines: (size) => (size > 60 ? 2 : size > 48 ? 3 : size > 40 ? 4 : 7),
  honour: 28,
  summary: 25,
  keptLines: 0,
}

/** Draws the column into the area. */
export const words = (
  card: ShareCard,
  texts: CardTexts,
  area: Area,
  sizes: WordSizes,
): { patches: Patch[]; lines: TextLine[] } => {
  const honour = honourText(card, texts, area, sizes)
  const kept =
    (honour ? heightOf(honour) + GAP : 0) +
    (card.summary && sizes.keptLines > 0 ? sizes.summary * 1.55 * sizes.keptLines + GAP : 0)
  const title = titleText(card, texts, area, sizes, kept)
  const above = heightOf(title) + (honour ? heightOf(honour) + GAP : 0)
  const summary = summaryText(card, texts, { ...area, height: area.height - above - GAP }, sizes)
  const whole = above + (summary ? heightOf(summary) + GAP : 0)
  const top = Math.round(area.y + Math.max(0, area.height - whole) * HANG)
  return stack(area.x, top, title, honour, summary)
}

/** The title first yields the summary, then its own size. */
const titleText = (
  card: ShareCard,
  texts: CardTexts,
  area: Area,
  sizes: WordSizes,
  kept: number,
): FittedText => {
  const units = texts.units('标题', card.title, TITLE.weight)
  const room: Room = {
    width: area.width,
    height: area.height - kept,
    sizes: sizes.title,
    leading: 1.26,
    maxLines: sizes.maxLines,
  }
  const beside = fitText(units, room)
  const title = beside.cut ? fitText(units, { ...room, height: area.height }) : beside
  texts.noteOverflow('标题', title.cut)
  return title
}

const honourText = (
  card: ShareCard,
  texts: CardTexts,
  area: Area,
  sizes: WordSizes,
): FittedText | undefined => {
  if (!card.honour) return undefined
  const text = fitText(texts.units('荣誉', card.honour, HONOUR.weight), {
    width: area.width - HONOUR_INDENT,
    height: sizes.honour * 3,
    sizes: [sizes.honour, sizes.honour - 3, sizes.honour - 6],
    leading: 1.35,
    maxLines: () => 2,
  })
  texts.noteOverflow('荣誉', text.cut)
  return text
}

/** A summary may end early, for the page has the rest; one torn line of it is worse than none. */
const summaryText = (
  card: ShareCard,
  texts: CardTexts,
  area: Area,
  sizes: WordSizes,
): FittedText | undefined => {
  if (!card.summary || area.height < sizes.summary * 1.55) return undefined
  const units = texts.units('摘要', card.summary, SUMMARY.weight)
  const text = fitText(units, {
    width: area.width,
    height: area.height,
    sizes: [sizes.summary],
    leading: 1.55,
    maxLines: () => 3,
    rag: 'full',
  })
  return text.cut && text.lines.length < 2 ? undefined : text
}

const stack = (
  x: number,
  top: number,
  title: FittedText,
  honour: FittedText | undefined,
  summary: FittedText | undefined,
) => {
  let y = top
  const lines = setText(title, x, y, TITLE)
  const patches: Patch[] = []
  y += heightOf(title) + GAP
  if (honour) {
    patches.push({ x, y: y + 4, width: HONOUR_BAR, height: heightOf(honour) - 4, colour: 'rice-gold' })
    lines.push(...setText(honour, x + HONOUR_INDENT, y, HONOUR))
    y += heightOf(honour) + GAP
  }
  if (summary) lines.push(...setText(summary, x, y, SUMMARY))
  return { patches, lines }
}
