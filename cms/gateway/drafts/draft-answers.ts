import type { Draft as DraftAnswer, DraftChange } from '../../protocol/drafts.ts'
import type { Desk } from '../desk/desk.ts'
import type { Snapshot } from '../content-store/snapshot.ts'
import { readRecord } from '../review/review-book.ts'
import { statusOf } from '../review/review-record.ts'
import type { Draft } from './draft.ts'
import { documentAt, shownPath } from '../documents/documents.ts'

/** A draft as the protocol answers it. Removed files are left out: the editor would take one for the entry itself. */
export const draftAnswer = async ({ store }: Desk, now: Snapshot, draft: Draft): Promise<DraftAnswer> => {
  const record = await readRecord(store, now, draft.filed.key)
  const last = record.trail.at(-1)
  const author = record.trail.findLast(({ did }) => did === 'saved')?.by
  return {
    collection: draft.filed.collection,
    slug: draft.filed.slug,
    status: statusOf(record, draft.commit),
    diffs: diffsOf(draft),
    updatedAt: last?.at ?? (await store.read.versions(draft.commit, draft.document.path, 1))[0]?.at ?? '',
    pullRequestAuthor: author ?? '',
  }
}

const diffsOf = ({ changes, document, blob }: Draft): DraftChange[] => {
  const found = changes.flatMap(({ path, before, after }) => {
    if (after === undefined) return []
    const isText = /\.(md|yml)$/.test(path)
    const file = {
      id: after,
      path: isText ? shownPath(documentAt(path)) : path,
      newFile: before === undefined,
    }
    return [isText ? file : { ...file, binary: true }]
  })
  // A draft that was changed back to the published text still has a text to open.
  const path = shownPath(document)
  const hasText = found.some((diff) => diff.path === path)
  return hasText || blob === undefined ? found : [{ id: blob, path, newFile: false }, ...found]
}
