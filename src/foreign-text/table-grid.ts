import type { Element } from 'hast'
import { isElement } from './tree.ts'

/** A table's place: the cell that covers it, and whether it begins there. */
export interface Place {
  cell: Element
  isFirst: boolean
  /** Whether the cell covers more than one column. */
  isWide: boolean
}
/** A row of places; nothing where no cell covers one. */
export type Row = (Place | undefined)[]

const MOST_COLUMNS = 60
const MOST_ROWS = 2000

const numberOf = (value: unknown, most: number): number =>
  Math.min(most, Math.max(1, Math.floor(Number(value ?? 1)) || 1))

/** The rows of a table, in its head, body and foot. */
export const rowsIn = (table: Element): Element[] =>
  table.children.flatMap((part) => {
    if (isElement(part, 'tr')) return [part]
    return isElement(part, 'thead', 'tbody', 'tfoot')
      ? part.children.filter((row) => isElement(row, 'tr'))
      : []
  })

const cellsIn = (row: Element): Element[] => row.children.filter((cell) => isElement(cell, 'td', 'th'))

/** Every cell at all the places that it covers. */
export const gridOf = (rows: readonly Element[]): Row[] => {
  const grid: Row[] = rows.map(() => [])
  for (const [at, row] of rows.entries()) {
    let column = 0
    for (const cell of cellsIn(row)) {
      while (grid[at]?.[column]) column += 1
      const wide = numberOf(cell.properties['colSpan'], MOST_COLUMNS)
      const high = numberOf(cell.properties['rowSpan'], MOST_ROWS)
      cover(grid.slice(at, at + high), column, wide, cell)
      column += wide
    }
  }
  return grid
}

const cover = (rows: readonly Row[], from: number, wide: number, cell: Element): void => {
  for (const [down, row] of rows.entries())
    for (let right = 0; right < wide; right += 1)
      row[from + right] = { cell, isFirst: down === 0 && right === 0, isWide: wide > 1 }
}
