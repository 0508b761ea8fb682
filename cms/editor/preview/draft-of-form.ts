import type { RequestOf } from '../../protocol/actions.ts'
import { formats } from '../files/formats.ts'
import type { Data } from '../files/in-model-order.ts'
import { withIdsForNow } from '../files/new-rows.ts'

/** What stands in the form, as a save would write it; a new entry has no id yet, and new rows of a word list one for now. */
export const draftOfForm = (entry: DecapMap, collection: DecapMap): RequestOf<'previewDraft'> | undefined => {
  const name = String(collection.get('name'))
  const data = entry.get('data') as DecapMap | undefined
  const format = formats[name]
  if (!data || !format) return undefined
  // A form's values are an object, by the names of its fields.
  const raw = format.toFile(withIdsForNow(data.toJS() as Data))
  return {
    collection: name,
    raw,
    slug: entry.get('newRecord') === true ? undefined : String(entry.get('slug')),
  }
}
