import { getCollection } from 'astro:content'
import type { CollectionName, EntryData } from '../../model/collections.ts'
import { isOnShow } from '../../model/showing.ts'
import { isOffered } from '../photos/media-file.ts'
import { photoVersion } from '../photos/photo-version.ts'
import { thisMoment } from '../site/release-order.ts'

/** A published entry: its checked front matter, and a digest that changes with its file and with what its story shows. */
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

/** What `entryLoader` stores: the model's data and what is known of the story. */
type Stored<C extends CollectionName> = EntryData<C> &
  Pick<Entry<C>, 'hasBody' | 'storyPhotos' | 'storyFiles'>

const stored = async <C extends CollectionName>(collection: C): Promise<Entry<C>[]> =>
  (await getCollection(collection)).map(({ id, data, digest }) => {
    const { hasBody, storyPhotos, storyFiles, ...own } = data as unknown as Stored<C>
    return {
      collection,
      id,
      data: own as unknown as EntryData<C>,
      digest: [digest, ...storyPhotos.map(photoVersion), ...storyFiles.map(isOffered)].join(' '),
      hasBody,
      storyPhotos,
      storyFiles,
    }
  })

const load = async <C extends CollectionName>(collection: C): Promise<Entry<C>[]> => {
  const moment = thisMoment()
  return (
    (await everyEntry(collection))
      .filter((entry) => isOnShow(collection, entry.data, moment))
      // Plain comparison: ids are ASCII, and the order must not depend on a machine's language.
      .sort((a, b) => (a.id < b.id ? -1 : 1))
  )
}

type ById<C extends CollectionName> = Map<string, Entry<C>>

// One promise per collection and build: Astro asks the same question for every page.
const all: { [C in CollectionName]?: Promise<Entry<C>[]> } = {}
const lists: { [C in CollectionName]?: Promise<Entry<C>[]> } = {}
const maps: { [C in CollectionName]?: Promise<ById<C>> } = {}

/** Keeps the first answer to a question; the table's types tie a collection to its own entries. */
const once = <C extends CollectionName, T>(table: { [K in C]?: Promise<T> }, key: C, ask: () => Promise<T>) =>
  (table[key] ??= ask())

/** All entries that lie in the content folder, those not on show included: only for asking when they will be. */
export const everyEntry = <C extends CollectionName>(collection: C): Promise<Entry<C>[]> =>
  once<C, Entry<C>[]>(all as { [K in C]?: Promise<Entry<C>[]> }, collection, () => stored(collection))

/** All entries of a collection that are on show now, by id; asked once a build. */
export const published = <C extends CollectionName>(collection: C): Promise<Entry<C>[]> =>
  once<C, Entry<C>[]>(lists as { [K in C]?: Promise<Entry<C>[]> }, collection, () => load(collection))

/** A published entry by its id, or nothing: the entry may be gone, expired or not yet public. */
export const entryById = async <C extends CollectionName>(
  collection: C,
  id: string | undefined,
): Promise<Entry<C> | undefined> => {
  if (id === undefined) return undefined
  const map = await once<C, ById<C>>(maps as { [K in C]?: Promise<ById<C>> }, collection, async () => {
    const shown = await published(collection)
    return new Map(shown.map((entry) => [entry.id, entry]))
  })
  return map.get(id)
}
