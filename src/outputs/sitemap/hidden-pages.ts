import { entryUrl, urls } from '../../model/addresses.ts'
import { collectionNames } from '../../model/collections.ts'
import { published } from '../../library/entries/entries.ts'

/** The addresses that are no page of their own: old ids that lead on, and the search page. */
export const hiddenPages = async (): Promise<string[]> => {
  const moved = collectionNames.map(async (collection) =>
    (await published(collection)).flatMap(({ data }) => data.formerIds.map((id) => entryUrl(collection, id))),
  )
  return [urls.search, ...(await Promise.all(moved)).flat()]
}
