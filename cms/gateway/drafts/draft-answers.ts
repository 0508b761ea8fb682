import type { Draft as DraftAnswer, DraftChange } from '../../protocol/drafts.ts'
import { returnOf } from '../records/return-of.ts'
import type { Draft } from './draft.ts'
import { draftStatus } from './draft.ts'
import { documentAt, shownPath } from '../documents/documents.ts'

/** A draft as the protocol answers it. Removed files are left out: the editor would take one for the entry itself. */
export const draftAnswer = (draft: Draft): DraftAnswer => {
  const { filed, record, saved } = draft
  const author = record.trail.findLast(({ did }) => did === 'saved')?.by
  return {
    collection: filed.collection,
    slug: filed.slug,
    status: draftStatus(draft),
    diffs: diffsOf(draft),
    unchanged: draft.unchanged,
    updatedAt: record.trail.at(-1)?.at ?? saved?.at ?? '',
    pullRequestAuthor: author ?? saved?.by ?? '',
    returned: returnOf(record.trail),
  }
}

const diffsOf = ({ files }: Draft): DraftChange[] =>
  files.flatMap(({ path, before, after }) => {
    if (after === undefined) return []
    const isText = /\.(md|yml)$/.test(path)
    const file = {
      id: after,
      path: isText ? shownPath(documentAt(path)) : path,
      newFile: before === undefined,
    }
    return [isText ? file : { ...file, binary: true }]
  })
