import type { z } from 'zod'
import type { actions } from '../../protocol/actions.ts'
import type { Problem } from '../../../src/model/problems.ts'
import type { FileToPut } from '../content-store/contract.ts'
import type { EditedDocument } from '../documents/documents.ts'
import type { Person } from '../persons/person.ts'
import type { CurrentVersion } from './current-version.ts'
import type { Draft } from './draft.ts'

/** What a save brings. */
export type SaveParams = z.output<typeof actions.persistEntry.request>

/** A save that has passed every check, ready to be kept. */
export interface CheckedSave {
  /** What drafts are filed under. */
  filed: EditedDocument
  /** What is written: another document than the current one when the save renames it. */
  document: EditedDocument
  draft: Draft | undefined
  current: CurrentVersion | undefined
  files: FileToPut[]
  text: string
  textId: string
  warnings: Problem[]
  options: SaveParams['options']
  person: Person
}
