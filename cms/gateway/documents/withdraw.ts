import type { State } from '../content-store/contract.ts'
import { action } from '../desk/action.ts'
import { actions } from '../../protocol/actions.ts'
import { Refusal } from '../refusals/refusal.ts'
import { recordAfter } from '../records/record-step.ts'
import { readRecord } from '../records/review-book.ts'
import { nameOf } from './check-document.ts'
import type { Desk } from '../desk/desk.ts'
import type { EditedDocument } from './documents.ts'
import { documentOf } from './documents.ts'
import { refuseReferred } from './referrers.ts'

/** Takes a published entry off the portal and makes it a draft again, in one step: its text is never nowhere. */
export const withdraw = action(
  'withdraw',
  actions.withdraw,
  async (desk, { collection, slug, reason }, person) => {
    const document = documentOf(collection, slug)
    const answer = await desk.store.change(async (now, change) => {
      const { key, label, path } = document
      const textId = await textToWithdraw(desk, now, document)
      const draft = { status: 'draft', textId } as const
      const record = recordAfter(desk, await readRecord(now, key), {
        did: 'withdrawn',
        person,
        reason,
        draft,
      })
      const message = `撤下${label}“${nameOf(document, await desk.store.text(textId))}”`
      const files = [{ path, before: undefined, after: textId }]
      await change.withdraw(key, { files, record }, { by: person, message })
      return { status: 'draft' as const, id: textId }
    })
    void desk.publishing.request()
    return answer
  },
)

const textToWithdraw = async (desk: Desk, now: State, document: EditedDocument) => {
  const { kind, label, slug, key, path } = document
  if (kind !== 'entry') throw new Refusal(403, `${label}不能撤下，只能修改。`)
  const textId = await now.published(path)
  if (textId === undefined) throw new Refusal(404, `没有已发布的${label}“${slug}”，可能已经被撤下。`)
  if (now.drafts.has(key)) {
    throw new Refusal(409, `${label}“${slug}”有一份还没发布的修改稿，请先发布或放弃那一份，再撤下。`)
  }
  await refuseReferred(desk, now, document, '撤下')
  return textId
}
