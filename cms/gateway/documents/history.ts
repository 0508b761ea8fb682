import type { State } from '../content-store/contract.ts'
import { action } from '../desk/action.ts'
import { actions } from '../../protocol/actions.ts'
import { Refusal } from '../refusals/refusal.ts'
import { recordAfter } from '../records/record-step.ts'
import { readRecord } from '../records/review-book.ts'
import { nameOf } from './check-document.ts'
import type { Desk } from '../desk/desk.ts'
import type { EditedDocument } from './documents.ts'
import { documentOf } from './documents.ts'

const MOST_VERSIONS = 100

/** What happened to an entry: its saved versions, newest first, and the review trail, oldest first. */
export const entryHistory = action('read', actions.entryHistory, async ({ store }, { collection, slug }) => {
  const document = documentOf(collection, slug)
  const now = await store.now()
  const [versions, record] = await Promise.all([
    store.history(document.key, document.path, MOST_VERSIONS),
    readRecord(now, document.key),
  ])
  const named = versions.map(({ version: id, by, at, message }) => ({ id, by, at, message }))
  return { versions: named, trail: record.trail, notes: record.notes }
})

/** The text of one of the versions that the history names. */
export const entryVersion = action(
  'read',
  actions.entryVersion,
  async ({ store }, { collection, slug, id }) => {
    const document = documentOf(collection, slug)
    const versions = await store.history(document.key, document.path, MOST_VERSIONS)
    if (!versions.some(({ version }) => version === id))
      throw new Refusal(404, `${document.label}“${document.slug}”没有这个版本。`)
    const textId = await store.savedIn(id, document.path)
    return { data: textId === undefined ? null : await store.text(textId) }
  },
)

/** Brings a deleted entry back as a draft, with the text it had last. */
export const restore = action('write', actions.restore, async (desk, { collection, slug }, person) => {
  const { store } = desk
  const document = documentOf(collection, slug)
  const { path, label, key } = document
  return store.change(async (now, change) => {
    const textId = await textToRestore(desk, now, document)
    const files = [{ path, before: undefined, after: textId }]
    const draft = { status: 'draft', textId } as const
    const record = recordAfter(desk, await readRecord(now, key), { did: 'restored', person, draft })
    const message = `恢复${label}“${nameOf(document, await store.text(textId))}”`
    await change.saveDraft(key, { files, record }, { by: person, message })
    return { status: 'draft' as const, id: textId }
  })
})

const textToRestore = async ({ store }: Desk, now: State, { key, path, label, slug }: EditedDocument) => {
  if (now.drafts.has(key) || (await now.isTaken(path))) {
    throw new Refusal(409, `${label}“${slug}”还在，不用恢复。`)
  }
  const textId = await store.lastText(key, path)
  if (textId === undefined) throw new Refusal(404, `找不到${label}“${slug}”以前的内容。`)
  return textId
}
