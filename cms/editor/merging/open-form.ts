import {
  DRAFT_CREATE_FROM_LOCAL_BACKUP,
  DRAFT_LOCAL_BACKUP_RETRIEVED,
} from 'decap-cms-core/dist/esm/actions/entries'
import { loadUnpublishedEntry } from 'decap-cms-core/dist/esm/actions/editorialWorkflow'
import { store } from 'decap-cms-core/dist/esm/redux'
import { fromJS } from 'immutable'
import { rest } from '../asking/rest.ts'
import type { DocumentRef } from '../comparing/fields-of.ts'

const LOOK_EVERY_IN_MS = 50

const entryInForm = () => store.getState().entryDraft.get('entry') as DecapMap | undefined

/** What stands in the form now; two answers are the same object as long as nobody has typed between them. */
export const valuesInForm = (): unknown => entryInForm()?.get('data')

/** Puts other values into the open form, as what has not been saved yet. @param data by the names of its fields */
export const fillForm = (data: unknown): void => {
  const entry = entryInForm()?.set('data', fromJS(data))
  // Decap's own way of putting kept text into the form; both at once, so that it asks nobody whether to.
  void store.dispatch({ type: DRAFT_LOCAL_BACKUP_RETRIEVED, payload: { entry } })
  void store.dispatch({ type: DRAFT_CREATE_FROM_LOCAL_BACKUP })
}

/** Shows what was saved instead of what the form holds, unless somebody has typed since the save began. */
export const showSaved = async ({ collection, slug }: DocumentRef, typed: unknown): Promise<void> => {
  while (entryInForm()?.get('isPersisting') === true) await rest(LOOK_EVERY_IN_MS)
  if (valuesInForm() !== typed) return
  await store.dispatch(loadUnpublishedEntry(store.getState().collections.get(collection), slug))
}
