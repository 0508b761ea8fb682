import { contentPathOf } from '../../../src/model/addresses.ts'
import { collections, isCollectionName } from '../../../src/model/collections.ts'
import type { Fields } from '../../../src/model/fields/field.ts'
import { siteFields } from '../../../src/model/site.ts'
import { SITE_FILE, wordListFile } from '../../../src/model/site-file-paths.ts'
import { wordListFields } from '../../../src/model/vocabularies.ts'
import { vocabularyIds } from '../../../src/model/vocabulary-ids.ts'

/** A text that has a form: an entry, the settings, a word list; by Decap's names. */
export interface DocumentRef {
  collection: string
  slug: string
}

const wordListOf = ({ collection, slug }: DocumentRef) =>
  collection === 'vocabularies' ? vocabularyIds.find((id) => id === slug) : undefined

/** The fields of a text that has a form. */
export const fieldsOf = (document: DocumentRef): Fields => {
  const { collection } = document
  if (isCollectionName(collection)) return collections[collection].fields
  const list = wordListOf(document)
  return list ? wordListFields(list) : siteFields
}

/** Where a text that has a form lies. */
export const contentFileOf = (document: DocumentRef): string => {
  const { collection, slug } = document
  if (isCollectionName(collection)) return contentPathOf(collection, slug)
  const list = wordListOf(document)
  return list ? wordListFile(list) : SITE_FILE
}
