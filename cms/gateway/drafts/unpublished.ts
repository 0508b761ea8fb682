import { action } from '../desk/action.ts'
import { actions } from '../../protocol/actions.ts'
import { Refusal } from '../refusals/refusal.ts'
import type { Desk } from '../desk/desk.ts'
import { documentAt, documentOf } from '../documents/documents.ts'
import { draftAnswer } from './draft-answers.ts'
import { draftedDocuments, draftOf, findDraft } from './draft.ts'
import { mediaFile } from '../media/media-file.ts'

/** The keys of all drafts. */
export const unpublishedEntries = action('read', actions.unpublishedEntries, async ({ store }) =>
  draftedDocuments(await store.read.snapshot()).map(({ key }) => key),
)

/** One draft: its status and the files it changes. */
export const unpublishedEntry = action(
  'read',
  actions.unpublishedEntry,
  async (desk, { collection, slug }) => {
    const now = await desk.store.read.snapshot()
    return draftAnswer(desk, now, await draftOf(desk.store, now, documentOf(collection, slug)))
  },
)

/** All drafts with their texts, so that the board opens with one request. */
export const unpublishedEntriesWithData = action('read', actions.unpublishedEntriesWithData, async (desk) => {
  const now = await desk.store.read.snapshot()
  const drafts = await Promise.all(
    draftedDocuments(now).map((document) => findDraft(desk.store, now, document)),
  )
  const answers = drafts
    .filter((draft) => draft !== undefined)
    .map(async (draft) => {
      const answer = await draftAnswer(desk, now, draft)
      return { ...answer, diffs: await Promise.all(answer.diffs.map((diff) => withText(desk, diff))) }
    })
  return { entries: await Promise.all(answers) }
})

const withText = async <T extends { id: string; binary?: boolean }>({ store }: Desk, diff: T) =>
  diff.binary ? diff : { ...diff, data: await store.read.text(diff.id) }

/** The text of a draft. */
export const unpublishedEntryDataFile = action(
  'read',
  actions.unpublishedEntryDataFile,
  async ({ store }, { collection, slug, path }) => {
    const now = await store.read.snapshot()
    const draft = await draftOf(store, now, documentOf(collection, slug))
    const wanted = documentAt(path)
    const blob =
      wanted.key === draft.document.key ? draft.blob : await store.read.blobAt(draft.commit, wanted.path)
    if (blob === undefined) throw new Refusal(404, `草稿里没有文件“${path}”。`)
    return { data: await store.read.text(blob), file: { path, id: blob } }
  },
)

/** A photo that a draft brings along. */
export const unpublishedEntryMediaFile = action(
  'read',
  actions.unpublishedEntryMediaFile,
  async ({ store }, { collection, slug, path }) => {
    const now = await store.read.snapshot()
    const { commit } = await draftOf(store, now, documentOf(collection, slug))
    return mediaFile(store, path, await store.read.blobAt(commit, path))
  },
)
