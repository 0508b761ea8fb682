import { entryOfContentPath } from '../../src/model/addresses.ts'
import { collections } from '../../src/model/collections.ts'
import { SITE_LABEL } from '../../src/model/site.ts'
import { SITE_FILE, wordListFile } from '../../src/model/site-files.ts'
import { vocabularies, WORD_LISTS_LABEL } from '../../src/model/vocabularies.ts'
import { vocabularyIds } from '../../src/model/vocabulary-ids.ts'
import { formAddress } from './open-entry.ts'

/** Where a file is mended: the address of its form, and what editors call it. */
export interface FormOfFile {
  address: string
  label: string
}

/** The form of a content file; nothing for files that no form writes. */
export const formOfFile = (file: string): FormOfFile | undefined => {
  if (file === SITE_FILE) return { address: formAddress('settings', 'site'), label: SITE_LABEL }
  const list = vocabularyIds.find((id) => file === wordListFile(id))
  if (list)
    return {
      address: formAddress('vocabularies', list),
      label: `${WORD_LISTS_LABEL}“${vocabularies[list].label}”`,
    }
  const entry = entryOfContentPath(file)
  if (!entry) return undefined
  const { collection, id } = entry
  return { address: formAddress(collection, id), label: `这一篇${collections[collection].label}（${id}）` }
}
