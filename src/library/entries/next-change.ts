import type { CollectionName } from '../../model/collections.ts'
import { collectionNames } from '../../model/collections.ts'
import { showingMoments } from '../../model/showing.ts'
import { thisMoment } from '../site/release-order.ts'
import { everyEntry } from './entries.ts'

const momentsOf = (collection: CollectionName): string[] =>
  everyEntry(collection).flatMap(({ data }) => showingMoments(data))

/** The next Beijing moment at which an entry appears or expires; the gateway builds again then. */
export const nextChange = (): string | undefined => {
  const moments = collectionNames.map(momentsOf).flat()
  return moments.filter((moment) => moment > thisMoment()).sort()[0]
}
