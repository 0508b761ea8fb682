/** The list of boards as it is written, right or wrong: for whoever speaks of it before it is mended. */
import { quarterIn } from '../days/quarters.ts'

/** A field of what may be a group of fields. */
export const fieldIn = (group: unknown, name: string): unknown =>
  typeof group === 'object' && group !== null ? (group as Record<string, unknown>)[name] : undefined

/** The items of a field that may be a list. */
export const itemsIn = (group: unknown, name: string): unknown[] => {
  const items = fieldIn(group, name)
  return Array.isArray(items) ? items : []
}

/** Whoever wrote a whole story into a name is not told all of it again. */
const MOST_LETTERS = 30

const textIn = (row: unknown, name: string): string | undefined => {
  const value = fieldIn(row, name)
  return typeof value === 'string' && value !== '' ? value.slice(0, MOST_LETTERS) : undefined
}

/** A row of the list, as far as it can be read. */
export interface WrittenBoard {
  /** What it is called: its quarter, or its place where nothing is written. */
  label: string
  quarter: string | undefined
  /** A station; the county's where it is undefined. */
  owner: string | undefined
  row: unknown
}

/** Every row of a list of boards. @param data what its file says */
export const boardsIn = (data: unknown): WrittenBoard[] =>
  itemsIn(data, 'rows').map((row, at) => {
    const label = textIn(row, 'label') ?? `第 ${at + 1} 项`
    return { label, quarter: quarterIn(label), owner: textIn(row, 'owner'), row }
  })
