import type { State } from '../content-store/contract.ts'
import { action } from '../desk/action.ts'
import { actions } from '../../protocol/actions.ts'
import { Refusal } from '../refusals/refusal.ts'
import { documentAt, documentOf } from '../documents/documents.ts'
import { draftAnswer } from './draft-answers.ts'
import type { Draft } from './draft.ts'
import { draftedDocuments, draftOf } from './draft.ts'
import { mediaFile } from '../media/media-file.ts'

/** The keys of all drafts. */
export const unpublishedEntries = action('read', actions.unpublishedEntries, async ({ store }) =>
  draftedDocuments(await store.now()).map(({ key }) => key),
)

/** One draft: its status and the files it changes. */
export const unpublishedEntry = action(
  'read',
  actions.unpublishedEntry,
  async (desk, { collection, slug }) => {
    const now = await desk.store.now()
    return draftAnswer(await draftOf(now, documentOf(collection, slug)))
  },
)

/** The text of a draft. */
export const unpublishedEntryDataFile = action(
  'read',
  actions.unpublishedEntryDataFile,
  async ({ store }, { collection, slug, path }) => {
    const now = await store.now()
    const draft = await draftOf(now, documentOf(collection, slug))
    const wanted = documentAt(path)
    const id = wanted.key === draft.document.key ? draft.textId : await fileOf(now, draft, wanted.path)
    if (id === undefined) throw new Refusal(404, `草稿里没有文件“${path}”。`)
    return { data: await store.text(id), file: { path, id } }
  },
)

/** A photo that a draft brings along. */
export const unpublishedEntryMediaFile = action(
  'read',
  actions.unpublishedEntryMediaFile,
  async ({ store }, { collection, slug, path }) => {
    const now = await store.now()
    const draft = await draftOf(now, documentOf(collection, slug))
    return mediaFile(store, path, await fileOf(now, draft, path))
  },
)

/** A file as the draft has it; what it does not change is as published. */
const fileOf = async (now: State, { files }: Draft, path: string) => {
  const file = files.find((each) => each.path === path)
  return file ? file.after : now.published(path)
}
