import { entryOfContentPath } from '../../../src/model/addresses.ts'
import { DAY_IN_MS } from '../../../src/model/beijing-time.ts'
import type { EntryStatus } from '../../protocol/statuses.ts'
import { actions } from '../../protocol/actions.ts'
import { DELETED_KEPT_IN_DAYS } from '../../protocol/drafts.ts'
import type { FileChange, State, TakenAway } from '../content-store/contract.ts'
import { inTurns } from '../content-store/in-turns.ts'
import { action } from '../desk/action.ts'
import type { Desk } from '../desk/desk.ts'
import { nameOf } from '../documents/check-document.ts'
import type { EditedDocument } from '../documents/documents.ts'
import { documentOf } from '../documents/documents.ts'
import { parsedRecord } from '../records/review-book.ts'
import type { ReviewRecord } from '../records/review-record.ts'
import { statusOf } from '../records/review-record.ts'

/** Something deleted or given up that can be brought back as what it was. */
export interface Deleted {
  document: EditedDocument
  by: string
  at: string
  /** What it was: on the portal, or how far the draft had come. */
  was: EntryStatus
  textId: string
  /** What its draft changed; nothing where it was on the portal. */
  files: readonly FileChange[]
}

/** Everything that was deleted or given up lately and is not there again, newest first. */
export const deletedLately = async (desk: Desk, now: State): Promise<Deleted[]> => {
  const since = new Date(desk.clock().getTime() - DELETED_KEPT_IN_DAYS * DAY_IN_MS)
  const found = await desk.store.takenAwaySince(since, keyOfPath)
  const still = await inTurns([...Map.groupBy(found, ({ key }) => key)], async ([key, taken]) => {
    const newest = newestOf(taken, parsedRecord(key, await now.record(key)))
    const deleted = newest && asDeleted(newest)
    return deleted && !(await isThereAgain(now, deleted)) ? [deleted] : []
  })
  return still.flat().sort((one, other) => Date.parse(other.at) - Date.parse(one.at))
}

/**
 * The newest alone: an entry that was deleted twice comes back as it was the last time. The history counts in seconds; within
 * one the record tells what came last, so that what was taken off the portal and then given up is no publication any more.
 */
const newestOf = (taken: readonly TakenAway[], { trail }: ReviewRecord): TakenAway | undefined => {
  const [newest] = taken
  const atOnce = taken.filter(({ at }) => at === newest?.at)
  const isDraft = trail.at(-1)?.did === 'discarded'
  return atOnce.find(({ draft }) => (draft !== undefined) === isDraft) ?? newest
}

const keyOfPath = (path: string) => {
  const entry = entryOfContentPath(path)
  return entry && `${entry.collection}/${entry.id}`
}

const asDeleted = (taken: TakenAway): Deleted | undefined => {
  const { key, by, at } = taken
  const document = knownDocument(key)
  if (document === undefined) return undefined
  if (!taken.draft) return { document, by, at, was: 'published', textId: taken.id, files: [] }
  // A draft that was published is not lost: what became of it is on the portal, or was deleted there.
  if (parsedRecord(key, taken.record).trail.at(-1)?.did !== 'discarded') return undefined
  const { files, record } = taken.draft
  const textId = files.find(({ path }) => path === document.path)?.after
  return textId === undefined
    ? undefined
    : { document, by, at, was: statusOf(parsedRecord(key, record), textId), textId, files }
}

const knownDocument = (key: string) => {
  const slash = key.indexOf('/')
  try {
    return documentOf(key.slice(0, slash), key.slice(slash + 1))
  } catch {
    return undefined
  }
}

/** Changes that were given up belong to an entry that is still on the portal. */
const isThereAgain = async (now: State, { document, was, files }: Deleted) => {
  if (now.drafts.has(document.key)) return true
  const isChange = was !== 'published' && files.some(({ before }) => before !== undefined)
  return !isChange && (await now.isTaken(document.path))
}

/** What was deleted lately, for the list to bring it back from. */
export const recentlyDeleted = action('read', actions.recentlyDeleted, async (desk) => {
  const deleted = await deletedLately(desk, await desk.store.now())
  const rows = await inTurns(deleted, async ({ document, by, at, was, textId, files }) => ({
    collection: document.collection,
    slug: document.slug,
    kind: document.label,
    title: nameOf(document, await desk.store.text(textId)),
    id: textId,
    by,
    at,
    was,
    isChange: files.some(({ path, before }) => path === document.path && before !== undefined),
    daysLeft: daysLeft(desk.clock(), at),
  }))
  return { rows, keptInDays: DELETED_KEPT_IN_DAYS }
})

const daysLeft = (now: Date, at: string) =>
  Math.max(1, Math.ceil(DELETED_KEPT_IN_DAYS - (now.getTime() - Date.parse(at)) / DAY_IN_MS))
