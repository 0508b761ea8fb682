import { cleanFile } from '../../../src/model/entry-text.ts'
import { actions } from '../../protocol/actions.ts'
import type { EntryStatus } from '../../protocol/statuses.ts'
import { action } from '../desk/action.ts'
import type { Desk } from '../desk/desk.ts'
import { documentAt, documentOf, rightToWrite } from '../documents/documents.ts'
import { refuseListRow } from '../documents/list-row-marker.ts'
import { assetFiles, takeInAssets, withNewNames } from '../media/take-in-assets.ts'
import type { Person } from '../persons/person.ts'
import { refuseWithoutRight } from '../persons/refuse-without-right.ts'
import { Refusal } from '../refusals/refusal.ts'
import type { CheckedSave } from './checked-save.ts'
import { checkSave, isSavedAlready } from './checked-save.ts'
import { draftStatus } from './draft.ts'
import { saveAnswer } from './save-answer.ts'
import { saveAsDraft } from './save-as-draft.ts'
import { saveStraight } from './save-straight.ts'

/** Saves an entry: as a draft, or straight onto the portal for clients without drafts. */
export const persistEntry = action(
  'write',
  actions.persistEntry,
  async (desk, { dataFiles, assets, options, unsavedIds }, person) => {
    const [file] = dataFiles
    if (!file) throw new Refusal(400, '没有收到要保存的内容（dataFiles）。')
    refuseListRow(file.raw)
    const from = documentAt(file.path)
    refuseWithoutRight(person, rightToWrite(from))
    const filed = documentOf(options.collectionName ?? from.collection, file.slug || from.slug)
    const stored = await takeInAssets(desk, assets)
    const raw = withNewNames(cleanFile(file.raw), stored)
    const wanted = { file: { ...file, raw }, filed, options, fresh: assetFiles(stored), person }
    const saved = await desk.store.change(async (now, change) => {
      const save = await checkSave(desk, now, change, wanted)
      const asPublished = (await now.published(save.document.path)) === save.textId
      if (options.useWorkflow && isSavedAlready(save))
        return saveAnswer(save, standing(save), { unchanged: true, asPublished })
      const keep = options.useWorkflow ? saveAsDraft : saveStraight
      const status = await keep(desk, now, change, save)
      return saveAnswer(save, status, { unchanged: false, asPublished })
    })
    await dropSaved(desk, person, unsavedIds)
    if (saved.status === 'published' && !saved.unchanged) void desk.publishing.request(saved.path)
    return saved
  },
)

/** The text is safe by now: copies of it that stay behind say the same and are offered to nobody. */
const dropSaved = ({ store }: Desk, { login }: Person, ids: readonly string[]) =>
  store.unsaved.drop(login, ids).catch((reason: unknown) => console.warn('自动保存的文字没能清掉。', reason))

const standing = ({ draft }: CheckedSave): EntryStatus => (draft ? draftStatus(draft) : 'published')
