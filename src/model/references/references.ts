import type { CollectionName } from '../collection-names.ts'
import { collections } from '../collections.ts'
import { contentPathOf } from '../addresses.ts'
import type { Fields } from '../fields/field.ts'
import type { Problem } from '../problems.ts'
import { problem } from '../problems.ts'
import { whyOffPortal, type WhereaboutsOf } from './whereabouts.ts'

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

/** An entry as far as its pointers are asked for. */
export interface PointingEntry {
  collection: CollectionName
  id: string
  data: Record<string, unknown>
}

type Exists = (collection: CollectionName, id: string) => boolean

/** The pointers of an entry that lead nowhere. `exists` answers for the published entries. */
export const lostPointers = ({ collection, data }: PointingEntry, exists: Exists): Reference[] =>
  referencesOf(collection, data).filter(({ to, id }) => !exists(to, id))

const nobodyKnows: WhereaboutsOf = () => ({ standing: 'unknown' })

/**
 * The same as problems of the entry.
 * @param whereaboutsOf what has become of an entry that is not published, where anybody knows more than that
 */
export const referenceProblems = (
  entry: PointingEntry,
  exists: Exists,
  whereaboutsOf: WhereaboutsOf = nobodyKnows,
): Problem[] =>
  lostPointers(entry, exists).map(({ to, field, label, id }) => {
    const { standing, title } = whereaboutsOf(to, id)
    const allowed = whyOffPortal(standing)
    const where = { file: contentPathOf(entry.collection, entry.id), field }
    const code = allowed === undefined ? 'unknown-reference' : 'reference-off-portal'
    // One that is on show is named by an id that it had: its title would be called missing.
    const value = standing === 'on-show' ? id : title || id
    return problem(code, where, { label, value, allowed })
  })
