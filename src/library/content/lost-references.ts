import type { CollectionName } from '../../model/collections.ts'
import type { Problem } from '../../model/problems.ts'
import { referenceProblems } from '../../model/references.ts'
import type { AnyEntry } from '../entries/entries.ts'

/**
 * What shown entries point at although nobody has it any more: their pages do without. An entry that is only left out
 * is told of by itself, once.
 * @param ids of all entries that have a file, shown or not
 */
export const lostReferences = (
  shown: readonly AnyEntry[],
  ids: Readonly<Record<CollectionName, ReadonlySet<string>>>,
): Problem[] =>
  shown.flatMap(({ collection, id, data }) =>
    referenceProblems({ collection, id, data }, (pointedAt, other) => ids[pointedAt].has(other)),
  )
