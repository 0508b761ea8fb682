import { checkAgainst } from '../desk/desk.ts'
import type { Desk } from '../desk/desk.ts'
import { nameOf, refuseErrors } from '../documents/check-document.ts'
import { documentOf } from '../documents/documents.ts'
import type { Draft } from '../drafts/draft.ts'
import { draftOf } from '../drafts/draft.ts'
import type { Snapshot } from '../content-store/snapshot.ts'
import { action } from '../desk/action.ts'
import { actions } from '../../protocol/actions.ts'
import { statusWords } from '../../protocol/statuses.ts'
import { refuseWithoutRight } from '../refusals/refuse-without-right.ts'
import { recordStep } from './record-step.ts'
import { readRecord } from './review-book.ts'
import { statusOf } from './review-record.ts'

/** Moves a draft between 草稿, 待审 and 待发; the status holds for exactly the text that stands there now. */
export const updateUnpublishedEntryStatus = action(
  'write',
  actions.updateUnpublishedEntryStatus,
  async (desk, told, person) => {
    const { newStatus, reason } = told
    const document = documentOf(told.collection, told.slug)
    if (newStatus === 'pending_publish') refuseWithoutRight(person, 'approve')
    return desk.store.write.change(async (now) => {
      const draft = await draftOf(desk.store, now, document)
      const text = await textOf(desk, draft)
      if (newStatus !== 'draft')
        refuseErrors(draft.document, text, await checkAgainst(desk, now, 'draft'), '送审')
      const record = await readRecord(desk.store, now, document.key)
      if (statusOf(record, draft.commit) === newStatus) return { refs: [], answer: { status: newStatus } }
      const message = `${document.label}“${nameOf(draft.document, text)}”转为${statusWords[newStatus]}`
      const { commit, changes } = draft
      const deed = {
        did: 'moved',
        person,
        message,
        reason,
        draft: { status: newStatus, commit, changes },
      } as const
      const review = await recordStep(desk, now, [document.key], deed)
      return { refs: [review], answer: { status: newStatus } }
    })
  },
)

const textOf = async ({ store }: Desk, { blob }: Draft) => (blob === undefined ? '' : store.read.text(blob))

/** A draft's status at this moment. */
export const draftStatus = async ({ store }: Desk, now: Snapshot, { filed, commit }: Draft) =>
  statusOf(await readRecord(store, now, filed.key), commit)
