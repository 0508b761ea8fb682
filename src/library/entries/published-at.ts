import { beijingMoment } from '../../model/beijing-time.ts'
import type { CollectionName, EntryData } from '../../model/collections.ts'
import { showingOf } from '../../model/showing.ts'
import { today } from '../site/release-order.ts'
import type { Entry } from './entries.ts'
import { firstPublished, lastChanged } from './entry-history.ts'

/** The day an entry tells of; 'none' where it tells of no day that its publication could be judged by. */
const ownDay = {
  reports: ({ date }) => date,
  events: 'none',
  'good-people': 'none',
  projects: 'none',
  stations: 'none',
  notices: ({ date }) => date,
  pages: 'none',
} as const satisfies { [C in CollectionName]: ((data: EntryData<C>) => string) | 'none' }

/** What was put on the portal after the time it was scheduled for appeared only then. */
const later = (one = '', other = ''): string => (one > other ? one : other)

/**
 * When residents could first see an entry, as a Beijing day or moment: the time it was scheduled for, else the time
 * it was put on the portal, else the day it tells of, which is never taken to lie ahead.
 * @returns nothing where neither is known
 */
export const publishedAt = <C extends CollectionName>({
  collection,
  id,
  data,
}: Pick<Entry<C>, 'collection' | 'id' | 'data'>): string | undefined => {
  const { publishAt } = showingOf(data)
  const put = firstPublished(collection, id)
  if (publishAt !== undefined || put !== undefined) return later(publishAt, put)
  // The table's row for a collection takes its data; TypeScript cannot see that the two go together.
  const dayOf = ownDay[collection] as ((data: EntryData<C>) => string) | 'none'
  if (dayOf === 'none') return undefined
  const day = dayOf(data)
  return day > today() ? today() : day
}

/**
 * Since when the page of an entry is as residents find it: since its publication, or, where nobody knows that because the
 * entry was there before the store was, since its last change.
 * @returns nothing in a plain folder whose entry does not say so
 */
export const shownSince = <C extends CollectionName>(
  entry: Pick<Entry<C>, 'collection' | 'id' | 'data'>,
): string | undefined => {
  const published = publishedAt(entry)
  if (published !== undefined) return published
  const changed = lastChanged(entry)
  return changed && beijingMoment(changed)
}

interface Published {
  id: string
  at: string
}

/** At one time the later id comes first, so that the order never wavers. */
const latestFirst = (a: Published, b: Published): number => {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1
  return a.id < b.id ? 1 : -1
}

const publishedOf = <C extends CollectionName>(entry: Entry<C>): Published => ({
  id: entry.id,
  at: publishedAt(entry) ?? '',
})

/** Entries, what was published last first, with the day or moment of each; each is asked only once, as there may be 45,000. */
export const inOrderOfPublication = <C extends CollectionName>(
  entries: readonly Entry<C>[],
): { entry: Entry<C>; at: string }[] =>
  entries.map((entry) => ({ entry, ...publishedOf(entry) })).sort(latestFirst)
