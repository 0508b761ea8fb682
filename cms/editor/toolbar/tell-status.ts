import { store } from 'decap-cms-core/dist/esm/redux'
import type { EntryStatus } from '../../protocol/statuses.ts'
import { noteWhetherUnchanged } from './unchanged-drafts.ts'

/** Tells Decap how far a draft has come by a save, which takes an approval back; by itself it would keep the old status. */
export const tellStatus = (
  collection: string,
  slug: string,
  { status: newStatus, asPublished }: { status?: EntryStatus; asPublished?: boolean },
): void => {
  noteWhetherUnchanged(collection, slug, asPublished === true)
  const known = store.getState().editorialWorkflow.getIn(['entities', `${collection}.${slug}`, 'status'])
  if (known === undefined || newStatus === undefined || known === newStatus) return
  void store.dispatch({
    type: 'UNPUBLISHED_ENTRY_STATUS_CHANGE_SUCCESS',
    payload: { collection, slug, newStatus },
  })
}
