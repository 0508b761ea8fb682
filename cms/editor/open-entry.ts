import { history } from 'decap-cms-core/dist/esm/routing/history'
import type { CollectionName } from '../../src/model/collection-names.ts'
import { isCollectionName } from '../../src/model/collections.ts'

/** An entry by its kind and id. */
export interface EntryRef {
  collection: CollectionName
  slug: string
}

const OPEN_FORM = /^\/collections\/([a-z-]+)\/entries\/([A-Za-z0-9-]+)$/

/** The text that stands in the form, from Decap's address: an entry, the settings or a word list; nothing for a new entry. */
export const openDocument = (): { collection: string; slug: string } | undefined => {
  const [, collection, slug] = OPEN_FORM.exec(history.location.pathname) ?? []
  return collection !== undefined && slug !== undefined ? { collection, slug } : undefined
}

/** The entry that stands in the form; nothing for settings, lists and new entries. */
export const openEntry = (): EntryRef | undefined => {
  const { collection = '', slug = '' } = openDocument() ?? {}
  return isCollectionName(collection) ? { collection, slug } : undefined
}

export { formAddress } from './form-address.ts'
