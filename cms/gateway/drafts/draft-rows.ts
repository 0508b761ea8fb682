import type { CollectionName } from '../../../src/model/collections.ts'
import type { EntryStatus } from '../../protocol/statuses.ts'
import type { Step } from '../../protocol/review.ts'
import type { State } from '../content-store/contract.ts'
import { inTurns } from '../content-store/in-turns.ts'
import { Kept } from '../content-store/kept.ts'
import type { Desk } from '../desk/desk.ts'
import type { EntryDocument } from '../documents/documents.ts'
import type { EntryRow } from '../readings/entry-row.ts'
import { draftedDocuments, draftStatus, findDraft } from './draft.ts'

/** A draft as a list shows it. */
export interface DraftRow {
  row: EntryRow
  status: EntryStatus
  /** ISO 8601; absent where nobody knows. */
  updatedAt?: string
  by?: string
  /** The way it has come, oldest step first. */
  trail: readonly Step[]
}

/** More drafts than any county has at a time. */
const KEPT_DRAFTS = 10_000

const kept = new WeakMap<Desk, Kept<DraftRow>>()

/** The drafts of entries that can be read, of one kind or of all, by key. A draft's version says all of it, so each is read once. */
export const draftRows = async (
  desk: Desk,
  now: State,
  collection?: CollectionName,
): Promise<ReadonlyMap<string, DraftRow>> => {
  const wanted = draftedDocuments(now).filter(
    (document): document is EntryDocument =>
      document.kind === 'entry' && (collection === undefined || document.collection === collection),
  )
  const rows = await inTurns(wanted, async (document) => {
    const row = await draftRow(desk, now, document)
    return row ? [[document.key, row] as const] : []
  })
  return new Map(rows.flat())
}

const draftRow = async (desk: Desk, now: State, document: EntryDocument): Promise<DraftRow | undefined> => {
  const known = kept.get(desk) ?? new Kept<DraftRow>(KEPT_DRAFTS)
  kept.set(desk, known)
  const key = `${document.key} ${now.drafts.get(document.key)}`
  return known.get(key) ?? readRow(desk, now, document, (row) => known.set(key, row))
}

const readRow = async (
  desk: Desk,
  now: State,
  document: EntryDocument,
  keep: (row: DraftRow) => DraftRow,
): Promise<DraftRow | undefined> => {
  const draft = await findDraft(now, document)
  if (draft?.textId === undefined) return undefined
  const { trail } = draft.record
  const row = await desk.textFacts.rowOf({ collection: document.collection, id: document.slug }, draft.textId)
  const last = trail.at(-1) ?? draft.saved
  const read = { row, status: draftStatus(draft), trail, ...(last && { updatedAt: last.at, by: last.by }) }
  // A draft without a text of its own shows what is published, which may change under it.
  return draft.files.some(({ after }) => after === draft.textId) ? keep(read) : read
}
