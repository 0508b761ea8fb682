import type { ContentStore } from '../content-store/content-store.ts'
import type { Snapshot } from '../content-store/snapshot.ts'
import { Refusal } from '../refusals/refusal.ts'
import type { EditedDocument } from '../documents/documents.ts'
import { readRecord } from '../review/review-book.ts'
import type { DraftFacts } from '../review/review-record.ts'
import { documentAt, documentOf } from '../documents/documents.ts'

type Change = DraftFacts['changes'][number]

/** A draft: a branch of its own with the entry's text and the photos it brings along. */
export interface Draft {
  commit: string
  /** What the draft is filed under. */
  filed: EditedDocument
  /** What it will be when published: another entry than `filed` when the draft renames it. */
  document: EditedDocument
  /** The id of its text; nothing only when somebody emptied the branch by hand. */
  blob: string | undefined
  /** What it changes against the published branch it started from. */
  changes: Change[]
}

/** Reads the draft filed under a key, if there is one. */
export const findDraft = async (
  store: ContentStore,
  now: Snapshot,
  filed: EditedDocument,
): Promise<Draft | undefined> => {
  const commit = now.drafts.get(filed.key)
  if (commit === undefined) return undefined
  const { draft: known } = await readRecord(store, now, filed.key)
  const changes = known?.commit === commit ? known.changes : await changesOf(store, now, commit)
  const document = renamedTo(filed, changes) ?? filed
  const text = changes.find(({ path }) => path === document.path)
  const blob = text ? text.after : await store.read.blobAt(commit, document.path)
  return { commit, filed, document, blob, changes }
}

/** A draft that came from outside (a push, another program) tells only by comparison what it changes. */
const changesOf = async (store: ContentStore, now: Snapshot, commit: string): Promise<Change[]> => {
  const base = (await store.read.commonAncestor(now.head, commit)) ?? now.head
  return store.read.compare(base, commit)
}

const renamedTo = (filed: EditedDocument, changes: readonly Change[]) => {
  const added = changes.filter(
    ({ path, before, after }) => before === undefined && after !== undefined && path.endsWith('.md'),
  )
  const isGone = changes.some(({ path, after }) => path === filed.path && after === undefined)
  const [only] = added
  return isGone && only ? documentAt(only.path) : undefined
}

/** Reads a draft that must be there. @throws Refusal 404, which the editor reads as "is not a draft" */
export const draftOf = async (store: ContentStore, now: Snapshot, filed: EditedDocument): Promise<Draft> => {
  const draft = await findDraft(store, now, filed)
  if (!draft) throw new Refusal(404, `${filed.label}“${filed.slug}”现在没有草稿。`)
  return draft
}

/** The documents that have drafts; branches that are no drafts of ours are left out. */
export const draftedDocuments = (now: Snapshot): EditedDocument[] =>
  [...now.drafts.keys()].toSorted().flatMap((key) => {
    const slash = key.indexOf('/')
    try {
      return [documentOf(key.slice(0, slash), key.slice(slash + 1))]
    } catch {
      return []
    }
  })
