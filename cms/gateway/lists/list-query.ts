import { z } from 'zod'
import type { EntryRow } from './entry-row.ts'

const emptyIsAbsent = (value: unknown) => (value === '' || value === null ? undefined : value)
const filter = z.preprocess(emptyIsAbsent, z.string().max(100).optional())
const count = (otherwise: number, max: number) =>
  z.preprocess(emptyIsAbsent, z.coerce.number().int().min(1).max(max).default(otherwise))

/** What narrows a list down; everything may be left out. */
export const listQuery = z.object({
  query: filter,
  station: filter,
  year: filter,
  status: filter,
  page: count(1, 100_000),
  pageSize: count(50, 1000),
})

export type ListQuery = z.output<typeof listQuery>

/** A row with what a filter looks at. */
export interface Filterable {
  row: EntryRow
  stationName: string
  status: string
}

/** Folds width and case, so that 2026 finds ２０２６. */
const folded = (text: string) => text.normalize('NFKC').toLowerCase()

/** Whether an entry is wanted; every word must stand in title, summary, station or id, two-character words included. */
export const matcher = ({ query, station, year, status }: ListQuery): ((entry: Filterable) => boolean) => {
  const words = folded(query ?? '')
    .split(/\s+/)
    .filter(Boolean)
  return ({ row, stationName, status: own }) => {
    if (station !== undefined && row.station !== station) return false
    if (year !== undefined && !(row.day || row.id).startsWith(year)) return false
    if (status !== undefined && own !== status) return false
    if (words.length === 0) return true
    const text = folded(`${row.title} ${row.summary} ${stationName} ${row.id}`)
    return words.every((word) => text.includes(word))
  }
}

/** Newest first; where no day orders the list, by title. */
export const inListOrder = (one: EntryRow, other: EntryRow): number =>
  compare(other.day, one.day) ||
  compare(one.day === '' ? one.title : other.id, one.day === '' ? other.title : one.id)

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
