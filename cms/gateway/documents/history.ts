import type { ContentStore } from '../content-store/content-store.ts'
import type { Snapshot } from '../content-store/snapshot.ts'
import { DRAFTS } from '../content-store/snapshot.ts'
import { action } from '../desk/action.ts'
import { actions } from '../../protocol/actions.ts'
import { Refusal } from '../refusals/refusal.ts'
import type { Deed } from '../review/record-step.ts'
import { recordStep } from '../review/record-step.ts'
import { readRecord } from '../review/review-book.ts'
import { nameOf } from './check-document.ts'
import type { Desk } from '../desk/desk.ts'
import type { EditedDocument } from './documents.ts'
import { documentOf } from './documents.ts'

const MOST_VERSIONS = 100

/** What happened to an entry: its saved versions, newest first, and the review trail, oldest first. */
export const entryHistory = action('read', actions.entryHistory, async ({ store }, { collection, slug }) => {
  const document = documentOf(collection, slug)
  const now = await store.read.snapshot()
  const newest = now.drafts.get(document.key) ?? now.head
  const [versions, record] = await Promise.all([
    store.read.versions(newest, document.path, MOST_VERSIONS),
    readRecord(store, now, document.key),
  ])
  const named = versions.map(({ commit: id, by, at, message }) => ({ id, by, at, message }))
  return { versions: named, trail: record.trail, notes: record.notes }
})

/** The text of one of the versions that the history names. */
export const entryVersion = action(
  'read',
  actions.entryVersion,
  async ({ store }, { collection, slug, id }) => {
    const document = documentOf(collection, slug)
    const now = await store.read.snapshot()
    const newest = now.drafts.get(document.key) ?? now.head
    const versions = await store.read.versions(newest, document.path, MOST_VERSIONS)
    if (!versions.some(({ commit }) => commit === id))
      throw new Refusal(404, `${document.label}“${document.slug}”没有这个版本。`)
    const blob = await store.read.blobAt(id, document.path)
    return { data: blob === undefined ? null : await store.read.text(blob) }
  },
)

/** Brings a deleted entry back as a draft, with the text it had last. */
export const restore = action('write', actions.restore, async (desk, { collection, slug }, person) => {
  const { store } = desk
  const document = documentOf(collection, slug)
  const { path, label, key } = document
  return store.write.change(async (now) => {
    const blob = await textToRestore(desk, now, document)
    const message = `恢复${label}“${nameOf(document, await store.read.text(blob))}”`
    const told = { author: person, message, changes: [{ path, blob }] }
    const commit = await store.write.commit({ ...told, on: now.head, parents: [now.head] })
    const draft: Deed['draft'] = { status: 'draft', commit, changes: [{ path, after: blob }] }
    const review = await recordStep(desk, now, [key], { did: 'restored', person, message, draft })
    const refs = [{ ref: `${DRAFTS}${key}`, from: undefined, to: commit }, review]
    return { refs, answer: { status: 'draft' as const, id: blob } }
  })
})

const textToRestore = async ({ store }: Desk, now: Snapshot, { key, path, label, slug }: EditedDocument) => {
  if (now.drafts.has(key) || (await store.read.isTaken(now.head, path))) {
    throw new Refusal(409, `${label}“${slug}”还在，不用恢复。`)
  }
  const blob = await lastText(store, now.head, path)
  if (blob === undefined) throw new Refusal(404, `找不到${label}“${slug}”以前的内容。`)
  return blob
}

/** The newest version that still had the file: the one before it was deleted. */
const lastText = async (store: ContentStore, head: string, path: string) => {
  for (const { commit } of await store.read.versions(head, path, 10)) {
    const blob = await store.read.blobAt(commit, path)
    if (blob !== undefined) return blob
  }
  return undefined
}
