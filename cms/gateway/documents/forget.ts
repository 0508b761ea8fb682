import { actions } from '../../protocol/actions.ts'
import { action } from '../desk/action.ts'
import { Refusal } from '../refusals/refusal.ts'
import { forgetPreviews } from '../desk/kept-previews.ts'
import { documentOf } from './documents.ts'
import { forgetEntry } from './forget-entry.ts'

/** Takes an entry back for good, and waits until the portal and everything kept for it are without it. */
export const forget = action('withdraw', actions.forget, async (desk, { collection, slug }, person) => {
  const document = documentOf(collection, slug)
  if (document.kind !== 'entry') throw new Refusal(403, `${document.label}不能删除，只能修改。`)
  const { media, shared, commandForThePast } = await forgetEntry(desk, document, person)
  forgetPreviews(document)
  const entry = { collection: document.collection, id: document.slug, media }
  return { shared, commandForThePast, ...(await desk.publishing.forget(entry)) }
})
