import ical, { ICalEventStatus } from 'ical-generator'
import { entryUrl } from '../../model/addresses.ts'
import { instantOf } from '../../model/beijing-time.ts'
import { entryById } from '../../library/entries/entries.ts'
import type { CalendarFile } from '../../library/events/calendar-files.ts'
import type { EventTime } from '../../library/events/events.ts'
import { newTimeNote, warningOf } from '../../library/events/events.ts'
import { fullAddress, labelOf } from '../../library/site/site.ts'
import { eventStamps, REFRESH_IN_SECONDS } from './event-stamps.ts'

const USUAL_LENGTH_IN_HOURS = 2
const HOUR_IN_MS = 3_600_000

const endOf = ({ starts, ends }: EventTime): Date =>
  ends === undefined
    ? new Date(instantOf(starts).getTime() + USUAL_LENGTH_IN_HOURS * HOUR_IN_MS)
    : instantOf(ends)

const statusOf = ({ isOff }: EventTime) => (isOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED)

/** One for each time; a new time keeps its own when it is put off again. It is the same in every calendar. */
const idOf = ({ event, starts, putOffFrom }: EventTime): string =>
  `${event.id}-${putOffFrom === undefined ? starts.slice(0, 10) : 'new-time'}`

/** Phones show a title before anything else: what does not take place says so there. */
const summaryOf = (time: EventTime): string =>
  [warningOf(time), time.event.data.title].filter(Boolean).join('：')

const descriptionOf = (time: EventTime) => {
  const station = entryById('stations', time.event.data.station)?.data.shortName
  const lines = [newTimeNote(time), station && `主办：${station}`].filter(Boolean)
  return lines.length > 0 ? { description: lines.join('\n') } : {}
}

const eventOf = (time: EventTime) => {
  const { event, starts } = time
  return {
    id: idOf(time),
    ...eventStamps(event),
    start: instantOf(starts),
    end: endOf(time),
    summary: summaryOf(time),
    location: event.data.place,
    status: statusOf(time),
    url: fullAddress(entryUrl('events', event.id)),
    categories: event.data.categories.map((each) => ({ name: labelOf('categories', each) })),
    ...descriptionOf(time),
  }
}

/** RFC 5545 ends every line, the last one too; the package leaves that one open. */
const LINE_END = '\r\n'

const CLOSING = 'END:VCALENDAR'
/** RFC 5545 (3.6) asks for one component at least: where nothing takes place, that is the clock on the county's walls. */
const BEIJING_CLOCK = [
  'BEGIN:VTIMEZONE',
  'TZID:Asia/Shanghai',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0800',
  'TZOFFSETTO:+0800',
  'END:STANDARD',
  'END:VTIMEZONE',
]

const closed = (calendar: string, hasEvents: boolean): string => {
  const open = calendar.slice(0, calendar.lastIndexOf(CLOSING))
  const rest = [...(hasEvents ? [] : BEIJING_CLOCK), CLOSING]
  return open + rest.map((line) => line + LINE_END).join('')
}

/**
 * An iCalendar that phones subscribe to. Recurring events are written out time by time: exceptions and "the last Saturday"
 * mean the same to every phone that way.
 */
export const eventCalendar = ({ name, page, times }: CalendarFile): string => {
  const calendar = ical({
    name,
    url: fullAddress(page),
    ttl: REFRESH_IN_SECONDS,
    prodId: { company: 'cunkou', product: 'portal', language: 'ZH' },
    events: times.map(eventOf),
  })
  return closed(calendar.toString(), times.length > 0)
}
