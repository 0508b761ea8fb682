import type { Draft } from './draft.ts'
import { draftStatus } from './draft.ts'
import { documentAt, shownPath } from '../documents/documents.ts'

/** One changed file of a draft as the protocol names it; `id` is the text's id, which a save must name as its base. */
export interface DraftDiff {
  id: string
  path: string
  newFile: boolean
  binary?: boolean
}

/** A draft as the protocol answers it. Removed files are left out: the editor would take one for the entry itself. */
export const draftAnswer = (draft: Draft) => {
  const { filed, record, saved } = draft
  const author = record.trail.findLast(({ did }) => did === 'saved')?.by
  return {
    collection: filed.collection,
    slug: filed.slug,
    status: draftStatus(draft),
    diffs: diffsOf(draft),
    updatedAt: record.trail.at(-1)?.at ?? saved?.at ?? '',
    pullRequestAuthor: author ?? saved?.by ?? '',
  }
}

const diffsOf = ({ files }: Draft): DraftDiff[] =>
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
