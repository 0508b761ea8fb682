import { draftOfForm } from './draft-of-form.ts'
import { PreviewOf } from './PreviewOf.tsx'

/** The page of what stands in the form, as residents will see it. */
const PreviewPane = ({ entry, collection }: { entry: DecapMap; collection: DecapMap }) => {
  const draft = draftOfForm(entry, collection)
  return draft ? <PreviewOf draft={draft} /> : null
}

export default PreviewPane
