import { DecapCmsCore as CMS } from 'decap-cms-core'
import { collectionNames } from '../../../src/model/collections.ts'
import { EntryPreview } from './EntryPreview.tsx'
import previewStyles from './preview.css?inline'

/** Gives every collection the sketch of its page beside the form. */
export const registerPreviews = (): void => {
  CMS.registerPreviewStyle(previewStyles, { raw: true })
  for (const name of collectionNames) CMS.registerPreviewTemplate(name, EntryPreview as never)
}
