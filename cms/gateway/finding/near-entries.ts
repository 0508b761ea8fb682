import { daysBetween, isDay } from '../../../src/model/beijing-time.ts'
import { collections, isCollectionName } from '../../../src/model/collections.ts'
import { actions } from '../../protocol/actions.ts'
import type { NearEntry } from '../../protocol/finding.ts'
import { action } from '../desk/action.ts'
import { foldedText } from '../readings/folded-text.ts'
import type { EntryRow } from '../readings/entry-row.ts'
import type { Shelf } from '../readings/catalog.ts'
import { stationName } from '../readings/catalog.ts'
import { cutShort } from '../refusals/cut-short.ts'
import { Refusal } from '../refusals/refusal.ts'
import type { Written } from './everything-written.ts'
import { everythingWritten } from './everything-written.ts'
import { nearness } from './nearness.ts'

/** On the same day a third in common is enough to ask; a day apart, a series has much in common that is not the same. */
const NEAR_ENOUGH = [0.34, 0.6] as const
const SHOWN = 3

/** What an entry is compared by. */
interface Compared {
  title: string
  station: string
  day: string
}

/** Entries that may tell the same as the one that is being written; without a title, those of the very day. */
export const nearEntries = action('read', actions.nearEntries, async (desk, told) => {
  const { collection, title, station, besides } = told
  if (!isCollectionName(collection)) throw new Refusal(400, `没有“${cutShort(collection)}”这种内容。`)
  const day = told.day.slice(0, 10)
  if (station === '' || !isDay(day)) return { rows: [] }
  const now = await desk.store.now()
  const shelf = await desk.catalog.at(now)
  const wanted = { title: foldedText(title), station, day }
  const written = await everythingWritten(desk, now, shelf, collection)
  const near = written
    .filter(({ row }) => row.id !== besides)
    .map((each) => ({ ...each, near: nearnessTo(wanted, each.row) }))
    .filter(({ near: much }) => much > 0)
    .toSorted((a, b) => b.near - a.near)
  return { rows: near.slice(0, SHOWN).map((each) => nearEntry(shelf, each)) }
})

/** How much an entry has in common with what is being written; 0 where nobody would take them for the same. */
const nearnessTo = ({ title, station, day }: Compared, row: EntryRow): number => {
  const apart = Math.abs(daysBetween(day, row.day.slice(0, 10)))
  const enough = NEAR_ENOUGH[apart]
  // A day that cannot be read is no number of days away.
  if (enough === undefined || !tookPart(row, station)) return 0
  if (title === '') return apart === 0 ? 1 : 0
  const near = nearness(title, foldedText(row.title))
  return near >= enough ? near : 0
}

const tookPart = ({ station, references }: EntryRow, id: string) =>
  station === id || references.some(({ to, id: target }) => to === 'stations' && target === id)

const nearEntry = (shelf: Shelf, { row, status }: Written): NearEntry => ({
  collection: row.collection,
  slug: row.id,
  title: row.title || collections[row.collection].label,
  day: row.day.slice(0, 10),
  station: stationName(shelf, row.station),
  status,
})
