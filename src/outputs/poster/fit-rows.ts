/** Chooses how large the rows of a poster are, so that one sheet always holds them. */

/** Sizes of one step, in millimetres. */
export interface PosterStep {
  name: 'giant' | 'huge' | 'large' | 'medium' | 'small' | 'smallest' | 'double'
  title: number
  detail: number
  /** Width of the date at the row's left. */
  date: number
  /** White above and below a row, and the rule between rows. */
  gap: number
  columns: 1 | 2
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
export const STEPS: readonly [PosterStep, ...PosterStep[]] = [
  { name: 'giant', title: 15, detail: 8.6, date: 52, gap: 16, columns: 1 },
  { name: 'huge', title: 11.5, detail: 7, date: 40, gap: 12, columns: 1 },
  { name: 'large', title: 8.8, detail: 5.8, date: 32, gap: 8, columns: 1 },
  { name: 'medium', title: 7.2, detail: 5.2, date: 27, gap: 5.4, columns: 1 },
  { name: 'small', title: 6, detail: 4.7, date: 24, gap: 3.8, columns: 1 },
  { name: 'smallest', title: 5.2, detail: 4.4, date: 22, gap: 2.6, columns: 1 },
  { name: 'double', title: 5, detail: 4.4, date: 21, gap: 2.6, columns: 2 },
]

/** The list's room on the sheet in millimetres (station-month.css holds the sheet to the same figures). */
export const LIST = { width: 186, height: 169, restLine: 11, columnGap: 8 } as const

/** Line heights in parts of the size, as in the stylesheet. */
export const TITLE_LEADING = 1.3
export const DETAIL_LEADING = 1.45
/** A title of more lines is cut with an ellipsis. */
export const MOST_TITLE_LINES = 3
const DATE_LINES = 1.7
/** Browsers' own fonts are a little wider than the count of characters says. */
const CARE = 1.04

/** The largest step at which all rows fit; where none does, the one that shows most of them. */
export function fitRows(rows: RowTexts[]): { step: PosterStep; fitting: number } {
  const whole = STEPS.find((step) => countFitting(rows, step, LIST.height) === rows.length)
  if (whole) return { step: whole, fitting: rows.length }
  const counted = STEPS.map((step) => ({
    step,
    fitting: countFitting(rows, step, LIST.height - LIST.restLine),
  }))
  return counted.reduce((best, each) => (each.fitting > best.fitting ? each : best))
}

/** Fills column after column, as the stylesheet does. */
function countFitting(rows: RowTexts[], step: PosterStep, height: number): number {
  let column = 1
  let used = 0
  const index = rows.findIndex((row) => {
    const needed = rowHeight(row, step)
    if (used + needed > height && column < step.columns) {
      column += 1
      used = 0
    }
    used += needed
    return used > height
  })
  return index < 0 ? rows.length : index
}

function rowHeight(row: RowTexts, step: PosterStep): number {
  const width = (LIST.width - (step.columns - 1) * LIST.columnGap) / step.columns - step.date
  const titleWidth = textWidth(row.title) + (row.status ? textWidth(row.status) + 1.2 : 0)
  const titleLines = Math.min(MOST_TITLE_LINES, titleLinesOf(titleWidth, step.title, width))
  const details = [`${row.time}　${row.place}`, row.more ?? ''].filter((text) => text !== '')
  const detailLines = details.reduce((sum, text) => sum + linesOf(textWidth(text), step.detail, width), 0)
  const words = titleLines * step.title * TITLE_LEADING + detailLines * step.detail * DETAIL_LEADING
  return Math.max(words, step.title * DATE_LINES) + step.gap
}

/** Lines that end between phrases are on average a character or two short. */
const titleLinesOf = (ems: number, size: number, width: number): number =>
  linesOf(ems, size, width) === 1 ? 1 : linesOf(ems, size, width - 1.6 * size)

const linesOf = (ems: number, size: number, width: number): number =>
  Math.max(1, Math.ceil((ems * size * CARE) / width))

/** Width of a text in Han characters. */
export const textWidth = (text: string): number =>
  [...text].reduce((sum, character) => sum + (/[\u0000-\u024f]/u.test(character) ? 0.58 : 1), 0)
