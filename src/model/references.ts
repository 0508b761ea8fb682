import type { CollectionName } from './collection-names.ts'
import { collections } from './collections.ts'
import { contentPathOf } from './addresses.ts'
import type { Fields } from './fields/field.ts'
import type { Problem } from './problems.ts'
import { problem } from './problems.ts'

/** One pointer from an entry to another: which field, to what. */
export interface Reference {
  field: string
  label: string
  to: CollectionName
  id: string
}

/** Every entry that an entry points at. */
export const referencesOf = (collection: CollectionName, data: Record<string, unknown>): Reference[] => {
  const fields: Fields = collections[collection].fields
  return Object.entries(fields).flatMap(([name, field]) => {
    if (field.kind !== 'relation' && field.kind !== 'relations') return []
    const value = data[name]
    const ids: unknown[] = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]
    // What is no text at all points nowhere; the check says so of the field.
    const texts = ids.filter((id) => typeof id === 'string')
    return texts.map((id) => ({ field: name, label: field.label, to: field.to, id }))
  })
}

/** The pointers of an entry that lead nowhere. `exists` answers for the published entries. */
export const referenceProblems = (
  entry: { collection: CollectionName; id: string; data: Record<string, unknown> },
  exists: (collection: CollectionName, id: string) => boolean,
): Problem[] =>
  referencesOf(entry.collection, entry.data)
    .filter(({ to, id }) => !exists(to, id))
    .map(({ field, label, id }) =>
      problem(
        'unknown-reference',
        { file: contentPathOf(entry.collection, entry.id), field },
        { label, value: id },
      ),
    )
