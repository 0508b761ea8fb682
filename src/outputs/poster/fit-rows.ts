/** Chooses how large the rows of a poster are, so that one sheet always holds them. */

/** Sizes of one step, in millimetres. */
export interface PosterStep {
  name: 'giant' | 'huge' | 'large' | 'medium' | 'small' | 'smallest' | 'double' | 'brief'
  title: number
  detail: number
  /** Width of the date at the row's left. */
  date: number
  /** White above and below a row, and the rule between rows. */
  gap: number
  columns: 1 | 2
  /** A title of more lines is cut with an ellipsis. */
  titleLines: number
  /** Time and place of more lines are cut. */
  detailLines: number
}

/** Texts of a row that take room. */
export interface RowTexts {
  title: string
  place: string
  time: string
  more: string | undefined
  status: string | undefined
}

const WHOLE = { titleLines: 3, detailLines: Number.POSITIVE_INFINITY }

/** From reading across the village square to reading at arm's length (4.4 mm is 12.5 points). */
export const STEPS: readonly [PosterStep, ...PosterStep[]] = [
  { name: 'giant', title: 15, detail: 8.6, date: 52, gap: 16, columns: 1, ...WHOLE },
  { name: 'huge', title: 11.5, detail: 7, date: 40, gap: 12, columns: 1, ...WHOLE },
  { name: 'large', title: 8.8, detail: 5.8, date: 32, gap: 8, columns: 1, ...WHOLE },
  { name: 'medium', title: 7.2, detail: 5.2, date: 27, gap: 5.4, columns: 1, ...WHOLE },
  { name: 'small', title: 6, detail: 4.7, date: 24, gap: 3.8, columns: 1, ...WHOLE },
  { name: 'smallest', title: 5.2, detail: 4.4, date: 22, gap: 2.6, columns: 1, ...WHOLE },
  { name: 'double', title: 5, detail: 4.4, date: 21, gap: 2.6, columns: 2, ...WHOLE },
  { name: 'brief', title: 5, detail: 4.4, date: 21, gap: 2.6, columns: 2, titleLines: 2, detailLines: 1 },
]

/** The list's room on the sheet in millimetres (station-month.css holds the sheet to the same figures). */
export const LIST = { width: 186, height: 169, restLine: 11, columnGap: 8 } as const

/** Line heights in parts of the size, as in the stylesheet. */
export const TITLE_LEADING = 1.3
export const DETAIL_LEADING = 1.45
const DATE_LINES = 1.7
/** Browsers' own fonts are a little wider than the count of characters says. */
const CARE = 1.04

/**
 * The largest step at which all rows fit with no word cut; where none does, the one that shows most of them: in an
 * overfull month a resident rather reads short titles than misses days.
 */
export const fitRows = (rows: RowTexts[]): { step: PosterStep; fitting: number } => {
  const whole = STEPS.find(
    (step) =>
      rows.every((row) => isWhole(row, step)) && countFitting(rows, step, LIST.height) === rows.length,
  )
  if (whole) return { step: whole, fitting: rows.length }
  return STEPS.map((step) => ({ step, fitting: fittingWithRest(rows, step) })).reduce((best, each) =>
    each.fitting > best.fitting ? each : best,
  )
}

/** The line that counts the rest takes room itself. */
const fittingWithRest = (rows: RowTexts[], step: PosterStep): number => {
  const all = countFitting(rows, step, LIST.height)
  return all === rows.length ? all : countFitting(rows, step, LIST.height - LIST.restLine)
}

/** Fills column after column, as the stylesheet does. */
const countFitting = (rows: RowTexts[], step: PosterStep, height: number): number => {
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

const wordsWidth = (step: PosterStep): number =>
  (LIST.width - (step.columns - 1) * LIST.columnGap) / step.columns - step.date

/** Lines that the title would take if none were cut, and each line of details. */
const linesWanted = (row: RowTexts, step: PosterStep): { title: number; details: number[] } => {
  const width = wordsWidth(step)
  const titleWidth = textWidth(row.title) + (row.status ? textWidth(row.status) + 1.2 : 0)
  const details = [`${row.time}　${row.place}`, row.more ?? ''].filter((text) => text !== '')
  return {
    title: linesOfWords(titleWidth, step.title, width),
    details: details.map((text) => linesOf(textWidth(text), step.detail, width)),
  }
}

const isWhole = (row: RowTexts, step: PosterStep): boolean => {
  const { title, details } = linesWanted(row, step)
  return title <= step.titleLines && details.every((lines) => lines <= step.detailLines)
}

const rowHeight = (row: RowTexts, step: PosterStep): number => {
  const { title, details } = linesWanted(row, step)
  const detailLines = details.reduce((sum, lines) => sum + Math.min(step.detailLines, lines), 0)
  const titleHeight = Math.min(step.titleLines, title) * step.title * TITLE_LEADING
  const words = titleHeight + detailLines * step.detail * DETAIL_LEADING
  return Math.max(words, step.title * DATE_LINES) + step.gap
}

/** Lines that end between words are on average a character or two short. */
const linesOfWords = (ems: number, size: number, width: number): number =>
  linesOf(ems, size, width) === 1 ? 1 : linesOf(ems, size, width - 1.6 * size)

const linesOf = (ems: number, size: number, width: number): number =>
  Math.max(1, Math.ceil((ems * size * CARE) / width))

/** Han characters that stand on one line at every size of the sheet. */
const SHORT = 8

/** Whether a word is short enough never to be torn, at any size of the sheet. */
export const standsOnOneLine = (word: string): boolean => textWidth(word) <= SHORT

/** Width of a text in Han characters. */
export const textWidth = (text: string): number =>
  [...text].reduce((sum, character) => sum + (/[\u0000-\u024f]/u.test(character) ? 0.58 : 1), 0)
