import { entryUrl } from '../../model/addresses.ts'
import type { StationMonthEvent, StationMonthInput } from './station-month.ts'
import { today } from '../../library/site/release-order.ts'
import { question } from '../../library/edition/asking.ts'
import type { Entry } from '../../library/entries/entries.ts'
import { entryById, published } from '../../library/entries/entries.ts'
import type { EventTime } from '../../library/events/events.ts'
import { eventTimesBetween, newTimeNote, warningOf } from '../../library/events/events.ts'
import { lastDayOfMonth } from '../../model/days/months.ts'
import { recurrenceInWords } from '../../model/days/recurrence.ts'
import type { StationCall } from '../../library/stations/station-call.ts'
import { callOfStation } from '../../library/stations/stations.ts'
import { fullAddress, labelOf, siteSettings } from '../../library/site/site.ts'

/** What began before the month stands on its first day. */
const posterEvent = (times: readonly EventTime[], month: string): StationMonthEvent[] => {
  const [first] = times
  if (!first) return []
  const { event, starts, ends, putOffFrom } = first
  const firstOfMonth = `${month}-01`
  return [
    {
      title: event.data.title,
      starts,
      ends,
      days: times.map((time) => (time.starts < firstOfMonth ? firstOfMonth : time.starts.slice(0, 10))),
      rule: putOffFrom === undefined ? recurrenceInWords(event.data) : undefined,
      note: newTimeNote(first),
      place: event.data.place,
      status: warningOf(first),
    },
  ]
}

/** Times of one event that say the same stand in one row; what was put off and when it will be are two. */
const rowOf = (time: EventTime): string => `${time.event.id} ${warningOf(time) ?? ''}`

const posterOf = (
  { id, data }: Entry<'stations'>,
  month: string,
  times: readonly EventTime[],
  call: StationCall | undefined,
): StationMonthInput => {
  const path = entryUrl('stations', id)
  const byRow = Map.groupBy(times, rowOf)
  return {
    id,
    month,
    name: data.name,
    level: labelOf('stationLevels', data.level),
    county: siteSettings().county,
    address: data.address,
    hours: data.hours,
    phone: call?.phone,
    phoneOf: call?.whose,
    url: fullAddress(path),
    stationPath: path,
    events: [...byRow.values()].flatMap((row) => posterEvent(row, month)),
  }
}

const timesByStation = question('poster-times', () => {
  const month = today().slice(0, 7)
  const times = eventTimesBetween(`${month}-01`, lastDayOfMonth(month))
  return Map.groupBy(times, ({ event }) => event.data.station)
})

/** This month's poster of a station, by the Beijing day of the release; nothing when the station is not on show. */
export const stationMonthInput: (id: string) => StationMonthInput | undefined = question(
  'station-month-poster',
  (id: string) => {
    const station = entryById('stations', id)
    const times = timesByStation().get(id) ?? []
    return station && posterOf(station, today().slice(0, 7), times, callOfStation(id))
  },
)

/** How many events stand on each station's poster. */
export const postersByStation: () => ReadonlyMap<string, number> = question(
  'posters-by-station',
  () => new Map(published('stations').map(({ id }) => [id, stationMonthInput(id)?.events.length ?? 0])),
)
