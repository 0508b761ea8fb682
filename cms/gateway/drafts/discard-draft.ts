import { DRAFTS } from '../content-store/snapshot.ts'
import { action } from '../desk/action.ts'
import { actions } from '../../protocol/actions.ts'
import { recordStep } from '../review/record-step.ts'
import { documentOf } from '../documents/documents.ts'
import { draftOf } from './draft.ts'

/** Gives a draft up; what is published stays. */
export const deleteUnpublishedEntry = action(
  'write',
  actions.deleteUnpublishedEntry,
  async (desk, { collection, slug }, person) => {
    const document = documentOf(collection, slug)
    return desk.store.write.change(async (now) => {
      const draft = await draftOf(desk.store, now, document)
      const message = `放弃${document.label}“${document.slug}”的草稿`
      const review = await recordStep(desk, now, [document.key], { did: 'discarded', person, message })
      return {
        refs: [review, { ref: `${DRAFTS}${document.key}`, from: draft.commit, to: undefined }],
        answer: {},
      }
    })
  },
)
