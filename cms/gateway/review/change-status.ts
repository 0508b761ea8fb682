import { checkAgainst } from '../documents/check-against.ts'
import type { Desk } from '../desk/desk.ts'
import { nameOf, refuseErrors } from '../documents/check-document.ts'
import { documentOf } from '../documents/documents.ts'
import type { Draft } from '../drafts/draft.ts'
import { draftOf, draftStatus } from '../drafts/draft.ts'
import { action } from '../desk/action.ts'
import { actions } from '../../protocol/actions.ts'
import { statusWords } from '../../protocol/statuses.ts'
import { refuseWithoutRight } from '../persons/refuse-without-right.ts'
import { recordAfter } from '../records/record-step.ts'

/** Moves a draft between 草稿, 待审 and 待发; the status holds for exactly the text that stands there now. */
export const updateUnpublishedEntryStatus = action(
  'write',
  actions.updateUnpublishedEntryStatus,
  async (desk, told, person) => {
    const { newStatus, reason } = told
    const document = documentOf(told.collection, told.slug)
    if (newStatus === 'pending_publish') refuseWithoutRight(person, 'approve')
    return desk.store.change(async (now, change) => {
      const draft = await draftOf(now, document)
      const text = await textOf(desk, draft)
      if (newStatus !== 'draft')
        refuseErrors(draft.document, text, await checkAgainst(desk, now, 'draft'), 'submit')
      if (draftStatus(draft) === newStatus) return { status: newStatus }
      const message = `${document.label}“${nameOf(draft.document, text)}”转为${statusWords[newStatus]}`
      const moved = { status: newStatus, textId: draft.textId }
      const record = recordAfter(desk, draft.record, { did: 'moved', person, reason, draft: moved })
      await change.keepRecord(document.key, record, { by: person, message })
      return { status: newStatus }
    })
  },
)

const textOf = async ({ store }: Desk, { textId }: Draft) => (textId === undefined ? '' : store.text(textId))
