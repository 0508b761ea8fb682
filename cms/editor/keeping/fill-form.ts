import {
  changeDraftField,
  emptyDraftCreated,
  loadLocalBackup,
  localBackupRetrieved,
} from 'decap-cms-core/dist/esm/actions/entries'
import { store } from 'decap-cms-core/dist/esm/redux'
import { Map as ImmutableMap } from 'immutable'
import { beijingDay } from '../../../src/model/beijing-time.ts'
import { collections, isCollectionName } from '../../../src/model/collections.ts'
import type { Collection } from '../../../src/model/collection.ts'
import { formats } from '../files/formats.ts'
import type { OpenForm } from './open-form.ts'

/** Puts a text into the form that stands open, as something that is not saved yet. Throws when nothing can be made of the text. */
export const fillForm = ({ collection, slug, data: present }: OpenForm, raw: string): void => {
  // What was typed before the first save has no id yet; the entry has.
  const own = slug !== undefined && present.has('id') ? { id: present.get('id') } : {}
  const data = { ...formats[collection]?.fromFile(raw), ...own }
  const entry = (store.getState().entryDraft.get('entry') as DecapMap).toJS() as object
  // Both at once: in between, Decap would ask a question of its own.
  void store.dispatch(localBackupRetrieved({ ...entry, data }))
  void store.dispatch(loadLocalBackup())
}

/** Says of the form that it is not saved; Decap takes it for saved with what was typed while the save was on its way. */
export const markChanged = ({ data }: OpenForm): void => {
  const field = 'body'
  void store.dispatch(
    changeDraftField({
      field: ImmutableMap({ name: field }),
      value: data.get(field),
      metadata: {},
      entries: [],
    }),
  )
}

/** The field of a kind of entry that begins with today. */
const fieldOfToday = (collection: string): string | undefined => {
  if (!isCollectionName(collection)) return undefined
  // Widened: every collection's fields are exact types of their own.
  const { fields }: Collection = collections[collection]
  return Object.keys(fields).find((name) => {
    const field = fields[name]
    return field?.kind === 'day' && field.startsToday
  })
}

/**
 * Lets a new form begin with today, as if Decap had made it so: nothing is typed by that. Decap's own beginnings are fixed when
 * the page is opened, which may have been yesterday.
 * @returns whether it had to, and the form is another one now
 */
export const beginToday = ({ collection, slug, data, hasChanged }: OpenForm): boolean => {
  const day = fieldOfToday(collection)
  if (slug !== undefined || hasChanged || day === undefined || data.get(day)) return false
  const entry = (store.getState().entryDraft.get('entry') as DecapMap).toJS() as { data?: object }
  void store.dispatch(emptyDraftCreated({ ...entry, data: { ...entry.data, [day]: beijingDay(new Date()) } }))
  return true
}
