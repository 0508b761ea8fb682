import { entryUrl } from '../../model/addresses.ts'
import type { CollectionName } from '../../model/collections.ts'
import { collectionNames } from '../../model/collections.ts'
import { question } from '../edition/asking.ts'
import type { AnyEntry } from '../entries/entries.ts'
import { published } from '../entries/entries.ts'

/** What the page at an old address says: the entry's name and where it is now. */
export interface MovedView {
  movedTo: string
  title: string
}

const titleOf = ({ data }: AnyEntry): string => ('title' in data ? data.title : data.name)

/** Former ids of entries that are shown; an id in use again belongs to its new owner. */
const movedFrom = question('moved-from', (collection: CollectionName): Map<string, MovedView> => {
  // `published` gives entries of this collection, whichever it is.
  const shown = published(collection) as AnyEntry[]
  const taken = new Set(shown.map(({ id }) => id))
  return new Map(
    shown.flatMap((entry) =>
      entry.data.formerIds
        .filter((formerId) => !taken.has(formerId))
        .map((formerId) => [formerId, { movedTo: entryUrl(collection, entry.id), title: titleOf(entry) }]),
    ),
  )
})

/** Where the entry that had this id is now; nothing where no entry had it. */
export const movedView: (collection: CollectionName, id: string) => MovedView | undefined = question(
  'moved-view',
  (collection: CollectionName, id: string) => movedFrom(collection).get(id),
)

/** The addresses that lead on to an entry's present one. */
export const movedAddresses: () => string[] = question('moved-addresses', () =>
  collectionNames.flatMap((collection) =>
    [...movedFrom(collection).keys()].map((id) => entryUrl(collection, id)),
  ),
)
