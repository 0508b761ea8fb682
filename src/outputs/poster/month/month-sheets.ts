/** 本月活动 on sheets of paper: as large as it fits, filled with what is near where it is short, continued where it is long. */
import { severalSheets, type Surround } from '../pieces/frame.ts'
import { leaf } from '../pieces/signature.ts'
import type { Format } from '../sheet/format.ts'
import type { Area, Sheet } from '../sheet/marks.ts'
import { beside, spread, stack, type Piece } from '../sheet/piece.ts'
import { setText, type Look } from '../sheet/text.ts'
import { fillers, SECTION_GAP, WORTH_FILLING } from './fillers.ts'
import type { MonthFacts } from './month-facts.ts'
import { rowPiece, ruled, STEPS, type RowStep } from './month-row-pieces.ts'
import { monthRows, type MonthRow } from './month-rows.ts'

const TITLE: Look = { cut: 'display', colour: 'ink' }
const QUIET: Look = { cut: 400, colour: 'ink-soft' }
const LEAF = 330
const BELOW_TOP = 36
const COLUMN_GAP = 90
const NOTHING_YET = '这个月的活动还没有排定。想办什么、想学什么，进门说一声，或者打下面的电话。'

/** Leaf of the month, its name and its feasts. */
const top = ({ month, title, festivals }: MonthFacts, width: number): Piece => {
  const room = width - LEAF - 60
  const words = stack(
    [
      setText(title, TITLE, { width: room, sizes: [190], leading: 1.2 }),
      setText(festivals.join(' · '), QUIET, {
        width: room,
        sizes: [46],
        maxLines: 2,
        height: 140,
        rag: 'full',
      }),
    ],
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

const columnWidth = (step: RowStep, width: number): number =>
  step.columns === 1 ? width : (width - COLUMN_GAP) / 2

/** Rows in as many columns as they need, each filled to a height. */
const columnsOf = (rows: readonly Piece[], height: number): Piece[][] => {
  const columns: Piece[][] = [[]]
  let used = 0
  for (const row of rows) {
    if (used + row.height > height && used > 0) {
      columns.push([])
      used = 0
    }
    columns.at(-1)?.push(row)
    used += row.height + 2
  }
  return columns
}

/** As many pairs of columns as the rows need, as even as they allow: no sheet has an empty half, none a single row. */
const evenColumns = (rows: readonly Piece[], height: number): Piece[][] => {
  const most = 2 * Math.ceil(columnsOf(rows, height).length / 2)
  const whole = rows.reduce((sum, row) => sum + row.height + 2, 0)
  for (let least = whole / most; least < height; least += 20) {
    const columns = columnsOf(rows, least)
    if (columns.length <= most) return columns
  }
  return columnsOf(rows, height)
}

const rowsAt = (rows: readonly MonthRow[], step: RowStep, width: number): Piece[] =>
  rows.map((row) => rowPiece(row, step, columnWidth(step, width)))

const fits = (rows: readonly MonthRow[], step: RowStep, { width, height }: Area): boolean =>
  columnsOf(rowsAt(rows, step, width), height).length <= step.columns

/** A sheet whose own rows leave room. */
const shortMonth = (facts: MonthFacts, own: Piece, { width, height }: Area): Piece =>
  spread([own, ...fillers(facts, width, height - own.height)], height, SECTION_GAP)

const nothingYet = (width: number): Piece =>
  setText(NOTHING_YET, { cut: 700, colour: 'ink' }, { width, sizes: [76], leading: 1.5, rag: 'full' })

const sharedOut = (rows: readonly Piece[], area: Area): Piece => {
  const used = rows.reduce((sum, row) => sum + row.height + 2, 0)
  const more = Math.min(60, Math.max(0, area.height - used) / Math.max(1, rows.length))
  return ruled(
    rows.map((row) => ({ ...row, height: row.height + more })),
    area.width,
  )
}

/** Rows of a full month, in one column or two, on as many sheets as they need. */
const fullMonth = (rows: readonly Piece[], step: RowStep, area: Area): Piece[] => {
  if (step.columns === 1) return [sharedOut(rows, area)]
  const columns = evenColumns(rows, area.height)
  const width = columnWidth(step, area.width)
  const sheets = Array.from({ length: Math.ceil(columns.length / 2) }, (_, at) =>
    columns.slice(2 * at, 2 * at + 2),
  )
  return sheets.map((pair) =>
    beside(
      pair.map((column, at) => ({
        x: at * (width + COLUMN_GAP),
        piece: sharedOut(column, { ...area, width }),
      })),
    ),
  )
}

const bodies = (facts: MonthFacts, area: Area): Piece[] => {
  const rows = monthRows(facts.events)
  const head = top(facts, area.width)
  const room = { ...area, height: area.height - head.height - BELOW_TOP }
  const withHead = (piece: Piece) => stack([head, piece], BELOW_TOP)
  if (rows.length === 0) return [withHead(shortMonth(facts, nothingYet(area.width), room))]
  const step = STEPS.find((each) => fits(rows, each, room)) ?? STEPS[STEPS.length - 1] ?? STEPS[0]
  const pieces = rowsAt(rows, step, area.width)
  const own = ruled(pieces, area.width)
  if (step.columns === 1 && own.height + WORTH_FILLING < room.height)
    return [withHead(shortMonth(facts, own, room))]
  return fullMonth(pieces, step, room).map(withHead)
}

/** The sheets of a station's month. */
export const monthSheets = (facts: MonthFacts, surround: Surround, format: Format): Sheet[] =>
  severalSheets(surround, format, (area) => bodies(facts, area))
