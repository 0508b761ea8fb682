import { refuseIncomplete } from '../documents/completeness.ts'
import type { State } from '../content-store/contract.ts'
import { Refusal } from '../refusals/refusal.ts'
import type { Desk } from '../desk/desk.ts'
import { nameOf } from '../documents/check-document.ts'
import { documentOf } from '../documents/documents.ts'
import type { Draft } from '../drafts/draft.ts'
import { draftOf, draftStatus, refuseUnseenText } from '../drafts/draft.ts'
import { action } from '../desk/action.ts'
import { actions } from '../../protocol/actions.ts'
import type { Status } from '../../protocol/statuses.ts'
import { deedWords, statusWords } from '../../protocol/statuses.ts'
import type { Person } from '../persons/person.ts'
import { refuseWithoutRight } from '../persons/refuse-without-right.ts'
import { recordAfter } from '../records/record-step.ts'

/** What leads to each status. */
const moves: Record<Status, string> = {
  draft: '退回',
  pending_review: deedWords.submit,
  pending_publish: '审核通过',
}

/** Moves a draft between 草稿, 待审 and 待发; the status holds for exactly the text that stands there now. */
export const updateUnpublishedEntryStatus = action(
  'write',
  actions.updateUnpublishedEntryStatus,
  async (desk, told, person) => {
    const { newStatus, reason, seen } = told
    const document = documentOf(told.collection, told.slug)
    if (newStatus === 'pending_publish') refuseWithoutRight(person, 'approve')
    return desk.store.change(async (now, change) => {
      const draft = await draftOf(now, document)
      refuseUnseenText(draft, seen, moves[newStatus])
      const text = await textOf(desk, draft)
      if (newStatus !== 'draft') await refuseUnready(desk, now, draft, text)
      else refuseWithoutReason(draft, person, reason)
      if (draftStatus(draft) === newStatus) return { status: newStatus }
      const message = `${document.label}“${nameOf(draft.document, text)}”转为${statusWords[newStatus]}`
      const moved = { status: newStatus, textId: draft.textId }
      const record = recordAfter(desk, draft.record, { did: 'moved', person, reason, draft: moved })
      await change.keepRecord(document.key, record, { by: person, message })
      return { status: newStatus }
    })
  },
)

/** Whoever gets a text back has to know why; one's own may be taken back without a word. */
const refuseWithoutReason = ({ record }: Draft, { login }: Person, reason = '') => {
  const handedIn = record.trail.findLast(({ did, status }) => did === 'moved' && status !== 'draft')
  if (handedIn === undefined || handedIn.login === login || reason.trim() !== '') return
  throw new Refusal(400, `退回要写一句原因，${handedIn.by}才知道改哪里。`)
}

/** @throws Refusal 422 with everything that is missing, 409 where nothing differs from what is published */
const refuseUnready = async (
  desk: Desk,
  now: State,
  { filed, document, files, unchanged }: Draft,
  text: string,
) => {
  await refuseIncomplete(desk, now, { filed, document, text, brought: files }, 'submit')
  if (unchanged)
    throw new Refusal(
      409,
      `${document.label}“${nameOf(document, text)}”和网站上的一样，没有改动，不用${deedWords.submit}。`,
    )
}

const textOf = async ({ store }: Desk, { textId }: Draft) => (textId === undefined ? '' : store.text(textId))
