import { yearOfId } from '../../model/addresses.ts'
import type { CollectionName } from '../../model/collections.ts'
import { collections } from '../../model/collections.ts'
import type { MovedView } from './moved.ts'
import { movedView } from './moved.ts'

/** What stands at the address of an entry: its page, or the way to where it is now. */
export type EntryPage<V> = { view: V } | { moved: MovedView }

/**
 * What stands at an address of a collection's pages; nothing where there is no such page.
 * @param params of the route: the entry's id, and its year where the address has one
 */
export const entryPage = <V>(
  collection: CollectionName,
  { year, id = '' }: Record<string, string | undefined>,
  viewOf: (id: string) => V | undefined,
): EntryPage<V> | undefined => {
  if (collections[collection].byYear && year !== yearOfId(id)) return undefined
  const view = viewOf(id)
  if (view) return { view }
  const moved = movedView(collection, id)
  return moved && { moved }
}
