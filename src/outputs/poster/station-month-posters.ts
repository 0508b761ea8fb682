import { entryUrl } from '../../model/addresses.ts'
import type { StationMonthEvent, StationMonthInput } from './station-month.ts'
import { today } from '../../library/site/release-order.ts'
import type { Entry } from '../../library/entries/entries.ts'
import { published } from '../../library/entries/entries.ts'
import type { EventTime } from '../../library/events/events.ts'
import { eventTimesBetween, statusWord } from '../../library/events/events.ts'
import type { StationCall } from '../../library/stations/station-call.ts'
import { callOfStation } from '../../library/stations/stations.ts'
import { recurrenceInWords } from '../../library/events/recurrence.ts'
import { fullAddress, labelOf, siteSettings } from '../../library/site/site.ts'

/** Shown on a poster only when it warns: what is planned, under way or done needs no word. */
const warningOf = (event: Entry<'events'>): string | undefined =>
  ['cancelled', 'postponed'].includes(event.data.status) ? statusWord(event) : undefined

const posterEvent = (times: readonly EventTime[]): StationMonthEvent[] => {
  const [first] = times
  if (!first) return []
  const { event, starts, ends } = first
  return [
    {
      title: event.data.title,
      starts,
      ends,
      days: times.map((time) => time.starts.slice(0, 10)),
      rule: recurrenceInWords(event.data),
      place: event.data.place,
      status: warningOf(event),
    },
  ]
}

const posterOf = (
  { id, data }: Entry<'stations'>,
  month: string,
  times: readonly EventTime[],
  call: StationCall | undefined,
): StationMonthInput => {
  const path = entryUrl('stations', id)
  const byEvent = Map.groupBy(times, ({ event }) => event.id)
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
    events: [...byEvent.values()].flatMap(posterEvent),
  }
}

/** This month's poster of every station, by the Beijing day of the release. */
export const stationMonthPosters = async (): Promise<StationMonthInput[]> => {
  const month = today().slice(0, 7)
  const times = await eventTimesBetween(`${month}-01`, `${month}-31`)
  const byStation = Map.groupBy(times, ({ event }) => event.data.station)
  const stations = await published('stations')
  return Promise.all(
    stations.map(async (station) =>
      posterOf(station, month, byStation.get(station.id) ?? [], await callOfStation(station.id)),
    ),
  )
}
