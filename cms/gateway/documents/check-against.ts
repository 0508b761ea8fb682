import type { CollectionName } from '../../../src/model/collections.ts'
import type { State } from '../content-store/contract.ts'
import type { Desk } from '../desk/desk.ts'
import { rowOf } from '../readings/catalog.ts'
import type { CheckAgainst } from './check-document.ts'

/**
 * What a text is checked against at this moment. A draft may point at another draft; what is published may not,
 * because its page would lead nowhere.
 */
export const checkAgainst = async (
  { catalog, wordLists }: Desk,
  now: State,
  scope: 'draft' | 'published',
): Promise<CheckAgainst> => {
  const [shelf, lists] = await Promise.all([catalog.at(now), wordLists.at(now)])
  const isDraft = (collection: CollectionName, id: string) =>
    scope === 'draft' && now.drafts.has(`${collection}/${id}`)
  return {
    wordLists: lists,
    exists: (collection, id) => rowOf(shelf, collection, id) !== undefined || isDraft(collection, id),
  }
}
