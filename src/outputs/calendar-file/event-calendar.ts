import ical, { ICalEventStatus } from 'ical-generator'
import { entryUrl } from '../../model/addresses.ts'
import { addDays, instantOf } from '../../model/beijing-time.ts'
import { today } from '../../library/site/release-order.ts'
import type { EventTime } from '../../library/events/events.ts'
import { eventTimesBetween, newTimeNote, warningOf } from '../../library/events/events.ts'
import { fullAddress, siteSettings } from '../../library/site/site.ts'
import { stationLinks } from '../../library/stations/stations.ts'
import { eventStamps, REFRESH_IN_SECONDS } from './event-stamps.ts'

const DAYS_BACK = 31
const DAYS_AHEAD = 93
const USUAL_LENGTH_IN_HOURS = 2
const HOUR_IN_MS = 3_600_000

const endOf = ({ starts, ends }: EventTime): Date =>
  ends === undefined
    ? new Date(instantOf(starts).getTime() + USUAL_LENGTH_IN_HOURS * HOUR_IN_MS)
    : instantOf(ends)

const statusOf = ({ isOff }: EventTime) => (isOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED)

/** One for each time; a new time keeps its own when it is put off again. */
const idOf = ({ event, starts, putOffFrom }: EventTime): string =>
  `${event.id}-${putOffFrom === undefined ? starts.slice(0, 10) : 'new-time'}`

/** Phones show a title before anything else: what does not take place says so there. */
const summaryOf = (time: EventTime): string =>
  [warningOf(time), time.event.data.title].filter(Boolean).join('：')

const descriptionOf = (time: EventTime, station: string | undefined) => {
  const lines = [newTimeNote(time), station && `主办：${station}`].filter(Boolean)
  return lines.length > 0 ? { description: lines.join('\n') } : {}
}

/**
 * The coming three months, and what was over no longer than a month ago, as an iCalendar that phones subscribe to.
 * Recurring events are written out time by time: exceptions and "the last Saturday" mean the same to every phone that way.
 */
export const eventCalendar = (): string => {
  const { portalName } = siteSettings()
  const stations = stationLinks()
  const calendar = ical({
    name: `${portalName}·活动`,
    ttl: REFRESH_IN_SECONDS,
    prodId: { company: 'cunkou', product: 'portal', language: 'ZH' },
  })
  for (const time of eventTimesBetween(addDays(today(), -DAYS_BACK), addDays(today(), DAYS_AHEAD))) {
    const { event, starts } = time
    calendar.createEvent({
      id: idOf(time),
      ...eventStamps(event),
      start: instantOf(starts),
      end: endOf(time),
      summary: summaryOf(time),
      location: event.data.place,
      status: statusOf(time),
      url: fullAddress(entryUrl('events', event.id)),
      ...descriptionOf(time, stations.get(event.data.station)?.label),
    })
  }
  return calendar.toString()
}
