import { entryUrl, yearOfId } from '../../model/addresses.ts'
import type { CollectionName } from '../../model/collections.ts'
import { collections } from '../../model/collections.ts'
import type { Entry } from '../entries/entries.ts'
import { published } from '../entries/entries.ts'

/** What the page at an old address says: the entry's name and where it is now. */
export interface MovedView {
  movedTo: string
  title: string
}

/** The route parameters of an entry's page: `id`, and `year` where the address has one. */
export const entryParams = (collection: CollectionName, id: string): Record<string, string> =>
  collections[collection].byYear ? { year: yearOfId(id), id } : { id }

/** A page for every former id of entries that are shown; an id in use again belongs to its new owner. */
export const movedPages = async <C extends CollectionName>(
  collection: C,
  titleOf: (entry: Entry<C>) => string,
) => {
  const shown = await published(collection)
  const taken = new Set(shown.map(({ id }) => id))
  return shown.flatMap((entry) => {
    // Every collection has the fields common to all entries; TypeScript loses them in the generic.
    const { formerIds } = entry.data as unknown as { formerIds: string[] }
    return formerIds
      .filter((formerId) => !taken.has(formerId))
      .map((formerId) => ({
        params: entryParams(collection, formerId),
        props: { movedTo: entryUrl(collection, entry.id), title: titleOf(entry) } satisfies MovedView,
      }))
  })
}
