/** Chooses how large the rows of a poster are, so that one sheet always holds them. */

/** Sizes of one step, in millimetres. */
export interface PosterStep {
  name: 'huge' | 'large' | 'medium' | 'small' | 'smallest'
  title: number
  detail: number
  /** Width of the date at the row's left. */
  date: number
  /** White above and below a row, and the rule between rows. */
  gap: number
}

/** Texts of a row that take room. */
export interface RowTexts {
  title: string
  place: string
  time: string
  more: string | undefined
  status: string | undefined
}

/** From reading across the village square to reading at arm's length (4.4 mm is 12.5 points). */
export const STEPS: readonly PosterStep[] = [
  { name: 'huge', title: 12, detail: 7, date: 40, gap: 12 },
  { name: 'large', title: 8.6, detail: 5.6, date: 30, gap: 8 },
  { name: 'medium', title: 6.8, detail: 5, date: 25, gap: 5.4 },
  { name: 'small', title: 5.6, detail: 4.5, date: 22, gap: 3.6 },
  { name: 'smallest', title: 5, detail: 4.4, date: 20, gap: 2.2 },
]

/** The list's room on the sheet in millimetres (station-month.css holds the sheet to the same figures). */
export const LIST = { width: 186, height: 146, restLine: 11 } as const

/** Line heights in parts of the size, as in the stylesheet. */
export const TITLE_LEADING = 1.3
export const DETAIL_LEADING = 1.45
/** A title of more lines is cut with an ellipsis. */
export const MOST_TITLE_LINES = 3
const DATE_LINES = 1.7
/** Browsers' own fonts are a little wider than the count of characters says. */
const CARE = 1.04

/** The largest step at which all rows fit; at the smallest, how many of them do. */
export function fitRows(rows: RowTexts[]): { step: PosterStep; fitting: number } {
  for (const step of STEPS) {
    if (countFitting(rows, step, LIST.height) === rows.length) return { step, fitting: rows.length }
  }
  const smallest = STEPS[STEPS.length - 1] ?? { name: 'smallest', title: 5, detail: 4.4, date: 20, gap: 2.2 }
  return { step: smallest, fitting: countFitting(rows, smallest, LIST.height - LIST.restLine) }
}

function countFitting(rows: RowTexts[], step: PosterStep, height: number): number {
  let used = 0
  const index = rows.findIndex((row) => (used += rowHeight(row, step)) > height)
  return index < 0 ? rows.length : index
}

function rowHeight(row: RowTexts, step: PosterStep): number {
  const width = LIST.width - step.date
  const titleWidth = textWidth(row.title) + (row.status ? textWidth(row.status) + 1.2 : 0)
  const titleLines = Math.min(MOST_TITLE_LINES, linesOf(titleWidth, step.title, width))
  const details = [`${row.time}　${row.place}`, row.more ?? ''].filter((text) => text !== '')
  const detailLines = details.reduce((sum, text) => sum + linesOf(textWidth(text), step.detail, width), 0)
  const words = titleLines * step.title * TITLE_LEADING + detailLines * step.detail * DETAIL_LEADING
  return Math.max(words, step.title * DATE_LINES) + step.gap
}

const linesOf = (ems: number, size: number, width: number): number =>
  Math.max(1, Math.ceil((ems * size * CARE) / width))

/** Width of a text in Han characters. */
export const textWidth = (text: string): number =>
  [...text].reduce((sum, character) => sum + (/[\u0000-\u024f]/u.test(character) ? 0.58 : 1), 0)
