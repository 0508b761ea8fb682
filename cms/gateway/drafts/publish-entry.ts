import type { Snapshot } from '../content-store/snapshot.ts'
import { DRAFTS } from '../content-store/snapshot.ts'
import type { FileChange } from '../content-store/trees.ts'
import { contentPathOfMedia } from '../../../src/model/addresses.ts'
import { action } from '../desk/action.ts'
import { actions } from '../../protocol/actions.ts'
import { statusWords } from '../../protocol/statuses.ts'
import { Refusal } from '../refusals/refusal.ts'
import { draftStatus } from '../review/change-status.ts'
import { recordStep } from '../review/record-step.ts'
import { nameOf, refuseErrors } from '../documents/check-document.ts'
import { conflictWith } from '../documents/current-version.ts'
import { checkAgainst } from '../desk/desk.ts'
import type { Desk } from '../desk/desk.ts'
import { documentOf } from '../documents/documents.ts'
import type { Draft } from './draft.ts'
import { draftOf } from './draft.ts'
import { mediaAddresses } from '../media/media.ts'
import { refuseUsedOptions } from '../lists/option-users.ts'
import { refuseRename } from '../documents/rename.ts'

/** Puts an approved draft onto the published branch, in one commit with the photos it shows, and asks for a release. */
export const publishUnpublishedEntry = action(
  'publish',
  actions.publishUnpublishedEntry,
  async (desk, { collection, slug }, person) => {
    const filed = documentOf(collection, slug)
    const { store } = desk
    const published = await store.write.change(async (now) => {
      const draft = await draftOf(store, now, filed)
      const { text, blob } = await approvedText(desk, now, draft)
      const changes = await changesFor(desk, now, draft, text)
      const message = `发布${filed.label}“${nameOf(draft.document, text)}”`
      // The draft becomes a parent: its authors' commits stay in the history, and a draft found there is known to be published.
      const parents = [now.head, draft.commit]
      const to = await store.write.commit({ on: now.head, parents, changes, author: person, message })
      // After a rename the review goes on under the new id, and the old one tells when that was.
      const keys = [...new Set([filed.key, draft.document.key])]
      const review = await recordStep(desk, now, keys, { did: 'published', person, message })
      const refs = [
        { ref: now.branch, from: now.head, to },
        review,
        { ref: `${DRAFTS}${filed.key}`, from: draft.commit, to: undefined },
      ]
      return { refs, answer: { path: draft.document.path, slug: draft.document.slug, id: blob } }
    })
    void desk.publishing.request()
    return published
  },
)

const approvedText = async (desk: Desk, now: Snapshot, draft: Draft) => {
  const { document } = draft
  const status = await draftStatus(desk, now, draft)
  if (status !== 'pending_publish') {
    throw new Refusal(
      409,
      `${document.label}“${document.slug}”现在是“${statusWords[status]}”，要先审核到“待发”才能发布。`,
    )
  }
  if (draft.blob === undefined)
    throw new Refusal(409, `${document.label}“${document.slug}”的草稿里没有文字，不能发布。`)
  const text = await desk.store.read.text(draft.blob)
  refuseErrors(document, text, await checkAgainst(desk, now, 'published'), '发布')
  await refuseUsedOptions(desk, now, document, text)
  return { text, blob: draft.blob }
}

const changesFor = async (desk: Desk, now: Snapshot, draft: Draft, text: string): Promise<FileChange[]> => {
  const { document, filed } = draft
  const isMove = document.key !== filed.key && (await desk.store.read.isTaken(now.head, filed.path))
  if (isMove) await refuseRename(desk, { ...now, drafts: new Map() }, filed, document)
  const shown = new Set([...mediaAddresses(text)].map(contentPathOfMedia))
  // Photos that were uploaded for the draft and taken out again stay unpublished.
  const wanted = draft.changes.filter(({ path }) => !path.startsWith('content/media/') || shown.has(path))
  for (const change of wanted) await refuseOverwritten(desk, now, draft, { change, text })
  return wanted.map(({ path, after }) => ({ path, blob: after }))
}

/** Somebody may have published another version since the draft was begun: that must not be overwritten unseen. */
const refuseOverwritten = async (
  { store }: Desk,
  now: Snapshot,
  { document }: Draft,
  { change, text }: { change: Draft['changes'][number]; text: string },
) => {
  const { path, before, after } = change
  const published = await store.read.blobAt(now.head, path)
  if (published === before || published === after) return
  const message = `${document.label}“${document.slug}”的修改稿写成以后，已发布的那一份又变过，没有发布，免得盖掉它。请对照两份内容，保存后再发布。`
  const gone = { mine: text, theirs: '', theirsBy: '', theirsAt: '' }
  const conflict =
    published === undefined
      ? gone
      : await conflictWith(store, text, { commit: now.head, path, blob: published })
  throw new Refusal(409, message, { conflict })
}
