import type { Snapshot } from '../content-store/snapshot.ts'
import type { FileChange } from '../content-store/trees.ts'
import type { Problem } from '../../../src/model/problems.ts'
import type { z } from 'zod'
import { actions } from '../../protocol/actions.ts'
import type { EntryStatus } from '../../protocol/statuses.ts'
import { action } from '../desk/action.ts'
import { Refusal } from '../refusals/refusal.ts'
import type { Person } from '../persons/person.ts'
import { checkAgainst } from '../desk/desk.ts'
import type { Desk } from '../desk/desk.ts'
import type { EditedDocument } from './documents.ts'
import { documentAt, documentOf, shownPath } from './documents.ts'
import { refuseErrors } from './check-document.ts'
import type { CurrentVersion } from './current-version.ts'
import { currentVersion, refuseUnseen } from './current-version.ts'
import type { Draft } from '../drafts/draft.ts'
import { findDraft } from '../drafts/draft.ts'
import { refuseListRow } from '../lists/list-row-marker.ts'
import { mediaAddresses, mediaToCarry } from '../media/media.ts'
import { refuseUsedOptions } from '../lists/option-users.ts'
import { refuseRename, withNewId } from './rename.ts'
import { saveAsDraft } from '../drafts/save-as-draft.ts'
import { saveStraight } from './save-straight.ts'
import { assetChanges, takeInAssets, withNewNames } from '../media/take-in-assets.ts'
import { refuseWithoutRight } from '../refusals/refuse-without-right.ts'

type SaveParams = z.output<typeof actions.persistEntry.request>

/** A save that has passed every check, ready to be committed. */
export interface CheckedSave {
  /** What drafts are filed under. */
  filed: EditedDocument
  /** What is written: another document than the current one when the save renames it. */
  document: EditedDocument
  draft: Draft | undefined
  current: CurrentVersion | undefined
  changes: FileChange[]
  text: string
  blob: string
  warnings: Problem[]
  options: SaveParams['options']
  person: Person
}

/** Saves an entry: as a draft, or straight onto the portal for clients without drafts. */
export const persistEntry = action(
  'write',
  actions.persistEntry,
  async (desk, { dataFiles, assets, options }, person) => {
    const [file] = dataFiles
    if (!file) throw new Refusal(400, '没有收到要保存的内容（dataFiles）。')
    refuseListRow(file.raw)
    const from = documentAt(file.path)
    if (from.kind !== 'entry') refuseWithoutRight(person, 'configure')
    const filed = documentOf(options.collectionName ?? from.collection, file.slug || from.slug)
    const stored = await takeInAssets(desk, assets)
    const raw = withNewNames(file.raw.replaceAll('\r\n', '\n'), stored)
    const wanted = { file: { ...file, raw }, filed, options, fresh: assetChanges(stored) }
    const saved = await desk.store.write.change(async (now) => {
      const save = { ...(await check(desk, now, wanted)), filed, options, person }
      const { refs, status } = await (options.useWorkflow ? saveAsDraft : saveStraight)(desk, now, save)
      return { refs, answer: answerOf(save, status) }
    })
    if (saved.status === 'published') void desk.publishing.request()
    return saved
  },
)

/** `id` is what the next save must name as its base; `raw` is the text as stored, with the photos' new names. */
const answerOf = ({ blob, document, filed, text, warnings }: CheckedSave, status: EntryStatus) => ({
  id: blob,
  path: shownPath(document),
  slug: filed.slug,
  status,
  problems: warnings,
  raw: text,
})

interface Unchecked {
  file: SaveParams['dataFiles'][number]
  filed: EditedDocument
  options: SaveParams['options']
  fresh: FileChange[]
}

const check = async (desk: Desk, now: Snapshot, { file, filed, options, fresh }: Unchecked) => {
  const { store } = desk
  const draft = await findDraft(store, now, filed)
  const from = documentAt(file.path)
  refuseOtherName(from, filed, draft)
  const current = await currentVersion(store, now, draft?.document ?? filed, draft)
  const { raw, baseId } = file
  await refuseUnseen(store, { document: from, raw, baseId, isNew: options.newEntry }, current)
  const document = file.newPath === undefined ? from : documentAt(file.newPath)
  const isRename = document.key !== from.key
  if (isRename) await refuseRename(desk, now, from, document)
  const text = isRename ? withNewId(raw, from.slug, document.slug) : raw
  const warnings = refuseErrors(document, text, await checkAgainst(desk, now, 'draft'), '保存')
  await refuseUsedOptions(desk, now, document, text)
  const known = mediaAddresses(current === undefined ? '' : await store.read.text(current.blob))
  const carried = await mediaToCarry(store, now, { text, on: draft?.commit ?? now.head, known, fresh })
  const blob = await store.write.writeBlob(text)
  const removed = isRename ? [{ path: from.path, blob: undefined }] : []
  const changes = [...removed, { path: document.path, blob }, ...fresh, ...carried]
  return { document, draft, current, changes, text, blob, warnings }
}

/** A name that disagrees with its path would file a draft under one entry and write another. */
const refuseOtherName = (from: EditedDocument, filed: EditedDocument, draft: Draft | undefined) => {
  if (from.key === filed.key || from.key === draft?.document.key) return
  throw new Refusal(400, `文件“${from.path}”和编号“${filed.key}”对不上，没有保存。`)
}
