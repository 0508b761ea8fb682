import { action } from '../desk/action.ts'
import { actions } from '../../protocol/actions.ts'
import { recordAfter } from '../records/record-step.ts'
import { documentOf } from '../documents/documents.ts'
import { draftOf } from './draft.ts'

/** Gives a draft up; what is published stays. */
export const deleteUnpublishedEntry = action(
  'write',
  actions.deleteUnpublishedEntry,
  async (desk, { collection, slug }, person) => {
    const document = documentOf(collection, slug)
    return desk.store.change(async (now, change) => {
      const { record } = await draftOf(now, document)
      const after = recordAfter(desk, record, { did: 'discarded', person })
      const message = `放弃${document.label}“${document.slug}”的草稿`
      await change.discardDraft(document.key, after, { by: person, message })
      return {}
    })
  },
)
