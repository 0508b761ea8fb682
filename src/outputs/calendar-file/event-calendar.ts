import ical, { ICalEventStatus } from 'ical-generator'
import { entryUrl } from '../../model/addresses.ts'
import { addDays, instantOf } from '../../model/beijing-time.ts'
import { today } from '../../library/site/release-order.ts'
import type { EventTime } from '../../library/events/events.ts'
import { eventTimesBetween } from '../../library/events/events.ts'
import { fullAddress, siteSettings } from '../../library/site/site.ts'
import { stationLinks } from '../../library/stations/stations.ts'

const DAYS_BACK = 31
const DAYS_AHEAD = 93
const USUAL_LENGTH_IN_HOURS = 2
const HOUR_IN_MS = 3_600_000

const endOf = ({ starts, ends }: EventTime): Date =>
  ends === undefined
    ? new Date(instantOf(starts).getTime() + USUAL_LENGTH_IN_HOURS * HOUR_IN_MS)
    : instantOf(ends)

const statusOf = ({ event }: EventTime) =>
  event.data.status === 'cancelled' || event.data.status === 'postponed'
    ? ICalEventStatus.CANCELLED
    : ICalEventStatus.CONFIRMED

/**
 * The coming three months as an iCalendar that phones subscribe to.
 * Recurring events are written out time by time: exceptions and "the last Saturday" mean the same to every phone that way.
 */
export const eventCalendar = async (): Promise<string> => {
  const { portalName } = siteSettings()
  const stations = await stationLinks()
  const calendar = ical({
    name: `${portalName}·活动`,
    prodId: { company: 'cunkou', product: 'portal', language: 'ZH' },
  })
  for (const time of await eventTimesBetween(addDays(today(), -DAYS_BACK), addDays(today(), DAYS_AHEAD))) {
    const { event, starts } = time
    calendar.createEvent({
      id: `${event.id}-${starts.slice(0, 10)}`,
      // The stamp is the event's own time: a build's clock would make every release differ.
      stamp: instantOf(event.data.starts),
      start: instantOf(starts),
      end: endOf(time),
      summary: event.data.title,
      location: event.data.place,
      status: statusOf(time),
      url: fullAddress(entryUrl('events', event.id)),
      ...(stations.has(event.data.station)
        ? { description: `主办：${stations.get(event.data.station)?.label}` }
        : {}),
    })
  }
  return calendar.toString()
}
