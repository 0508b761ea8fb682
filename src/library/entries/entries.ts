import type { CollectionName, EntryData } from '../../model/collections.ts'
import { isOnShow } from '../../model/showing.ts'
import { fact, question } from '../edition/asking.ts'
import type { Told } from '../edition/edition.ts'
import { thisMoment } from '../site/release-order.ts'

/** A published entry: its checked front matter, and a digest that changes with its file. */
export interface Entry<C extends CollectionName> {
  collection: C
  id: string
  data: EntryData<C>
  digest: string
  /** Whether the entry has a story besides its front matter. */
  hasBody: boolean
  /** Media paths of the photos in its story. */
  storyPhotos: string[]
  /** Media paths that links in its story lead to; what they name need not be there. */
  storyFiles: string[]
}

/** Any entry, for what does not look into its fields. */
export type AnyEntry = { [C in CollectionName]: Entry<C> }[CollectionName]

/** What an entry is called. */
export const titleOf = ({ data }: AnyEntry): string => ('title' in data ? data.title : data.name)

const ENTRY = 'entry'
const ENTRY_IDS = 'entry-ids'

/** An entry's name among all facts. */
export const entryKey = (collection: CollectionName, id: string): string => `${collection}/${id}`

const told = fact<AnyEntry>(ENTRY)
const idsOf = fact<readonly string[]>(ENTRY_IDS)

const toldEntry = <C extends CollectionName>(collection: C, id: string): Entry<C> | undefined =>
  // `entryFacts` files each entry under its own collection.
  told(entryKey(collection, id)) as Entry<C> | undefined

/** All entries of a content folder that can be shown at some time, as facts of an edition. */
export const entryFacts = (entries: readonly AnyEntry[]): Record<string, Told> => {
  const byCollection = Map.groupBy(entries, ({ collection }) => collection)
  return {
    [ENTRY]: new Map(entries.map((entry) => [entryKey(entry.collection, entry.id), entry])),
    [ENTRY_IDS]: new Map(
      // Plain comparison: ids are ASCII, and the order must not depend on a machine's language.
      [...byCollection].map(([collection, some]) => [collection, some.map(({ id }) => id).sort()]),
    ),
  }
}

/** An entry on top of an edition, as `Edition.tellAlso` takes it. @param ids all ids of its collection from now on */
export const draftFacts = (entry: AnyEntry, ids: readonly string[]) =>
  [
    [ENTRY, entryKey(entry.collection, entry.id), entry],
    [ENTRY_IDS, entry.collection, [...new Set([...ids, entry.id])].sort()],
  ] as const

/** All entries that lie in the content folder, those not on show included: only for asking when they will be. */
export const everyEntry = question('every-entry', <C extends CollectionName>(collection: C): Entry<C>[] =>
  (idsOf(collection) ?? []).flatMap((id) => toldEntry(collection, id) ?? []),
)

/** All entries of a collection that are on show now, by id. */
export const published = question(
  'entries-on-show',
  <C extends CollectionName>(collection: C): Entry<C>[] => {
    const now = thisMoment()
    return everyEntry(collection).filter(({ data }) => isOnShow(collection, data, now))
  },
)

const onShow = question(
  'entry-on-show',
  <C extends CollectionName>(collection: C, id: string): Entry<C> | undefined => {
    const entry = toldEntry(collection, id)
    return entry && isOnShow(collection, entry.data, thisMoment()) ? entry : undefined
  },
)

/** A published entry by its id, or nothing: the entry may be gone, expired or not yet public. */
export const entryById = <C extends CollectionName>(
  collection: C,
  id: string | undefined,
): Entry<C> | undefined => (id === undefined ? undefined : onShow(collection, id))
