import type { Change, FileToPut, State } from '../content-store/contract.ts'
import { actions } from '../../protocol/actions.ts'
import type { EntryStatus } from '../../protocol/statuses.ts'
import type { CheckedSave, SaveParams } from './checked-save.ts'
import { action } from '../desk/action.ts'
import { Refusal } from '../refusals/refusal.ts'
import { checkAgainst } from '../documents/check-against.ts'
import type { Desk } from '../desk/desk.ts'
import type { EditedDocument } from '../documents/documents.ts'
import { documentAt, documentOf, shownPath } from '../documents/documents.ts'
import { refuseErrors } from '../documents/check-document.ts'

import { currentVersion, refuseUnseen } from './current-version.ts'
import type { Draft } from './draft.ts'
import { findDraft } from './draft.ts'
import { refuseListRow } from '../documents/list-row-marker.ts'
import { cleanFile } from '../../../src/model/entry-text.ts'
import { mediaAddressesIn } from '../../../src/model/media.ts'
import { mediaToCarry } from '../media/media.ts'
import { refuseUsedOptions } from '../documents/option-users.ts'
import { refuseRename, withNewId } from '../documents/rename.ts'
import { saveAsDraft } from './save-as-draft.ts'
import { saveStraight } from './save-straight.ts'
import { assetFiles, takeInAssets, withNewNames } from '../media/take-in-assets.ts'
import { refuseWithoutRight } from '../persons/refuse-without-right.ts'

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
    const raw = withNewNames(cleanFile(file.raw), stored)
    const wanted = { file: { ...file, raw }, filed, options, fresh: assetFiles(stored) }
    const saved = await desk.store.change(async (now, change) => {
      const save = { ...(await check(desk, now, change, wanted)), filed, options, person }
      const keep = options.useWorkflow ? saveAsDraft : saveStraight
      return answerOf(save, await keep(desk, now, change, save))
    })
    if (saved.status === 'published') void desk.publishing.request()
    return saved
  },
)

/** `id` is what the next save must name as its base; `raw` is the text as stored, with the photos' new names. */
const answerOf = ({ textId, document, filed, text, warnings }: CheckedSave, status: EntryStatus) => ({
  id: textId,
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
  fresh: FileToPut[]
}

const check = async (desk: Desk, now: State, change: Change, { file, filed, options, fresh }: Unchecked) => {
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
  const text = isRename ? withNewId(raw, from.slug, document.slug) : raw
  const warnings = refuseErrors(document, text, await checkAgainst(desk, now, 'draft'), 'save')
  await refuseUsedOptions(desk, now, document, text)
  const known = mediaAddressesIn(current === undefined ? '' : await store.text(current.textId))
  const brought = new Set([...fresh, ...(draft?.files ?? [])].map(({ path }) => path))
  const carried = await mediaToCarry(now, { text, brought, known })
  const textId = change.keep(text)
  const removed = isRename ? [{ path: from.path, id: undefined }] : []
  const files = [...removed, { path: document.path, id: textId }, ...fresh, ...carried]
  return { document, draft, current, files, text, textId, warnings }
}

/** A name that disagrees with its path would file a draft under one entry and write another. */
const refuseOtherName = (from: EditedDocument, filed: EditedDocument, draft: Draft | undefined) => {
  if (from.key === filed.key || from.key === draft?.document.key) return
  throw new Refusal(400, `文件“${from.path}”和编号“${filed.key}”对不上，没有保存。`)
}
