/** Rules of single word lists, beyond the fields of their rows. */
import { festivalFault } from '../days/festival-day.ts'
import type { FieldsText } from '../entry-problems.ts'
import type { NeedRow } from '../needs/need-list.ts'
import type { BoardRow } from '../posters/board-list.ts'
import { boardFaults, repeatedBoards } from '../posters/board-rules.ts'
import type { Problem } from '../problems.ts'
import type { VocabularyId } from '../vocabulary-ids.ts'
import type { FestivalRow, VocabularyRow } from '../vocabularies.ts'
import type { RowFault } from './row-fault.ts'
import { repeatedNeeds } from './repeated-rows.ts'

const festivalFaults = (row: FestivalRow): RowFault[] => {
  const fault = festivalFault(row)
  return fault ? [{ path: [fault.field], code: fault.code, facts: fault.facts }] : []
}

/** What is wrong with one row by itself. Entries may name it nevertheless. */
export const rowFaults = (id: VocabularyId, row: VocabularyRow): RowFault[] => {
  // Each of these rows was parsed by its own list's schema.
  if (id === 'festivals') return festivalFaults(row as FestivalRow)
  return id === 'boards' ? boardFaults(row as BoardRow) : []
}

/** What rows say that another has said already. A row that is left out is absent. */
export const repetitions = (
  id: VocabularyId,
  rows: readonly (VocabularyRow | undefined)[],
  place: FieldsText,
): Problem[] => {
  // As above.
  if (id === 'needs') return repeatedNeeds(rows as readonly (NeedRow | undefined)[], place)
  return id === 'boards' ? repeatedBoards(rows as readonly (BoardRow | undefined)[], place) : []
}
