import { isCollectionName } from '../../../src/model/collections.ts'
import { joinFrontMatter } from '../../../src/model/entry-text.ts'
import { inTurns } from '../content-store/in-turns.ts'
import { actions } from '../../protocol/actions.ts'
import { action } from '../desk/action.ts'
import { Refusal } from '../refusals/refusal.ts'
import type { Shelf } from '../readings/catalog.ts'
import { rowOf } from '../readings/catalog.ts'
import { entryDocument, shownPath } from '../documents/documents.ts'
import { cutShort } from '../refusals/cut-short.ts'
import { draftRows } from '../drafts/draft-rows.ts'
import type { EntryRow } from '../readings/entry-row.ts'
import { faultOfRow } from './broken-entry.ts'
import type { Filterable } from './list-query.ts'
import { inListOrder, matcher } from './list-query.ts'
import { LIST_ROW_MARKER } from '../documents/list-row-marker.ts'

/** A longer page is one to choose from, which nobody reads; checking a text takes two milliseconds. */
const CHECKED_ROWS = 100

interface Listed extends Filterable {
  updatedAt?: string
  by?: string
}

/** One page of a list: published entries and drafts together, a few facts of each, never the story. */
export const listEntries = action('read', actions.listEntries, async (desk, { collection, ...query }) => {
  if (!isCollectionName(collection)) throw new Refusal(400, `没有“${cutShort(collection)}”这种内容。`)
  const now = await desk.store.now()
  const shelf = await desk.catalog.at(now)
  const drafts = await draftRows(desk, now, collection)
  const isDrafted = ({ id }: EntryRow) => drafts.has(`${collection}/${id}`)
  const published = (shelf.rows.get(collection)?.all() ?? []).filter((row) => !isDrafted(row))
  const all = [...published.map((row) => ({ row, status: 'published' as const })), ...drafts.values()]
  const texts = query.query === undefined ? [] : await desk.searchTexts.of(all.map(({ row }) => row))
  const listed: Listed[] = all.map((each, index) => ({
    ...each,
    stationName: rowOf(shelf, 'stations', each.row.station)?.title ?? '',
    searched: texts[index],
  }))
  const found = listed.filter(matcher(query)).toSorted((a, b) => inListOrder(a.row, b.row))
  const { page, pageSize } = query
  const faultOf = pageSize > CHECKED_ROWS ? async () => ({}) : await faultOfRow(desk, now)
  const rows = await inTurns(found.slice((page - 1) * pageSize, page * pageSize), async (each) => ({
    ...answerRow(each, shelf),
    ...(await faultOf(each)),
  }))
  return { total: found.length, page, pageSize, rows }
})

const answerRow = ({ row, status, stationName, updatedAt, by }: Listed, shelf: Shelf) => ({
  id: row.id,
  path: shownPath(entryDocument(row.collection, row.id)),
  // The protocol's name for it.
  blob: row.textId,
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
