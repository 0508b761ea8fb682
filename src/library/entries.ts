import { getCollection } from 'astro:content'
import type { CollectionName, EntryData } from '../model/collections.ts'
import { thisMoment } from './build-settings.ts'

/** A published entry: its checked front matter, and a digest that changes when its file does. */
export interface Entry<C extends CollectionName> {
  collection: C
  id: string
  data: EntryData<C>
  digest: string
  /** Whether the entry has a story besides its front matter. */
  hasBody: boolean
}

interface Showing {
  draft?: boolean
  publishAt?: string | undefined
  expireAt?: string | undefined
}

/** Whether an entry is on show at a Beijing moment. */
export const isOnShow = ({ draft, publishAt, expireAt }: Showing, moment: string): boolean =>
  draft !== true && (publishAt ?? '') <= moment && (expireAt === undefined || expireAt > moment)

const kept = new Map<CollectionName, Promise<Entry<CollectionName>[]>>()

const load = async <C extends CollectionName>(collection: C): Promise<Entry<C>[]> => {
  const stored = await getCollection(collection)
  const moment = thisMoment()
  return (
    stored
      .map(({ id, data, digest }) => {
        // `entryLoader` stored exactly this: the model's data and one flag.
        const { hasBody, ...own } = data as unknown as EntryData<C> & { hasBody: boolean }
        return { collection, id, data: own as unknown as EntryData<C>, digest: String(digest), hasBody }
      })
      .filter((entry) => isOnShow(entry.data as Showing, moment))
      // Plain comparison: ids are ASCII, and the order must not depend on a machine's language.
      .sort((a, b) => (a.id < b.id ? -1 : 1))
  )
}

/** All entries of a collection that are on show now, by id; asked once a build. */
export const published = <C extends CollectionName>(collection: C): Promise<Entry<C>[]> => {
  const found = kept.get(collection) ?? load(collection)
  kept.set(collection, found)
  return found as Promise<Entry<C>[]>
}

const maps = new Map<CollectionName, Promise<Map<string, Entry<CollectionName>>>>()

/** A published entry by its id, or nothing: the entry may be gone, expired or not yet public. */
export const entryById = async <C extends CollectionName>(
  collection: C,
  id: string | undefined,
): Promise<Entry<C> | undefined> => {
  if (id === undefined) return undefined
  const map =
    maps.get(collection) ??
    published(collection).then((all) => new Map(all.map((entry) => [entry.id, entry])))
  maps.set(collection, map)
  return (await map).get(id) as Entry<C> | undefined
}
