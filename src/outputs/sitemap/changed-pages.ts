import { entryUrl } from '../../model/addresses.ts'
import { collectionNames } from '../../model/collections.ts'
import { published } from '../../library/entries/entries.ts'
import { lastChanged } from '../../library/entries/entry-history.ts'

/** When each entry's page last changed, as ISO 8601 in UTC, by the page's path; pages of which nobody knows are left out. */
export const changedPages = (): Record<string, string> => {
  const known = collectionNames.map((collection) =>
    published(collection).flatMap((entry): [string, string][] => {
      const changed = lastChanged(entry)
      return changed === undefined ? [] : [[entryUrl(collection, entry.id), changed.toISOString()]]
    }),
  )
  return Object.fromEntries(known.flat())
}
