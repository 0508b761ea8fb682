import type { FileChange, FileToPut, State } from '../content-store/contract.ts'
import { contentPathOfMedia, isMediaPath } from '../../../src/model/addresses.ts'
import { action } from '../desk/action.ts'
import { actions } from '../../protocol/actions.ts'
import { deedWords, statusWords } from '../../protocol/statuses.ts'
import { Refusal } from '../refusals/refusal.ts'
import { recordAfter } from '../records/record-step.ts'
import { readRecord } from '../records/review-book.ts'
import type { Person } from '../persons/person.ts'
import { nameOf } from '../documents/check-document.ts'
import { conflictWith } from './current-version.ts'
import { refuseIncomplete } from '../documents/completeness.ts'
import type { Desk } from '../desk/desk.ts'
import { documentOf } from '../documents/documents.ts'
import type { Draft } from './draft.ts'
import { draftOf, draftStatus, refuseUnseenText } from './draft.ts'
import { mediaAddressesIn } from '../../../src/model/media.ts'
import { refuseRename } from '../documents/rename.ts'

/** Puts an approved draft onto the portal, together with the photos it shows, and asks for a release. */
export const publishUnpublishedEntry = action(
  'publish',
  actions.publishUnpublishedEntry,
  async (desk, { collection, slug, seen }, person) => {
    const filed = documentOf(collection, slug)
    const published = await desk.store.change(async (now, change) => {
      const draft = await draftOf(now, filed)
      refuseUnseenText(draft, seen, deedWords.publish)
      const { document } = draft
      const { text, textId, carried } = await approvedText(desk, now, draft)
      const files = [...(await filesFor(desk, now, draft, text)), ...carried]
      const review = { ends: filed.key, records: await recordsAfter(desk, now, draft, person) }
      const message = `发布${filed.label}“${nameOf(document, text)}”`
      await change.publish(files, review, { by: person, message })
      return { path: document.path, slug: document.slug, id: textId }
    })
    void desk.publishing.request(published.path)
    return published
  },
)

/** After a rename the review goes on under the new id, and the old one tells when that was. */
const recordsAfter = async (desk: Desk, now: State, { filed, document }: Draft, person: Person) => {
  const keys = [...new Set([filed.key, document.key])]
  const records = keys.map(async (key) => {
    const record = recordAfter(desk, await readRecord(now, key), { did: 'published', person })
    return [key, record] as const
  })
  return new Map(await Promise.all(records))
}

const approvedText = async (desk: Desk, now: State, draft: Draft) => {
  const { document } = draft
  const status = draftStatus(draft)
  if (status !== 'pending_publish') {
    throw new Refusal(
      409,
      `${document.label}“${document.slug}”现在是“${statusWords[status]}”，要先审核到“待发”才能发布。`,
    )
  }
  if (draft.textId === undefined)
    throw new Refusal(409, `${document.label}“${document.slug}”的草稿里没有文字，不能发布。`)
  const text = await desk.store.text(draft.textId)
  const { filed, files } = draft
  const carried = await refuseIncomplete(desk, now, { filed, document, text, brought: files }, 'publish')
  return { text, textId: draft.textId, carried }
}

const filesFor = async (desk: Desk, now: State, draft: Draft, text: string): Promise<FileToPut[]> => {
  const { document, filed } = draft
  const isMove = document.key !== filed.key && (await now.isTaken(filed.path))
  if (isMove) await refuseRename(desk, now, filed, document)
  const shown = new Set([...mediaAddressesIn(text)].map(contentPathOfMedia))
  // Photos that were uploaded for the draft and taken out again stay unpublished.
  const wanted = draft.files.filter(({ path }) => !isMediaPath(path) || shown.has(path))
  for (const file of wanted) await refuseOverwritten(desk, now, draft, { file, text })
  return wanted.map(({ path, after }) => ({ path, id: after }))
}

/** Somebody may have published another version since the draft was begun: that must not be overwritten unseen. */
const refuseOverwritten = async (
  { store }: Desk,
  now: State,
  { document }: Draft,
  { file, text }: { file: FileChange; text: string },
) => {
  const { path, before, after } = file
  const published = await now.published(path)
  if (published === before || published === after) return
  const message = `${document.label}“${document.slug}”的修改稿写成以后，已发布的那一份又变过，没有发布，免得盖掉它。请对照两份内容，保存后再发布。`
  const gone = { mine: text, theirs: '', theirsBy: '', theirsAt: '' }
  const conflict =
    published === undefined
      ? gone
      : await conflictWith(store, text, { of: { edition: now.edition }, path, textId: published })
  throw new Refusal(409, message, { conflict })
}
