import type { Change, FileChange, State } from '../content-store/contract.ts'
import { may } from '../persons/person.ts'
import { recordAfter } from '../records/record-step.ts'
import { readRecord } from '../records/review-book.ts'
import type { Status } from '../../protocol/statuses.ts'
import type { Desk } from '../desk/desk.ts'
import { isError, nameOf } from '../documents/check-document.ts'
import type { CheckedSave } from './checked-save.ts'
import { draftStatus } from './draft.ts'

/** Puts a checked save on its draft, together with its status and the trail. */
export const saveAsDraft = async (
  desk: Desk,
  now: State,
  change: Change,
  save: CheckedSave,
): Promise<Status> => {
  const { filed, refiled, draft, person, textId } = save
  const status = statusAfter(save)
  const before = draft?.record ?? (await readRecord(now, filed.key))
  const record = recordAfter(desk, before, { did: 'saved', person, draft: { status, textId } })
  const message = `保存${filed.label}“${nameOf(save.document, save.text)}”`
  const deed = { by: person, message }
  // Under its old id it would stand in the way of whoever takes that one.
  if (refiled)
    await change.discardDraft(filed.key, recordAfter(desk, before, { did: 'renamed', person }), deed)
  await change.saveDraft((refiled ?? filed).key, { files: await filesAfter(now, save), record }, deed)
  return status
}

/** What the draft changes against what was published when it was begun, with this save on top. */
const filesAfter = async (now: State, { draft, files, document }: CheckedSave): Promise<FileChange[]> => {
  const known = new Map(draft?.files.map((file) => [file.path, file]))
  for (const { path, id: after } of files) {
    const before = known.has(path) ? known.get(path)?.before : await now.published(path)
    known.set(path, { path, before, after })
  }
  // The text stays even where it is what is published: a later publish must not change the draft.
  return [...known.values()].filter(({ path, before, after }) => before !== after || path === document.path)
}

/**
 * An approval holds for the very text that was seen: a later change makes it a draft again, whoever made it. What waits
 * for review goes on waiting while it is being mended, as long as it is complete.
 */
const statusAfter = ({ draft, options, person, problems }: CheckedSave): Status => {
  if (problems.some(isError)) return 'draft'
  if (draft) return draftStatus(draft) === 'pending_review' ? 'pending_review' : 'draft'
  return options.status === 'pending_publish' && !may(person, 'approve')
    ? 'pending_review'
    : (options.status ?? 'draft')
}
