import type { Snapshot } from '../content-store/snapshot.ts'
import { DRAFTS } from '../content-store/snapshot.ts'
import { action } from '../desk/action.ts'
import { actions } from '../../protocol/actions.ts'
import { Refusal } from '../refusals/refusal.ts'
import type { Person } from '../persons/person.ts'
import { recordStep } from '../review/record-step.ts'
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
    const answer = await desk.store.write.change(async (now) => {
      const blob = await textToWithdraw(desk, now, document)
      const message = `撤下${document.label}“${nameOf(document, await desk.store.read.text(blob))}”`
      const moved = await commitsOf(desk, now, { document, blob, person, message })
      const changes = [{ path: document.path, after: blob }]
      const draft = { status: 'draft', commit: moved.draft, changes } as const
      // The draft first: after a kill in between the entry is in both places, never in none.
      const refs = [
        { ref: `${DRAFTS}${document.key}`, from: undefined, to: moved.draft },
        { ref: now.branch, from: now.head, to: moved.head },
        await recordStep(desk, now, [document.key], { did: 'withdrawn', person, message, reason, draft }),
      ]
      return { refs, answer: { status: 'draft' as const, id: blob } }
    })
    void desk.publishing.request()
    return answer
  },
)

const textToWithdraw = async (desk: Desk, now: Snapshot, document: EditedDocument) => {
  const { kind, label, slug, key, path } = document
  if (kind !== 'entry') throw new Refusal(403, `${label}不能撤下，只能修改。`)
  const blob = await desk.store.read.blobAt(now.head, path)
  if (blob === undefined) throw new Refusal(404, `没有已发布的${label}“${slug}”，可能已经被撤下。`)
  if (now.drafts.has(key)) {
    throw new Refusal(409, `${label}“${slug}”有一份还没发布的修改稿，请先发布或放弃那一份，再撤下。`)
  }
  await refuseReferred(desk, now, document, '撤下')
  return blob
}

interface Move {
  document: EditedDocument
  blob: string
  person: Person
  message: string
}

/** The published branch without the entry, and on top of it the entry's draft. */
const commitsOf = async (
  { store }: Desk,
  now: Snapshot,
  { document: { path }, blob, person, message }: Move,
) => {
  const told = { author: person, message }
  const without = [{ path, blob: undefined }]
  const head = await store.write.commit({ ...told, on: now.head, parents: [now.head], changes: without })
  const draft = await store.write.commit({ ...told, on: head, parents: [head], changes: [{ path, blob }] })
  return { head, draft }
}
