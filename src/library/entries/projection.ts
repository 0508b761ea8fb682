import type { CollectionName } from '../../model/collections.ts'
import { collectionNames } from '../../model/collections.ts'
import type { Entry } from './entries.ts'
import { published } from './entries.ts'

/**
 * What an output makes of one entry of each collection, or 'none' where it leaves a collection out:
 * a table that forgets a collection does not pass the type check.
 */
export type Projection<T> = { [C in CollectionName]: ((entry: Entry<C>) => T | Promise<T>) | 'none' }

const projectCollection = async <T, C extends CollectionName>(
  table: Projection<T>,
  collection: C,
): Promise<T[]> => {
  const make = table[collection]
  return make === 'none' ? [] : Promise.all((await published(collection)).map((entry) => make(entry)))
}

/** Everything an output makes of the entries that are on show, collection by collection. */
export const projectEntries = async <T>(table: Projection<T>): Promise<T[]> =>
  (await Promise.all(collectionNames.map((name) => projectCollection(table, name)))).flat()
