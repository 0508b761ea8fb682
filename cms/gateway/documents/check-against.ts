import { beijingMoment } from '../../../src/model/beijing-time.ts'
import type { CollectionName, EntryData } from '../../../src/model/collections.ts'
import type { Standing } from '../../../src/model/posters/lost-stories.ts'
import { quartersOnBoards } from '../../../src/model/posters/quarter-board.ts'
import { isOnShow } from '../../../src/model/showing.ts'
import type { State } from '../content-store/contract.ts'
import type { Desk } from '../desk/desk.ts'
import { rowOf } from '../readings/catalog.ts'
import type { EntryRow } from '../readings/entry-row.ts'
import type { CheckAgainst } from './check-document.ts'

/**
 * What a text is checked against at this moment. A draft may point at another draft; what is published may not,
 * because its page would lead nowhere. Nor may a board hang one: it is told so from its first draft on.
 */
export const checkAgainst = async (
  { catalog, wordLists, clock }: Desk,
  now: State,
  scope: 'draft' | 'published',
): Promise<CheckAgainst> => {
  const [shelf, lists] = await Promise.all([catalog.at(now), wordLists.at(now)])
  const hasDraft = (collection: CollectionName, id: string) => now.drafts.has(`${collection}/${id}`)
  const moment = beijingMoment(clock())
  const [, boardsSince] = quartersOnBoards(moment.slice(0, 10))
  return {
    wordLists: lists,
    exists: (collection, id) =>
      rowOf(shelf, collection, id) !== undefined || (scope === 'draft' && hasDraft(collection, id)),
    standingOf: (collection, id) => {
      const row = rowOf(shelf, collection, id)
      if (row) return standingAt(moment, row)
      return hasDraft(collection, id) ? 'unpublished' : 'unknown'
    },
    boardsSince,
  }
}

const standingAt = (moment: string, { collection, publishAt, expireAt, status }: EntryRow): Standing => {
  // Of an entry's data only these say whether it is on show.
  const data = { publishAt, ...(expireAt !== '' && { expireAt }), status } as EntryData<CollectionName>
  return isOnShow(collection, data, moment) ? 'on-show' : 'hidden'
}
