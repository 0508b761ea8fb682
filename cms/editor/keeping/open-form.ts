import { history } from 'decap-cms-core/dist/esm/routing/history'
import { store } from 'decap-cms-core/dist/esm/redux'
import { formats } from '../files/formats.ts'
import type { Data } from '../files/in-model-order.ts'
import { withoutNewIds } from '../files/new-rows.ts'

/** The form that stands open, as Decap knows it. */
export interface OpenForm {
  /** Another one each time that Decap fills the form. */
  key: string
  collection: string
  /** Nothing for an entry that has never been saved. */
  slug: string | undefined
  path: string
  /** The same object as long as nothing is typed. */
  data: DecapMap
  hasChanged: boolean
  isSaving: boolean
}

/** The form that stands open; nothing while there is none, or while it is being filled. */
export const openForm = (): OpenForm | undefined => {
  const draft = store.getState().entryDraft
  const data = draft.getIn(['entry', 'data']) as DecapMap | undefined
  const collection = String(draft.getIn(['entry', 'collection'], ''))
  if (data === undefined || collection === '') return undefined
  const isNew = draft.getIn(['entry', 'newRecord']) === true
  return {
    key: String(draft.get('key')),
    collection,
    slug: isNew ? undefined : String(draft.getIn(['entry', 'slug'])),
    path: String(draft.getIn(['entry', 'path'], '')),
    data,
    hasChanged: draft.get('hasChanged') === true,
    isSaving: draft.getIn(['entry', 'isPersisting']) === true,
  }
}

/** What a save of the form would write. */
export const rawOf = ({ collection, data }: Pick<OpenForm, 'collection' | 'data'>): string =>
  formats[collection]?.toFile(data.toJS() as Record<string, unknown>) ?? ''

/** What the form said when a file was made of it: a new entry and new rows of a word list get their ids only then. */
export const rawOfFile = ({ collection, slug, data: form }: OpenForm, raw: string): string => {
  const format = formats[collection]
  if (!format || (slug !== undefined && !form.has('rows'))) return raw
  const { id: _id, ...data } = format.fromFile(raw)
  // A form's values are an object, by the names of its fields.
  return format.toFile(slug === undefined ? data : withoutNewIds(data, form.toJS() as Data))
}

const PARAMETER = 'kept'

/** The unsaved text that the address of the form names. */
export const keptInAddress = (): string | undefined => {
  const id = new URLSearchParams(history.location.search).get(PARAMETER)
  return id !== null && /^[a-z0-9-]{8,100}$/.test(id) ? id : undefined
}

/** Gives a new entry its place: the address names it, so that opening the page again finds what was typed. */
export const nameInAddress = (id: string): void => {
  const { pathname, search } = history.location
  const parameters = new URLSearchParams(search)
  parameters.set(PARAMETER, id)
  history.replace(`${pathname}?${parameters}`)
}
