import type { CollectionName } from '../../../src/model/collections.ts'
import { isCollectionName } from '../../../src/model/collections.ts'
import { joinFrontMatter } from '../../../src/model/entry-text.ts'
import type { Snapshot } from '../content-store/snapshot.ts'
import { actions } from '../../protocol/actions.ts'
import { action } from '../desk/action.ts'
import { Refusal } from '../refusals/refusal.ts'
import { readRecord } from '../review/review-book.ts'
import { statusOf } from '../review/review-record.ts'
import type { Shelf } from './catalog.ts'
import { rowOf } from './catalog.ts'
import type { Desk } from '../desk/desk.ts'
import { entryDocument, shownPath } from '../documents/documents.ts'
import { draftedDocuments, findDraft } from '../drafts/draft.ts'
import type { EntryRow } from './entry-row.ts'
import { entryRow } from './entry-row.ts'
import type { Filterable } from './list-query.ts'
import { inListOrder, matcher } from './list-query.ts'
import { LIST_ROW_MARKER } from './list-row-marker.ts'

interface Listed extends Filterable {
  updatedAt?: string
  by?: string
}

/** One page of a list: published entries and drafts together, a few facts of each, never the story. */
export const listEntries = action('read', actions.listEntries, async (desk, { collection, ...query }) => {
  if (!isCollectionName(collection)) throw new Refusal(400, `没有“${collection}”这种内容。`)
  const now = await desk.store.read.snapshot()
  const shelf = await desk.catalog.at(now.head)
  const drafts = await draftRows(desk, now, collection)
  const published = [...(shelf.rows.get(collection)?.values() ?? [])].filter(({ id }) => !drafts.has(id))
  const listed: Listed[] = [
    ...published.map((row) => ({ row, status: 'published' as const })),
    ...drafts.values(),
  ].map((each) => ({
    ...each,
    stationName: rowOf(shelf, 'stations', each.row.station)?.title ?? '',
  }))
  const found = listed.filter(matcher(query)).toSorted((a, b) => inListOrder(a.row, b.row))
  const { page, pageSize } = query
  const rows = found.slice((page - 1) * pageSize, page * pageSize).map((each) => answerRow(each, shelf))
  return { total: found.length, page, pageSize, rows }
})

const draftRows = async (desk: Desk, now: Snapshot, collection: CollectionName) => {
  const documents = draftedDocuments(now).filter((document) => document.collection === collection)
  const rows = documents.map(async (document) => {
    const draft = await findDraft(desk.store, now, document)
    if (draft?.blob === undefined) return []
    const record = await readRecord(desk.store, now, document.key)
    const row = entryRow(
      { collection, id: document.slug },
      draft.blob,
      await desk.store.read.text(draft.blob),
    )
    const last = record.trail.at(-1)
    const facts = { row, stationName: '', status: statusOf(record, draft.commit) }
    return [[row.id, last ? { ...facts, updatedAt: last.at, by: last.by } : facts] as const]
  })
  return new Map((await Promise.all(rows)).flat())
}

const answerRow = ({ row, status, stationName, updatedAt, by }: Listed, shelf: Shelf) => ({
  id: row.id,
  path: shownPath(entryDocument(row.collection, row.id)),
  blob: row.blob,
  title: row.title,
  summary: row.summary,
  day: row.day,
  station: stationName || row.station,
  stationId: row.station,
  status,
  published: rowOf(shelf, row.collection, row.id) !== undefined,
  updatedAt,
  by,
  data: markedText(row),
})

/** What a client that wants a text gets: the row's facts, marked so that a save of it is refused. */
const markedText = ({ id, title, day, station }: EntryRow) =>
  joinFrontMatter({ id, title, day, station, [LIST_ROW_MARKER]: true }, '')
