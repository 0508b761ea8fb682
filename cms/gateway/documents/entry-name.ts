import { beijingMoment } from '../../../src/model/beijing-time.ts'
import { whyOffPortal } from '../../../src/model/references/whereabouts.ts'
import { actions } from '../../protocol/actions.ts'
import { action } from '../desk/action.ts'
import { nowCalled } from '../readings/catalog.ts'
import { Refusal } from '../refusals/refusal.ts'
import { documentOf } from './documents.ts'
import { whereaboutsOfAll } from './whereabouts.ts'

const NOWHERE = '找不到这一篇'

/** What an entry is called that a form names, by its id or one that it had, and why residents do not see it. */
export const entryName = action('read', actions.entryName, async (desk, { collection, slug }) => {
  const document = documentOf(collection, slug)
  if (document.kind !== 'entry') throw new Refusal(400, `${document.label}没有名称可找。`)
  const entry = { collection: document.collection, id: document.slug }
  const now = await desk.store.now()
  const shelf = await desk.catalog.at(now)
  const of = await whereaboutsOfAll(desk, now, [entry], beijingMoment(desk.clock()))
  const { standing, title } = of(entry.collection, entry.id)
  // In a form by its full name, which is what was chosen.
  const name = nowCalled(shelf, entry.collection, entry.id)?.title || title || entry.id
  return { title: name, lost: standing === 'unknown' ? NOWHERE : whyOffPortal(standing) }
})
