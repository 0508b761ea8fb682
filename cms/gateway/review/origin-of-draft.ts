import { documentOf } from '../documents/documents.ts'
import { action } from '../desk/action.ts'
import { actions } from '../../protocol/actions.ts'
import { readRecord } from '../records/review-book.ts'

/** Who began a draft and when, for the head of the remarks; nothing when there is none. */
export const getPRMetadata = action(
  'read',
  actions.getPRMetadata,
  async ({ store }, { collection, slug }) => {
    const now = await store.now()
    const { key } = documentOf(collection, slug)
    if (!now.drafts.has(key)) return { metadata: null }
    const { trail } = await readRecord(now, key)
    const ended = trail.findLastIndex(
      ({ did }) => did === 'published' || did === 'discarded' || did === 'deleted',
    )
    const began = trail[ended + 1]
    return { metadata: { id: key, url: '', author: began?.by ?? '', createdAt: began?.at ?? '' } }
  },
)
