/** The rows of a month as they are set: date at the left, what and where beside it. */
import { beside, gap, inset, rule, stack, type Piece } from '../sheet/piece.ts'
import { oneLine, setText, type Look } from '../sheet/text.ts'
import type { MonthExtra } from './month-facts.ts'
import type { MonthRow } from './month-rows.ts'

/** How large rows are. */
export interface RowStep {
  title: number
  detail: number
  /** Width of the date at the row's left. */
  date: number
  /** White above and below a row. */
  gap: number
  columns: 1 | 2
}

/** From reading across the village square to reading at arm's length (42 units are 12 points on A4). */
export const STEPS: readonly [RowStep, ...RowStep[]] = [
  { title: 108, detail: 66, date: 380, gap: 70, columns: 1 },
  { title: 92, detail: 60, date: 340, gap: 58, columns: 1 },
  { title: 78, detail: 54, date: 300, gap: 46, columns: 1 },
  { title: 68, detail: 50, date: 270, gap: 38, columns: 1 },
  { title: 60, detail: 47, date: 245, gap: 30, columns: 1 },
  { title: 54, detail: 44, date: 225, gap: 26, columns: 1 },
  { title: 52, detail: 44, date: 224, gap: 26, columns: 2 },
  { title: 50, detail: 42, date: 214, gap: 20, columns: 2 },
]

const DAY: Look = { cut: 700, colour: 'ink' }
const WEEKDAY: Look = { cut: 400, colour: 'ink-soft' }
const TITLE: Look = { cut: 'display', colour: 'ink' }
const DETAIL: Look = { cut: 400, colour: 'ink' }
const STATUS: Look = { cut: 700, colour: 'vermilion' }
const MARK: Look = { cut: 700, colour: 'vermilion' }

const dateOf = ({ day, weekday }: MonthRow, step: RowStep): Piece => {
  const number = oneLine(day, DAY, Math.round(step.title * 1.45), 1.1)
  const name = oneLine(weekday, WEEKDAY, step.detail)
  return beside(
    [
      { x: 0, piece: number },
      { x: Math.round(number.width + step.detail * 0.25), piece: inset(name, 0) },
    ],
    'bottom',
  )
}

/** Of a row's width, so much may be its hour where a place of one line stands beside it, or one of several. */
const MOST_HOUR = 0.8
const WIDE_HOUR = 0.45

/** The hour, and the place hanging beside it; below it where that leaves it on one line, or the hour takes days. */
const timeAndPlace = ({ time, place: placeName }: MonthRow, step: RowStep, width: number): Piece => {
  const look: Look = { cut: 700, colour: 'ink' }
  const hour = oneLine(time, look, step.detail, 1.42)
  const left = Math.round(hour.width + step.detail * 0.7)
  const where = (room: number) =>
    setText(placeName, DETAIL, { width: room, sizes: [step.detail], leading: 1.42 })
  const below = stack([setText(time, look, { width, sizes: [step.detail], leading: 1.42 }), where(width)])
  if (left > width * MOST_HOUR) return below
  const place = where(width - left)
  const hanging = beside([
    { x: 0, piece: hour },
    { x: left, piece: place },
  ])
  const isNarrow = left > width * WIDE_HOUR
  return place.lines > 1 && (isNarrow || below.height <= hanging.height) ? below : hanging
}

/** A row in a width. */
export const rowPiece = (row: MonthRow, step: RowStep, width: number): Piece => {
  const room = width - step.date
  const detail = (text: string) =>
    setText(text, DETAIL, { width: room, sizes: [step.detail], leading: 1.42, rag: 'full' })
  const words = [
    ...(row.status === undefined ? [] : [setText(row.status, STATUS, { width: room, sizes: [step.detail] })]),
    setText(row.title, TITLE, { width: room, sizes: [step.title], leading: 1.28 }),
    gap(Math.round(step.detail * 0.18)),
    timeAndPlace(row, step, room),
    ...(row.more === undefined ? [] : [detail(row.more)]),
  ]
  const piece = beside([
    { x: 0, piece: dateOf(row, step) },
    { x: step.date, piece: stack(words) },
  ])
  return inset({ ...piece, height: piece.height + step.gap / 2 }, 0, step.gap / 2)
}

/** Rows below each other with thin rules between. */
export const ruled = (rows: readonly Piece[], width: number): Piece =>
  stack(rows.flatMap((row, index) => (index === 0 ? [row] : [rule(width, 2, 'rule-strong'), row])))

const EXTRA_MARK = 250
const EXTRA_TITLE = 58
const EXTRA_DETAIL = 44

const extraRow = ({ mark, title, detail }: MonthExtra, width: number, isLarge: boolean): Piece => {
  const scale = isLarge ? 1.18 : 1
  const size = Math.round(EXTRA_TITLE * scale)
  const room = width - EXTRA_MARK * scale
  return beside([
    { x: 0, piece: inset(oneLine(mark, MARK, Math.round(size * 0.86)), 0, Math.round(size * 0.1)) },
    {
      x: EXTRA_MARK * scale,
      piece: stack([
        setText(title, { cut: 700, colour: 'ink' }, { width: room, sizes: [size] }),
        setText(detail, DETAIL, { width: room, sizes: [Math.round(EXTRA_DETAIL * scale)], rag: 'full' }),
      ]),
    },
  ])
}

/** A section with a heading and short rows: 附近还有, 这些服务可以点. */
export const extraSection = (
  heading: string,
  extras: readonly MonthExtra[],
  width: number,
  isLarge: boolean,
): Piece => {
  const size = isLarge ? 76 : 62
  const title = beside(
    [
      { x: 0, piece: rule(14, Math.round(size * 0.95), 'vermilion') },
      { x: 44, piece: oneLine(heading, TITLE, size) },
    ],
    'middle',
  )
  const rows = extras.map((extra) => extraRow(extra, width, isLarge))
  return stack([title, rule(width, 3, 'rule-strong'), ...rows], isLarge ? 30 : 22)
}
