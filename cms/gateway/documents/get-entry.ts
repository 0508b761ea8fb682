import type { ContentStore, State } from '../content-store/contract.ts'
import { action } from '../desk/action.ts'
import { actions } from '../../protocol/actions.ts'
import { documentAt } from './documents.ts'

/** A published text; `data` is null when there is none, which the editor reads as "this id is free". */
export const publishedText = async (store: ContentStore, now: State, asked: string) => {
  const id = await now.published(documentAt(asked).path)
  return {
    data: id === undefined ? null : await store.text(id),
    file: { path: asked, id: id ?? null },
  }
}

export const getEntry = action('read', actions.getEntry, async ({ store }, params) =>
  publishedText(store, await store.now(), params.path),
)

/** Several published texts at once; those that do not exist are left out. */
export const entriesByFiles = action('read', actions.entriesByFiles, async ({ store }, { files }) => {
  const now = await store.now()
  const found = files.map(async ({ path: asked, label }) => {
    const { data, file } = await publishedText(store, now, asked)
    return { data, file: { ...file, label } }
  })
  return (await Promise.all(found)).filter(({ data }) => data !== null)
})
