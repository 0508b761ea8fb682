import { contentPathOf, entryOfContentPath } from '../../src/model/addresses.ts'
import { collections, isCollectionName } from '../../src/model/collections.ts'
import { SITE_LABEL } from '../../src/model/site.ts'
import { SITE_FILE, wordListFile } from '../../src/model/site-file-paths.ts'
import { vocabularies, WORD_LISTS_LABEL } from '../../src/model/vocabularies.ts'
import { vocabularyIds } from '../../src/model/vocabulary-ids.ts'
import type { DocumentRef } from './comparing/fields-of.ts'
import { thisOne } from './comparing/this-one.ts'
import { formOf } from './screens/form-addresses.ts'

/** Where a file is mended: the address of its form, from any page of the desk, and what editors call it. */
export interface FormOfFile {
  address: string
  label: string
}

/** The file that a form writes. */
export const fileOfForm = ({ collection, slug }: DocumentRef): string => {
  if (isCollectionName(collection)) return contentPathOf(collection, slug)
  const list = vocabularyIds.find((id) => id === slug)
  return collection === 'vocabularies' && list ? wordListFile(list) : SITE_FILE
}

/** The form of a content file; nothing for files that no form writes. */
export const formOfFile = (file: string): FormOfFile | undefined => {
  if (file === SITE_FILE) return { address: formOf('settings', 'site'), label: SITE_LABEL }
  const list = vocabularyIds.find((id) => file === wordListFile(id))
  if (list)
    return {
      address: formOf('vocabularies', list),
      label: `${WORD_LISTS_LABEL}“${vocabularies[list].label}”`,
    }
  const entry = entryOfContentPath(file)
  if (!entry) return undefined
  const { collection, id } = entry
  return {
    address: formOf(collection, id),
    label: `${thisOne(collection)}${collections[collection].label}（${id}）`,
  }
}
