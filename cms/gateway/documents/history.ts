import { action } from '../desk/action.ts'
import { actions } from '../../protocol/actions.ts'
import { Refusal } from '../refusals/refusal.ts'
import { readRecord } from '../records/review-book.ts'
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
