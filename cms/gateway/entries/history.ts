import type { ContentStore } from '../content-store/content-store.ts'
import { DRAFTS } from '../content-store/snapshot.ts'
import { action } from '../protocol/action.ts'
import { entryKey } from '../protocol/params.ts'
import { Refusal } from '../protocol/refusal.ts'
import { recordStep } from '../review/record-step.ts'
import { readRecord } from '../review/review-book.ts'
import { nameOf } from './check-document.ts'
import { documentOf } from './documents.ts'

const MOST_VERSIONS = 100

/** What happened to an entry: its saved versions, newest first, and the review trail, oldest first. */
export const entryHistory = action('read', entryKey, async ({ store }, { collection, slug }) => {
  const document = documentOf(collection, slug)
  const now = await store.read.snapshot()
  const newest = now.drafts.get(document.key) ?? now.head
  const [versions, record] = await Promise.all([
    store.read.versions(newest, document.path, MOST_VERSIONS),
    readRecord(store, now, document.key),
  ])
  return { versions, trail: record.trail, notes: record.notes }
})

/** Brings a deleted entry back as a draft, with the text it had last. */
export const restore = action('write', entryKey, async (desk, { collection, slug }, person) => {
  const { store } = desk
  const document = documentOf(collection, slug)
  return store.write.change(async (now) => {
    if (now.drafts.has(document.key) || (await store.read.isTaken(now.head, document.path))) {
      throw new Refusal(409, `${document.label}“${slug}”还在，不用恢复。`)
    }
    const blob = await lastText(desk.store, now.head, document.path)
    if (blob === undefined) throw new Refusal(404, `找不到${document.label}“${slug}”以前的内容。`)
    const message = `恢复${document.label}“${nameOf(document, await store.read.text(blob))}”`
    const changes = [{ path: document.path, blob }]
    const to = await store.write.commit({
      on: now.head,
      parents: [now.head],
      changes,
      author: person,
      message,
    })
    const deed = { did: 'restored', person, message, draft: { status: 'draft', commit: to } } as const
    const review = await recordStep(desk, now, [document.key], deed)
    return {
      refs: [{ ref: `${DRAFTS}${document.key}`, from: undefined, to }, review],
      answer: { status: 'draft', id: blob },
    }
  })
})

/** The newest version that still had the file: the one before it was deleted. */
const lastText = async (store: ContentStore, head: string, path: string) => {
  for (const { commit } of await store.read.versions(head, path, 10)) {
    const blob = await store.read.blobAt(commit, path)
    if (blob !== undefined) return blob
  }
  return undefined
}
