/** 本月活动 on sheets of paper: as large as it fits, filled with what is near where it is short, continued where it is long. */
import { severalSheets, type Surround } from '../pieces/frame.ts'
import { leaf } from '../pieces/signature.ts'
import type { Format } from '../sheet/format.ts'
import type { Area, Sheet } from '../sheet/marks.ts'
import { beside, rule, spread, stack, type Piece } from '../sheet/piece.ts'
import { setNames } from '../sheet/names.ts'
import { setText, type Look } from '../sheet/text.ts'
import { evenColumns, fewestColumns } from './even-columns.ts'
import { fillers, SECTION_GAP, WORTH_FILLING } from './fillers.ts'
import type { MonthFacts } from './month-facts.ts'
import { rowPiece, ruled, STEPS, type RowStep } from './month-row-pieces.ts'
import { monthRows, type MonthRow } from './month-rows.ts'

const TITLE: Look = { cut: 'display', colour: 'ink' }
const QUIET: Look = { cut: 400, colour: 'ink-soft' }
const LEAF = 330
const BELOW_TOP = 36
const COLUMN_GAP = 90
/** The line between two rows. */
const LINE = 2
/** For the first rows of the next month, or at least for two of them. */
const ROOMS_FOR_NEXT = [800, 560]
const NOTHING_MORE = '这个月没有安排活动，'
const NOTHING_YET = '这个月的活动还没有排定。想办什么、想学什么，进门说一声，或者打下面的电话。'

const FESTIVAL_LINES = 2

/** As many feasts as two lines hold, those of the month's beginning first; each is a name, and stays whole. */
const festivalsPiece = (festivals: readonly string[], width: number): Piece => {
  const set = (count: number) => setNames(festivals.slice(0, count).join('、'), QUIET, { width, sizes: [46] })
  let count = festivals.length
  while (count > 1 && set(count).lines > FESTIVAL_LINES) count -= 1
  return set(count)
}

/** Leaf of the month, its name and its feasts. */
const top = ({ month, title, festivals }: MonthFacts, width: number): Piece => {
  const room = width - LEAF - 60
  const words = stack(
    [setText(title, TITLE, { width: room, sizes: [190], leading: 1.2 }), festivalsPiece(festivals, room)],
    20,
  )
  return beside(
    [
      { x: 0, piece: leaf(month, LEAF) },
      { x: LEAF + 60, piece: words },
    ],
    'middle',
  )
}

/** What a further sheet belongs to: the first has said it large. */
const topOfFurther = ({ month }: MonthFacts, width: number): Piece =>
  stack([
    setText(`${Number(month.slice(5))}月活动（接上一张）`, TITLE, { width, sizes: [84], leading: 1.2 }),
    rule(width, 3, 'rule-strong'),
  ])

const columnWidth = (step: RowStep, width: number): number =>
  step.columns === 1 ? width : (width - COLUMN_GAP) / 2

const rowsAt = (rows: readonly MonthRow[], step: RowStep, width: number): Piece[] =>
  rows.map((row) => rowPiece(row, step, columnWidth(step, width)))

/** With the hairline above each. */
const heightsOf = (rows: readonly Piece[]): number[] => rows.map(({ height }) => height + LINE)

const fits = (rows: readonly MonthRow[], step: RowStep, { width, height }: Area): boolean =>
  fewestColumns(heightsOf(rowsAt(rows, step, width)), () => height) <= step.columns

/** A sheet whose own rows leave room; nothing where there is nothing to fill it. */
const shortMonth = (facts: MonthFacts, own: Piece, { width, height }: Area): Piece | undefined => {
  const found = own.height + WORTH_FILLING < height ? fillers(facts, width, height - own.height) : []
  return found.length === 0 ? undefined : spread([own, ...found], height, SECTION_GAP)
}

const nothingHere = ({ next }: MonthFacts, width: number): Piece => {
  const words = next.extras.length > 0 ? `${NOTHING_MORE}${next.heading}排好了，看下面。` : NOTHING_YET
  return setText(words, { cut: 700, colour: 'ink' }, { width, sizes: [76], leading: 1.5, rag: 'full' })
}

const sharedOut = (rows: readonly Piece[], { width, height }: Omit<Area, 'x' | 'y'>): Piece => {
  const used = heightsOf(rows).reduce((sum, each) => sum + each, 0)
  const more = Math.min(60, Math.max(0, height - used) / Math.max(1, rows.length))
  return ruled(
    rows.map((row) => ({ ...row, height: row.height + more })),
    width,
  )
}

/** The heights for rows: on the first sheet, and on each that follows. */
interface Rooms {
  first: number
  further: number
}

/** How rows of a column stand in its height: from top to bottom, or close together where something follows. */
type ColumnOf = (rows: readonly Piece[], room: Omit<Area, 'x' | 'y'>) => Piece

/** Two columns a sheet, on as many sheets as the rows need, and none with a half that is empty. */
const inColumns = (
  rows: readonly Piece[],
  step: RowStep,
  width: number,
  rooms: Rooms,
  columnOf: ColumnOf = sharedOut,
): Piece[] => {
  const roomOf = (column: number) => (column < 2 ? rooms.first : rooms.further)
  const heights = heightsOf(rows)
  const sheets = Math.ceil(fewestColumns(heights, roomOf) / 2)
  const counts = evenColumns(heights, Math.min(rows.length, 2 * sheets), roomOf)
  const each = columnWidth(step, width)
  const columns = counts.map((count, at) => {
    const before = counts.slice(0, at).reduce((sum, some) => sum + some, 0)
    return columnOf(rows.slice(before, before + count), { width: each, height: roomOf(at) })
  })
  return Array.from({ length: sheets }, (_, at) =>
    beside(
      columns.slice(2 * at, 2 * at + 2).map((piece, side) => ({ x: side * (each + COLUMN_GAP), piece })),
    ),
  )
}

/** Rows of a full month, in one column or two, on as many sheets as they need. */
const fullMonth = (rows: readonly Piece[], step: RowStep, width: number, rooms: Rooms): Piece[] =>
  step.columns === 1 ? [sharedOut(rows, { width, height: rooms.first })] : inColumns(rows, step, width, rooms)

/** Rows close together, with what is left of the first sheet below them. */
const closeTogether = (rows: readonly Piece[], step: RowStep, width: number, rooms: Rooms): Piece => {
  const close: ColumnOf = (some, room) => ruled(some, room.width)
  return step.columns === 1
    ? ruled(rows, width)
    : stack(inColumns(rows, step, width, rooms, close), COLUMN_GAP)
}

/** The largest rows that their room holds; what is over is told in smaller letters than what comes. */
const stepFor = (rows: readonly MonthRow[], room: Area, hasNext: boolean): RowStep => {
  for (const kept of hasNext ? [...ROOMS_FOR_NEXT, 0] : [0]) {
    const step = STEPS.find((each) => fits(rows, each, { ...room, height: room.height - kept }))
    if (step) return step
  }
  return STEPS[STEPS.length - 1] ?? STEPS[0]
}

const bodies = (facts: MonthFacts, area: Area): Piece[] => {
  const { width } = area
  const rows = monthRows(facts.events)
  const [head, further] = [top(facts, width), topOfFurther(facts, width)]
  const below = (piece: Piece) => area.height - piece.height - BELOW_TOP
  const rooms = { first: below(head), further: below(further) }
  const room = { ...area, height: rooms.first }
  const onFirst = (piece: Piece) => [stack([head, piece], BELOW_TOP)]
  if (rows.length === 0) {
    const nothing = nothingHere(facts, width)
    return onFirst(shortMonth(facts, nothing, room) ?? nothing)
  }
  const step = stepFor(rows, room, facts.next.extras.length > 0)
  const pieces = rowsAt(rows, step, width)
  const short = shortMonth(facts, closeTogether(pieces, step, width, rooms), room)
  if (short) return onFirst(short)
  const sheets = fullMonth(pieces, step, width, rooms)
  return sheets.map((piece, at) => stack([at === 0 ? head : further, piece], BELOW_TOP))
}

/** The sheets of a station's month. */
export const monthSheets = (facts: MonthFacts, surround: Surround, format: Format): Sheet[] =>
  severalSheets(surround, format, (area) => bodies(facts, area))
