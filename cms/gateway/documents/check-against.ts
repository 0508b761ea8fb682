import { beijingMoment } from '../../../src/model/beijing-time.ts'
import type { CollectionName } from '../../../src/model/collections.ts'
import { quartersOnBoards } from '../../../src/model/posters/quarter-board.ts'
import type { State } from '../content-store/contract.ts'
import type { Desk } from '../desk/desk.ts'
import { rowOf } from '../readings/catalog.ts'
import type { CheckAgainst } from './check-document.ts'
import { whereaboutsOfAll } from './whereabouts.ts'

/**
 * What a text is checked against at this moment. A draft may point at another draft; what is published may not,
 * because its page would lead nowhere. Nor may a board hang one: it is told so from its first draft on.
 */
export const checkAgainst = async (
  desk: Desk,
  now: State,
  scope: 'draft' | 'published',
): Promise<CheckAgainst> => {
  const { catalog, wordLists, clock } = desk
  const [shelf, lists] = await Promise.all([catalog.at(now), wordLists.at(now)])
  const hasDraft = (collection: CollectionName, id: string) => now.drafts.has(`${collection}/${id}`)
  const moment = beijingMoment(clock())
  const [, boardsSince] = quartersOnBoards(moment.slice(0, 10))
  return {
    wordLists: lists,
    exists: (collection, id) =>
      rowOf(shelf, collection, id) !== undefined || (scope === 'draft' && hasDraft(collection, id)),
    whereabouts: (wanted) => whereaboutsOfAll(desk, now, wanted, moment),
    boardsSince,
  }
}
