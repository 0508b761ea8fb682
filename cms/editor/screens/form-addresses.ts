import type { CollectionName } from '../../../src/model/collection-names.ts'
import { formAddress } from '../form-address.ts'

/** Decap's page, in which the forms are. */
const FORMS = '/admin/'

/** Where the form of an entry is, seen from a screen of our own. */
export const formOf = (collection: string, slug: string): string => `${FORMS}${formAddress(collection, slug)}`

/** Where the list of a kind is, seen from there. */
export const listOf = (collection: CollectionName): string => `${FORMS}#/collections/${collection}`

/** Decap writes these of an address in another way (`&amp;`) before it fills its form. */
const CHANGED_ON_THE_WAY = /[&<>"'`=/]/

/**
 * Where a new entry is written, with some fields filled in already. A text that would not arrive letter by letter is left
 * out: an empty field is better than a changed one.
 */
export const newEntryOf = (collection: CollectionName, filled: Record<string, string> = {}): string => {
  const told = Object.entries(filled).filter(([, value]) => value !== '' && !CHANGED_ON_THE_WAY.test(value))
  const query = new URLSearchParams(told).toString()
  return `${FORMS}#/collections/${collection}/new${query === '' ? '' : `?${query}`}`
}
