import { entryOfContentPath } from '../../../src/model/addresses.ts'
import { showNotice } from '../notifications/shown.ts'
import { openEntry } from '../open-entry.ts'
import { keepingWords } from '../words/keeping.ts'
import { keptInAddress } from './open-form.ts'
import { unsavedInForm } from './unsaved-address.ts'

/**
 * The unsaved text that the address names, where the entry that it changes is gone or is called otherwise: it is gone on with
 * as a new one, for what somebody has typed must not depend on what became of the entry.
 */
export const goOnAsNew = (path: string): void => {
  const [id, entry] = [keptInAddress(), entryOfContentPath(path)]
  // Decap asks for a new entry, too, before it saves it: nothing is gone then.
  if (id === undefined || entry === undefined || openEntry()?.slug !== entry.id) return
  showNotice(keepingWords.asNew)
  location.assign(unsavedInForm({ id, collection: entry.collection }))
}
