import type { CollectionName } from '../../model/collections.ts'
import { collectionNames } from '../../model/collections.ts'
import type { Entry } from './entries.ts'
import { entryById, published } from './entries.ts'

/**
 * What an output makes of one entry of each collection, or 'none' where it leaves a collection out:
 * a table that forgets a collection does not pass the type check.
 */
export type Projection<T> = { [C in CollectionName]: ((entry: Entry<C>) => T) | 'none' }

/** What an output makes of one entry; nothing when it is not on show, or its collection is left out. */
export const projectEntry = <T>(table: Projection<T>, collection: string, id: string): T | undefined => {
  const name = collectionNames.find((each) => each === collection)
  return name && projectOf(table, name, id)
}

const projectOf = <T, C extends CollectionName>(table: Projection<T>, name: C, id: string): T | undefined => {
  const make = table[name]
  const entry = entryById(name, id)
  return make === 'none' || !entry ? undefined : make(entry)
}

/** The address of every entry on show that an output makes something of. */
export const addressesOfEntries = <T>(
  table: Projection<T>,
  addressOf: (collection: CollectionName, id: string) => string,
): string[] =>
  collectionNames
    .filter((name) => table[name] !== 'none')
    .flatMap((name) => published(name).map(({ id }) => addressOf(name, id)))
