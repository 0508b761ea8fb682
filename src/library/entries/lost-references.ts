import type { LoaderContext } from 'astro/loaders'
import type { CollectionName } from '../../model/collections.ts'
import type { Problem } from '../../model/problems.ts'
import { referenceProblems } from '../../model/references.ts'
import { contentDir } from '../site/release-order.ts'
import { entryFiles } from './entry-files.ts'

/** Asks of an entry whether there is a file for it; each folder is listed once. */
const fileFinder = () => {
  const ids = new Map<CollectionName, ReadonlySet<string>>()
  return (collection: CollectionName, id: string): boolean => {
    const known =
      ids.get(collection) ?? new Set(entryFiles(contentDir(), collection).entries.map((entry) => entry.id))
    ids.set(collection, known)
    return known.has(id)
  }
}

/**
 * What shown entries point at although nobody has it any more: their pages do without. An entry that is only left out
 * is told of by itself, once.
 */
export const lostReferences = (
  collection: CollectionName,
  { store }: Pick<LoaderContext, 'store'>,
  shown: Iterable<string>,
): Problem[] => {
  const exists = fileFinder()
  return [...shown].flatMap((id) =>
    referenceProblems({ collection, id, data: store.get(id)?.data ?? {} }, exists),
  )
}
