import type { ContentStore } from '../content-store/content-store.ts'
import type { RefChange } from '../content-store/refs.ts'
import type { Snapshot } from '../content-store/snapshot.ts'
import { REVIEW } from '../content-store/snapshot.ts'
import type { Person } from '../persons/person.ts'
import type { ReviewRecord } from './review-record.ts'
import { emptyRecord, reviewRecordSchema } from './review-record.ts'

/** Folders of at most a few hundred records: a status change writes its whole folder anew. */
const FOLDER_LETTERS = 6

const pathOf = (key: string) => {
  const [collection = '', slug = ''] = key.split('/')
  return `reviews/${collection}/${slug.slice(0, FOLDER_LETTERS)}/${slug}.json`
}

/** Reads what is known about an entry's review; an entry that nobody has touched has an empty record. */
export const readRecord = async (store: ContentStore, now: Snapshot, key: string): Promise<ReviewRecord> => {
  const blob = now.review && (await store.read.blobAt(now.review, pathOf(key)))
  if (!blob) return emptyRecord
  try {
    return reviewRecordSchema.parse(JSON.parse(await store.read.text(blob)))
  } catch (reason) {
    // Without its record an entry falls back to a draft, which can be reviewed again: nothing gets published by mistake.
    console.warn(`${key} 的审核记录读不出来，按草稿处理。`, reason)
    return emptyRecord
  }
}

/** Writes records into a new commit of the review branch; the branch moves with the change that this belongs to. */
export const writeRecords = async (
  store: ContentStore,
  now: Snapshot,
  records: ReadonlyMap<string, ReviewRecord>,
  { person, message }: { person: Person; message: string },
): Promise<RefChange> => {
  const changes = [...records].map(async ([key, record]) => ({
    path: pathOf(key),
    blob: await store.write.writeBlob(`${JSON.stringify(record, undefined, 2)}\n`),
  }))
  const to = await store.write.commit({
    on: now.review,
    parents: now.review === undefined ? [] : [now.review],
    changes: await Promise.all(changes),
    author: person,
    message,
  })
  return { ref: REVIEW, from: now.review, to }
}
