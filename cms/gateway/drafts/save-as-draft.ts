import type { RefChange } from '../content-store/refs.ts'
import type { Snapshot } from '../content-store/snapshot.ts'
import { DRAFTS } from '../content-store/snapshot.ts'
import { may } from '../persons/person.ts'
import { recordStep } from '../review/record-step.ts'
import { readRecord } from '../review/review-book.ts'
import type { Status } from '../../protocol/statuses.ts'
import type { ReviewRecord } from '../review/review-record.ts'
import { statusOf } from '../review/review-record.ts'
import type { Desk } from '../desk/desk.ts'
import { nameOf } from '../documents/check-document.ts'
import type { CheckedSave } from '../documents/persist-entry.ts'

/** Puts a checked save on its draft, together with its status and the trail. */
export const saveAsDraft = async (
  desk: Desk,
  now: Snapshot,
  save: CheckedSave,
): Promise<{ refs: RefChange[]; status: Status }> => {
  const { store } = desk
  const { filed, draft, person } = save
  const parent = draft?.commit ?? now.head
  const message = `保存${filed.label}“${nameOf(save.document, save.text)}”`
  const to = await store.write.commit({
    on: parent,
    parents: [parent],
    changes: save.changes,
    author: person,
    message,
  })
  const status = statusAfter(save, await readRecord(store, now, filed.key))
  const deed = {
    did: 'saved',
    person,
    message,
    draft: { status, commit: to, changes: await changesAfter(desk, now, save) },
  } as const
  const review = await recordStep(desk, now, [filed.key], deed)
  return { refs: [{ ref: `${DRAFTS}${filed.key}`, from: draft?.commit, to }, review], status }
}

/** What the draft changes against the published branch it started from, with this save on top. */
const changesAfter = async ({ store }: Desk, now: Snapshot, { draft, changes }: CheckedSave) => {
  const known = new Map(draft?.changes.map((change) => [change.path, change]))
  for (const { path, blob: after } of changes) {
    const before = known.has(path)
      ? known.get(path)?.before
      : await store.read.blobAt(draft?.commit ?? now.head, path)
    known.set(path, { path, before, after })
  }
  return [...known.values()].filter(({ before, after }) => before !== after)
}

/**
 * An approval holds for the text that was seen: a later change goes back to review,
 * unless it was made by someone who may approve and has the text before them.
 */
const statusAfter = ({ draft, options, person }: CheckedSave, before: ReviewRecord): Status => {
  if (!draft)
    return options.status === 'pending_publish' && !may(person, 'approve')
      ? 'pending_review'
      : (options.status ?? 'draft')
  const status = statusOf(before, draft.commit)
  return status === 'pending_publish' && !may(person, 'approve') ? 'pending_review' : status
}
