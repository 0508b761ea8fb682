import { checkEntry } from '../../../src/model/check-entry.ts'
import { addDays } from '../../../src/model/beijing-time.ts'
import type { EntryData } from '../../../src/model/collections.ts'
import { timesBetween } from '../../../src/model/days/held-times.ts'
import { lastDayOf } from '../../../src/model/days/recurrence.ts'
import type { UnreportedEvent } from '../../protocol/today.ts'
import { inTurns } from '../content-store/in-turns.ts'
import { Kept } from '../content-store/kept.ts'
import type { Desk } from '../desk/desk.ts'
import type { DraftRow } from '../drafts/draft-rows.ts'
import type { Shelf } from '../readings/catalog.ts'
import { stationName } from '../readings/catalog.ts'
import type { EntryRow } from '../readings/entry-row.ts'

/** What is longer ago nobody will write any more. */
const BACK_IN_DAYS = 45

/** More events than any county has announced. */
const KEPT_EVENTS = 20_000

type Event = EntryData<'events'>

const kept = new WeakMap<Desk, Kept<Event | 'broken'>>()

/**
 * The last time of each event that has passed without a report, the latest first. A report that names the event tells all
 * of its times up to its own day; one that is being written counts already.
 * @param today Beijing day
 */
export const unreportedEvents = async (
  desk: Desk,
  shelf: Shelf,
  drafts: readonly DraftRow[],
  today: string,
): Promise<UnreportedEvent[]> => {
  const published = shelf.rows.get('reports')?.all() ?? []
  const begun = drafts.map(({ row }) => row).filter(({ collection }) => collection === 'reports')
  const [told, before] = [reportedUntil([...published, ...begun]), reportedUntil(published)]
  const rows = (shelf.rows.get('events')?.all() ?? []).filter(({ day }) => day.slice(0, 10) <= today)
  const found = await inTurns(rows, async (row) => {
    const event = await eventOf(desk, row)
    const day = event === 'broken' ? undefined : lastHeld(event, today)
    if (day === undefined || (told.get(row.id) ?? '') >= day) return []
    const { id, title, station } = row
    const name = stationName(shelf, station)
    const hasEarlier = before.has(id)
    return [{ event: id, title, stationId: station, station: name, day, hasEarlier }]
  })
  return found.flat().toSorted((a, b) => (a.day > b.day ? -1 : 1))
}

/** The newest day of the reports of each event. */
const reportedUntil = (reports: readonly EntryRow[]) => {
  const until = new Map<string, string>()
  for (const { day, references } of reports) {
    for (const { to, id } of references) {
      if (to === 'events' && day >= (until.get(id) ?? '')) until.set(id, day)
    }
  }
  return until
}

/** The day on which an event was held last, before today and not too long ago. */
const lastHeld = (event: Event, today: string): string | undefined => {
  if (event.status === 'cancelled') return undefined
  const held = timesBetween(event, addDays(today, -BACK_IN_DAYS), addDays(today, -1)).filter(
    (time) => !time.isOff && lastDayOf(time) < today,
  )
  return held.at(-1)?.starts.slice(0, 10)
}

/** Each text is read once: its id never means another. */
const eventOf = async (desk: Desk, { id, textId }: EntryRow): Promise<Event | 'broken'> => {
  const known = kept.get(desk) ?? new Kept<Event | 'broken'>(KEPT_EVENTS)
  kept.set(desk, known)
  const found = known.get(textId)
  if (found) return found
  const text = await desk.store.text(textId)
  return known.set(textId, checkEntry({ collection: 'events', id, text }).data ?? 'broken')
}
