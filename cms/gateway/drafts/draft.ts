import type { FileChange, State } from '../content-store/contract.ts'
import { Refusal } from '../refusals/refusal.ts'
import type { EditedDocument } from '../documents/documents.ts'
import { documentAt, documentOf } from '../documents/documents.ts'
import { parsedRecord } from '../records/review-book.ts'
import type { Status } from '../../protocol/statuses.ts'
import type { ReviewRecord } from '../records/review-record.ts'
import { statusOf } from '../records/review-record.ts'

/** A draft: an entry's text as it is to be, and the photos it brings along. */
export interface Draft {
  version: string
  /** What the draft is filed under. */
  filed: EditedDocument
  /** What it will be when published: another entry than `filed` when the draft renames it. */
  document: EditedDocument
  /** The id of its text; nothing only when somebody took the text out by hand. */
  textId: string | undefined
  /** What it changes against what was published when it was begun. */
  files: readonly FileChange[]
  /** Whether it says nothing but what is published. */
  unchanged: boolean
  record: ReviewRecord
  /** Who saved it and when, where the record does not tell it. */
  saved?: { by: string; at: string } | undefined
}

/** Reads the draft filed under a key, if there is one. */
export const findDraft = async (now: State, filed: EditedDocument): Promise<Draft | undefined> => {
  const stored = await now.draft(filed.key)
  if (!stored) return undefined
  const { version, files, saved } = stored
  const document = renamedTo(filed, files) ?? filed
  const text = files.find(({ path }) => path === document.path)
  const published = await now.published(document.path)
  const textId = text ? text.after : published
  const unchanged = textId !== undefined && textId === published
  const record = parsedRecord(filed.key, stored.record)
  return { version, filed, document, textId, files, unchanged, record, saved }
}

const renamedTo = (filed: EditedDocument, files: readonly FileChange[]) => {
  const added = files.find(
    ({ path, before, after }) => before === undefined && after !== undefined && path.endsWith('.md'),
  )
  // Of an entry that was never published nothing is left at its first address, not even that it is gone.
  const hasOwnText = files.some(({ path, after }) => path === filed.path && after !== undefined)
  return added && !hasOwnText ? documentAt(added.path) : undefined
}

/** Reads a draft that must be there. @throws Refusal 404, which the editor reads as "is not a draft" */
export const draftOf = async (now: State, filed: EditedDocument): Promise<Draft> => {
  const draft = await findDraft(now, filed)
  if (!draft) throw new Refusal(404, `${filed.label}“${filed.slug}”现在没有草稿。`)
  return draft
}

/**
 * Refuses to decide on a text that the person has not seen: somebody has saved another one meanwhile.
 * @param seen the id of the text that they had before them; a client that does not say it is believed
 * @throws Refusal 409
 */
export const refuseUnseenText = (draft: Draft, seen: string | undefined, deed: string): void => {
  if (seen === undefined || seen === draft.textId) return
  const { document, record } = draft
  const who = record.trail.at(-1)?.by ?? '有人'
  throw new Refusal(
    409,
    `您打开以后，${who}又改过${document.label}“${document.slug}”，没有${deed}，免得放过没看过的内容。请重新打开看一遍。`,
  )
}

/** How far a draft is. */
export const draftStatus = ({ record, textId }: Draft): Status => statusOf(record, textId)

/** The documents that have drafts; what the editor cannot open is left out. */
export const draftedDocuments = (now: State): EditedDocument[] =>
  [...now.drafts.keys()].toSorted().flatMap((key) => {
    const slash = key.indexOf('/')
    try {
      return [documentOf(key.slice(0, slash), key.slice(slash + 1))]
    } catch {
      return []
    }
  })
