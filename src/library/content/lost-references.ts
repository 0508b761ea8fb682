import type { CollectionName } from '../../model/collections.ts'
import type { Problem } from '../../model/problems.ts'
import { referenceProblems } from '../../model/references/references.ts'
import type { AnyEntry } from '../entries/entries.ts'
import type { Findable } from './entry-checks.ts'
import { openEntryCheck } from './entry-checks.ts'

/** The ids of all entries that have a file, shown or not. */
export interface FiledIds extends Findable {
  ids: Readonly<Record<CollectionName, ReadonlySet<string>>>
}

/**
 * Says again and again what shown entries point at although nobody has it any more: their pages do without. An entry that
 * is only left out is told of by itself, once.
 */
export const openLostReferences = (): ((shown: readonly AnyEntry[], filed: FiledIds) => Problem[]) => {
  const check = openEntryCheck((entry, { ids }: FiledIds) =>
    referenceProblems(entry, (pointedAt, other) => ids[pointedAt].has(other)),
  )
  return (shown, filed) => shown.flatMap((entry) => check(entry, filed))
}
