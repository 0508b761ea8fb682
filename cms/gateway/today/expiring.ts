import { addDays } from '../../../src/model/beijing-time.ts'
import type { Shelf } from '../readings/catalog.ts'
import type { EntryRow } from '../readings/entry-row.ts'

/** As long as an office needs to ask whether something is to stay. */
const AHEAD_IN_DAYS = 14

/** The published entries that leave the portal within two weeks of a Beijing moment, the next to go first. */
export const expiringRows = (shelf: Shelf, moment: string): EntryRow[] => {
  const until = `${addDays(moment.slice(0, 10), AHEAD_IN_DAYS)}${moment.slice(10)}`
  return [...shelf.rows.values()]
    .flatMap((rows) => rows.all())
    .filter(({ expireAt }) => expireAt > moment && expireAt <= until)
    .toSorted((a, b) => (a.expireAt < b.expireAt ? -1 : 1))
}
