import type { ContentStore } from '../content-store/content-store.ts'
import type { Snapshot } from '../content-store/snapshot.ts'
import { action } from '../desk/action.ts'
import { actions } from '../../protocol/actions.ts'
import { documentAt } from './documents.ts'

/** A published text; `data` is null when there is none, which the editor reads as "this id is free". */
export const publishedText = async (store: ContentStore, now: Snapshot, asked: string) => {
  const blob = await store.read.blobAt(now.head, documentAt(asked).path)
  return {
    data: blob === undefined ? null : await store.read.text(blob),
    file: { path: asked, id: blob ?? null },
  }
}

export const getEntry = action('read', actions.getEntry, async ({ store }, params) =>
  publishedText(store, await store.read.snapshot(), params.path),
)

/** Several published texts at once; those that do not exist are left out. */
export const entriesByFiles = action('read', actions.entriesByFiles, async ({ store }, { files }) => {
  const now = await store.read.snapshot()
  const found = files.map(async ({ path: asked, label }) => {
    const { data, file } = await publishedText(store, now, asked)
    return { data, file: { ...file, label } }
  })
  return (await Promise.all(found)).filter(({ data }) => data !== null)
})
