import { collections } from '../../../src/model/collections.ts'
import type { DueEntry } from '../../protocol/today.ts'
import type { DraftRow } from '../drafts/draft-rows.ts'
import type { Shelf } from '../readings/catalog.ts'
import { stationName } from '../readings/catalog.ts'

/** More would hide what comes after; the lists have all of them. */
const SHOWN = 8

/** The first of what there is, and how much there is. */
export const first = <Row>(rows: readonly Row[]): { total: number; rows: Row[] } => ({
  total: rows.length,
  rows: rows.slice(0, SHOWN),
})

/** An entry as the first screen shows it. */
export const dueEntry = (
  shelf: Shelf,
  { row, status, by = '', updatedAt = '' }: Pick<DraftRow, 'row' | 'status' | 'by' | 'updatedAt'>,
): DueEntry => ({
  collection: row.collection,
  slug: row.id,
  kind: collections[row.collection].label,
  title: row.title,
  day: row.day.slice(0, 10),
  station: row.station && stationName(shelf, row.station),
  status,
  by,
  at: updatedAt,
})
