import type { CollectionName } from '../../../src/model/collections.ts'
import { collections, isCollectionName } from '../../../src/model/collections.ts'
import { actions } from '../../protocol/actions.ts'
import type { FoundEntry } from '../../protocol/finding.ts'
import { inTurns } from '../content-store/in-turns.ts'
import { action } from '../desk/action.ts'
import type { Desk } from '../desk/desk.ts'
import type { Shelf } from '../readings/catalog.ts'
import { stationName } from '../readings/catalog.ts'
import { foldedText } from '../readings/folded-text.ts'
import { plainText } from '../readings/plain-text.ts'
import type { SearchText } from '../readings/search-texts.ts'
import { cutShort } from '../refusals/cut-short.ts'
import { Refusal } from '../refusals/refusal.ts'
import type { Written } from './everything-written.ts'
import { everythingWritten } from './everything-written.ts'
import { excerptOf, marked } from './marks.ts'
import type { Rank } from '../readings/ranking.ts'
import { rankOf, ranks } from '../readings/ranking.ts'

/** Looks through everything that is written, published or not. Nothing is found by an empty question. */
export const findEntries = action('read', actions.findEntries, async (desk, told) => {
  const { query, status, page, pageSize } = told
  const collection = collectionOf(told.collection)
  const words = query.split(/\s+/).map(foldedText).filter(Boolean)
  if (words.length === 0) return { total: 0, page, pageSize, rows: [] }
  const now = await desk.store.now()
  const shelf = await desk.catalog.at(now)
  const written = (await everythingWritten(desk, now, shelf, collection)).filter(
    (each) => status === undefined || each.status === status,
  )
  const found = await ranked(desk, shelf, written, words)
  const rows = found.slice((page - 1) * pageSize, page * pageSize)
  const answer = await inTurns(rows, (each) => foundEntry(desk, shelf, each, words))
  return { total: found.length, page, pageSize, rows: answer }
})

const collectionOf = (name: string | undefined): CollectionName | undefined => {
  if (name === undefined || isCollectionName(name)) return name
  throw new Refusal(400, `没有“${cutShort(name)}”这种内容。`)
}

/** What answers, the best first, and of what is equally good the newest. */
const ranked = async (desk: Desk, shelf: Shelf, written: readonly Written[], words: readonly string[]) => {
  const texts = await desk.searchTexts.of(written.map(({ row }) => row))
  const stations = await stationTexts(desk, shelf)
  return written
    .map((each, index) => {
      const text = texts[index]
      return { ...each, rank: text ? rankOf(words, text, stations.get(each.row.station)) : ranks.notAtAll }
    })
    .filter(({ rank }) => rank > ranks.notAtAll)
    .toSorted(inOrder)
}

const stationTexts = async (desk: Desk, shelf: Shelf): Promise<ReadonlyMap<string, SearchText>> => {
  const rows = shelf.rows.get('stations')?.all() ?? []
  const texts = await desk.searchTexts.of(rows)
  return new Map(rows.flatMap(({ id }, index) => (texts[index] ? [[id, texts[index]] as const] : [])))
}

interface Ranked extends Written {
  rank: Rank
}

/** What has no day, a station or a person, is looked up by its name and comes first. */
const inOrder = (one: Ranked, other: Ranked): number =>
  other.rank - one.rank ||
  Number(one.row.day !== '') - Number(other.row.day !== '') ||
  (one.row.day > other.row.day ? -1 : one.row.day < other.row.day ? 1 : 0)

const foundEntry = async (
  desk: Desk,
  shelf: Shelf,
  { row, status }: Written,
  words: readonly string[],
): Promise<FoundEntry> => {
  const { text } = plainText(row.collection, await desk.store.text(row.textId))
  return {
    collection: row.collection,
    slug: row.id,
    kind: collections[row.collection].label,
    title: marked(row.title, words),
    excerpt: excerptOf(text, words) ?? marked(row.summary, []),
    day: row.day.slice(0, 10),
    station: row.station && stationName(shelf, row.station),
    status,
  }
}
