import { history } from 'decap-cms-core/dist/esm/routing/history'
import { entryUrl } from '../../src/model/addresses.ts'
import type { CollectionName } from '../../src/model/collection-names.ts'
import { isCollectionName } from '../../src/model/collections.ts'

/** An entry by its kind and id. */
export interface EntryRef {
  collection: CollectionName
  slug: string
}

const OPEN_ENTRY = /^\/collections\/([a-z-]+)\/entries\/([a-z0-9-]+)$/

/** The entry that stands in the form, from Decap's address; nothing for settings, lists and new entries. */
export const openEntry = (): EntryRef | undefined => {
  const [, collection = '', slug = ''] = OPEN_ENTRY.exec(history.location.pathname) ?? []
  return isCollectionName(collection) ? { collection, slug } : undefined
}

/** The public page of an entry; nothing for settings and word lists, which change many pages. */
export const publicPageOf = ({
  collection,
  slug,
}: {
  collection: string
  slug: string
}): string | undefined => (isCollectionName(collection) ? entryUrl(collection, slug) : undefined)

/** Where a form is, within the editor's page. */
export const formAddress = (collection: string, slug: string): string =>
  `#/collections/${collection}/entries/${slug}`
