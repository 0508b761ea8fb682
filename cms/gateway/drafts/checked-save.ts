import type { z } from 'zod'
import type { Problem } from '../../../src/model/problems.ts'
import type { actions } from '../../protocol/actions.ts'
import type { Change, FileToPut, State } from '../content-store/contract.ts'
import type { Desk } from '../desk/desk.ts'
import { refuseProblems } from '../documents/check-document.ts'
import { judge } from '../documents/completeness.ts'
import type { EditedDocument } from '../documents/documents.ts'
import { documentAt } from '../documents/documents.ts'
import { refuseRename, withNewId } from '../documents/rename.ts'
import type { Person } from '../persons/person.ts'
import { Refusal } from '../refusals/refusal.ts'
import type { CurrentVersion } from './current-version.ts'
import { currentVersion, refuseUnseen } from './current-version.ts'
import type { Draft } from './draft.ts'
import { findDraft } from './draft.ts'

/** What a save brings. */
export type SaveParams = z.output<typeof actions.persistEntry.request>

/** A save that has passed every check, ready to be kept. */
export interface CheckedSave {
  /** What drafts are filed under. */
  filed: EditedDocument
  /** What is written: another document than the current one when the save renames it. */
  document: EditedDocument
  /** What the draft is filed under from now on, where that changes: one that was never published goes along with its new id. */
  refiled?: EditedDocument | undefined
  draft: Draft | undefined
  current: CurrentVersion | undefined
  files: FileToPut[]
  text: string
  textId: string
  /** Everything that is wrong with it, which a draft may be kept in spite of. */
  problems: Problem[]
  options: SaveParams['options']
  person: Person
}

/** A save as it comes, its uploads taken in and its file cleaned. */
export interface Unchecked {
  file: SaveParams['dataFiles'][number]
  filed: EditedDocument
  options: SaveParams['options']
  fresh: FileToPut[]
  person: Person
}

/**
 * Checks that a save can be kept as its file at all, that its author has seen what it replaces, and keeps its text.
 * @throws Refusal 400, 409 or 422
 */
export const checkSave = async (
  desk: Desk,
  now: State,
  change: Change,
  { file, filed, options, fresh, person }: Unchecked,
): Promise<CheckedSave> => {
  const { store } = desk
  const draft = await findDraft(now, filed)
  const from = documentAt(file.path)
  refuseOtherName(from, filed, draft)
  const current = await currentVersion(now, draft?.document ?? filed, draft)
  const { raw, baseId } = file
  await refuseUnseen(store, { document: from, raw, baseId, isNew: options.newEntry }, current)
  const document = file.newPath === undefined ? from : documentAt(file.newPath)
  const isRename = document.key !== from.key
  if (isRename) await refuseRename(desk, now, from, document)
  const isPublished = await now.isTaken(filed.path)
  const refiled = isRename && !isPublished ? document : undefined
  const text = isRename ? withNewId(raw, isPublished ? from.slug : undefined, document.slug) : raw
  const brought = [...fresh, ...(draft?.files ?? [])]
  const { problems, carried } = await judge(desk, now, { filed, document, text, brought }, 'draft')
  refuseProblems(document, text, problems, 'save')
  const textId = change.keep(text)
  const removed = isRename ? [{ path: from.path, id: undefined }] : []
  const files = [...removed, { path: document.path, id: textId }, ...fresh, ...carried]
  return { filed, document, refiled, draft, current, files, text, textId, problems, options, person }
}

/** The very text that stands there: nothing is made of it, neither a version nor a draft. */
export const isSavedAlready = ({ current, textId }: CheckedSave): boolean => current?.textId === textId

/** A name that disagrees with its path would file a draft under one entry and write another. */
const refuseOtherName = (from: EditedDocument, filed: EditedDocument, draft: Draft | undefined) => {
  if (from.key === filed.key || from.key === draft?.document.key) return
  throw new Refusal(400, `文件“${from.path}”和编号“${filed.key}”对不上，没有保存。`)
}
