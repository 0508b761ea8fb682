import {
  entryUrl,
  figuresUrl,
  posterUrl,
  reportsByProjectUrl,
  reportsByStationUrl,
  stationRecordUrl,
} from '../../model/addresses.ts'
import type { CollectionName } from '../../model/collections.ts'
import { collectionNames } from '../../model/collections.ts'
import { KIND_IN_RELEASE } from '../../model/posters/poster-kinds.ts'
import { question } from '../edition/asking.ts'
import type { AnyEntry } from '../entries/entries.ts'
import { published, titleOf } from '../entries/entries.ts'
import { stationsWithFigures } from '../overviews/figures.ts'

/** What the page at an old address says: the entry's name and where it is now. */
export interface MovedView {
  /** The entry's present id. */
  id: string
  movedTo: string
  title: string
}

/** Former ids of entries that are shown; an id in use again belongs to its new owner. */
const movedFrom = question('moved-from', (collection: CollectionName): Map<string, MovedView> => {
  // `published` gives entries of this collection, whichever it is.
  const shown = published(collection) as AnyEntry[]
  const taken = new Set(shown.map(({ id }) => id))
  return new Map(
    shown.flatMap((entry) =>
      entry.data.formerIds
        .filter((formerId) => !taken.has(formerId))
        .map((formerId) => [
          formerId,
          { id: entry.id, movedTo: entryUrl(collection, entry.id), title: titleOf(entry) },
        ]),
    ),
  )
})

/** Where the entry that had this id is now; nothing where no entry had it. */
export const movedView: (collection: CollectionName, id: string) => MovedView | undefined = question(
  'moved-view',
  (collection: CollectionName, id: string) => movedFrom(collection).get(id),
)

/** The id by which an entry is known now, where it is named by one that it had before. */
export const presentId = (collection: CollectionName, id: string): string =>
  movedView(collection, id)?.id ?? id

const posterInReleaseUrl = (id: string) => posterUrl(KIND_IN_RELEASE, id)

/** What an entry has besides its page, and moves along with it: pages that only such an entry has. */
const besides: Partial<
  Record<CollectionName, readonly { urlOf: (id: string) => string; has: (id: string) => boolean }[]>
> = {
  stations: [
    { urlOf: stationRecordUrl, has: () => true },
    { urlOf: reportsByStationUrl, has: () => true },
    { urlOf: posterInReleaseUrl, has: () => true },
    { urlOf: figuresUrl, has: (id) => stationsWithFigures().includes(id) },
  ],
  projects: [{ urlOf: reportsByProjectUrl, has: () => true }],
}

/** Where one of an entry's other pages is now; nothing where no entry had this id. @param urlOf the address of such a page */
export const movedBeside = (
  collection: CollectionName,
  id: string,
  urlOf: (id: string) => string,
): MovedView | undefined => {
  const moved = movedView(collection, id)
  return moved && { ...moved, movedTo: urlOf(moved.id) }
}

/** The addresses that lead on to an entry's present ones. */
export const movedAddresses: () => string[] = question('moved-addresses', () =>
  collectionNames.flatMap((collection) =>
    [...movedFrom(collection)].flatMap(([former, { id }]) => [
      entryUrl(collection, former),
      ...(besides[collection] ?? []).filter(({ has }) => has(id)).map(({ urlOf }) => urlOf(former)),
    ]),
  ),
)
