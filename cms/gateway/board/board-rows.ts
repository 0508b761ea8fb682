import { vocabularies } from '../../../src/model/vocabularies.ts'
import type { DueEntry } from '../../protocol/today.ts'
import type { State } from '../content-store/contract.ts'
import { inTurns } from '../content-store/in-turns.ts'
import type { Desk } from '../desk/desk.ts'
import type { EditedDocument } from '../documents/documents.ts'
import { draftedDocuments, draftStatus, findDraft } from '../drafts/draft.ts'
import type { DraftRow } from '../drafts/draft-rows.ts'
import { draftRows } from '../drafts/draft-rows.ts'
import type { Return } from '../records/return-of.ts'
import { returnOf } from '../records/return-of.ts'
import type { Shelf } from '../readings/catalog.ts'
import { rowOf } from '../readings/catalog.ts'
import { dueEntry } from '../today/due-entry.ts'

/** A draft on the board, before it is looked at what is wrong with its text. */
export interface BoardRow {
  card: DueEntry & { isChange: boolean; textId?: string | undefined; returned?: Return }
  stationId: string
  /** Absent for settings and word lists, which are always whole. */
  draft?: DraftRow
}

/** Every draft, longest waiting first: of entries, then of settings and word lists. */
export const boardRows = async (desk: Desk, now: State, shelf: Shelf): Promise<BoardRow[]> => {
  const entries = [...(await draftRows(desk, now)).values()].map((draft) => entryRow(shelf, draft))
  const rows = [...entries, ...(await otherRows(now))]
  return rows.toSorted((a, b) => (a.card.at < b.card.at ? -1 : 1))
}

const entryRow = (shelf: Shelf, draft: DraftRow): BoardRow => {
  const { row, trail } = draft
  const isChange = rowOf(shelf, row.collection, row.id) !== undefined
  const returned = draft.status === 'draft' ? returnOf(trail) : undefined
  const card = { ...dueEntry(shelf, draft), isChange, textId: row.textId, ...(returned && { returned }) }
  return { card, stationId: row.station, draft }
}

const otherRows = (now: State): Promise<BoardRow[]> =>
  inTurns(
    draftedDocuments(now).filter(({ kind }) => kind !== 'entry'),
    async (document) => {
      const draft = await findDraft(now, document)
      if (!draft) return []
      const last = draft.record.trail.at(-1) ?? draft.saved
      const { collection, slug, label: kind } = document
      const step = { status: draftStatus(draft), by: last?.by ?? '', at: last?.at ?? '' }
      const card = {
        collection,
        slug,
        kind,
        title: titleOf(document),
        day: '',
        station: '',
        isChange: true,
        textId: draft.textId,
        ...step,
      }
      return [{ card, stationId: '' }]
    },
  ).then((rows) => rows.flat())

const titleOf = (document: EditedDocument) =>
  document.kind === 'words' ? vocabularies[document.slug].label : document.label
