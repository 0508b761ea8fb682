import type { CollectionName } from '../../../src/model/collections.ts'
import type { State } from '../content-store/contract.ts'
import type { Desk } from '../desk/desk.ts'
import type { DraftRow } from '../drafts/draft-rows.ts'
import { draftRows } from '../drafts/draft-rows.ts'
import type { Shelf } from '../readings/catalog.ts'

/** An entry as it stands now: its draft where it has one. */
export type Written = Pick<DraftRow, 'row' | 'status'>

/** Every entry of a kind, or of all kinds, once. */
export const everythingWritten = async (
  desk: Desk,
  now: State,
  shelf: Shelf,
  collection: CollectionName | undefined,
): Promise<Written[]> => {
  const drafts = await draftRows(desk, now, collection)
  const shelves = collection ? [shelf.rows.get(collection)] : [...shelf.rows.values()]
  const published = shelves
    .flatMap((rows) => rows?.all() ?? [])
    .filter((row) => !drafts.has(`${row.collection}/${row.id}`))
  return [...drafts.values(), ...published.map((row) => ({ row, status: 'published' as const }))]
}
