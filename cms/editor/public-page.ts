import { entryUrl } from '../../src/model/addresses.ts'
import { isCollectionName } from '../../src/model/collections.ts'
import type { DocumentRef } from './comparing/fields-of.ts'

/** The public page of an entry; nothing for settings and word lists, which change many pages. */
export const publicPageOf = ({ collection, slug }: DocumentRef): string | undefined =>
  isCollectionName(collection) ? entryUrl(collection, slug) : undefined
