import { entryUrl } from '../../model/addresses.ts'
import { addDays, clockTime } from '../../model/beijing-time.ts'
import { collections } from '../../model/collections.ts'
import { optionLabel } from '../../model/fields/option-label.ts'
import { today } from '../site/release-order.ts'
import { question } from '../edition/asking.ts'
import type { Entry } from '../entries/entries.ts'
import { published } from '../entries/entries.ts'
import type { EventLine } from './event-line.ts'
import type { HeldTime } from '../../model/days/held-times.ts'
import { timesBetween } from '../../model/days/held-times.ts'
import { dayBeside, hoursInWords, hoursOnDay, momentBeside } from './time-words.ts'
import { stationLinks } from '../stations/stations.ts'

type Event = Entry<'events'>

/** How far ahead lists look. */
const HORIZON_IN_DAYS = 60
const statuses = collections.events.fields.status.options

/** One time of one event. */
export interface EventTime extends HeldTime {
  event: Event
}

const byStart = (a: EventTime, b: EventTime) => {
  if (a.starts !== b.starts) return a.starts < b.starts ? -1 : 1
  return a.event.id < b.event.id ? -1 : 1
}

/** Every time of every event that touches a Beijing day from one to another, in order. */
export const eventTimesBetween = (from: string, to: string): EventTime[] =>
  published('events')
    .flatMap((event) => timesBetween(event.data, from, to).map((time) => ({ ...time, event })))
    .sort(byStart)

/** Nothing needs saying of these: they take place as written. */
const AS_PLANNED = ['planned', 'ongoing']

/** What is said of an event that does not go as planned, or is over. */
export const statusWord = ({ data }: Event): string | undefined =>
  AS_PLANNED.includes(data.status) ? undefined : optionLabel(statuses, data.status)

const POSTPONED = optionLabel(statuses, 'postponed') ?? ''

/** `延期到12月5日 15:00`; on the day itself the hour says it. */
const putOffInWords = (from: string, to: string): string =>
  to.slice(0, 10) === from.slice(0, 10)
    ? `${POSTPONED}到${clockTime(to)}`
    : `${POSTPONED}到${momentBeside(to, from.slice(0, 4))}`

const formerInWords = (from: string, now: string): string =>
  from.slice(0, 10) === now.slice(0, 10)
    ? `原定${clockTime(from)}`
    : `原定${dayBeside(from.slice(0, 10), now.slice(0, 4))}`

/** What a time of an event warns of: that it does not take place then, or was meant to be at another time. */
export const warningOf = ({ event, starts, isOff, putOffTo, putOffFrom }: EventTime): string | undefined => {
  if (putOffTo !== undefined) return putOffInWords(starts, putOffTo)
  if (isOff) return statusWord(event)
  return putOffFrom === undefined ? undefined : formerInWords(putOffFrom, starts)
}

/** What was written of the new time of an event that was put off: for many all there is to know. */
export const newTimeNote = ({ event, isOff }: EventTime): string | undefined =>
  isOff && event.data.status === 'postponed' ? event.data.newTime?.note : undefined

/** An event's time as a list shows it. @param day whose list it stands in; without one, a list of several days */
export const eventLine = (time: EventTime, day?: string): EventLine => {
  const { event, starts, isOff } = time
  const listedOn = day ?? (hasBegun(time) ? today() : starts.slice(0, 10))
  return {
    href: entryUrl('events', event.id),
    title: event.data.title,
    day: listedOn,
    time: day === undefined ? hoursInWords(time, listedOn) : hoursOnDay(time, day),
    place: event.data.place,
    station: stationLinks().get(event.data.station)?.label,
    stationId: event.data.station,
    status: warningOf(time) ?? (event.data.status === 'done' ? statusWord(event) : undefined),
    isOff,
  }
}

/** What one can come to, and what was put off: whoever had its old day in mind must hear of it. */
const isTold = ({ event, isOff, putOffTo }: EventTime) =>
  event.data.status === 'postponed' ||
  (AS_PLANNED.includes(event.data.status) && (!isOff || putOffTo !== undefined))

/** The next times of all events that still take place or were put off, nearest first. */
export const comingTimes: () => EventTime[] = question('coming-times', () =>
  eventTimesBetween(today(), addDays(today(), HORIZON_IN_DAYS)).filter(isTold),
)

const hasBegun = ({ starts }: EventTime): boolean => starts.slice(0, 10) < today()

/** What goes on since earlier days comes after what begins today, or a few exhibitions would hide it. */
const byDayOfList = (a: EventTime, b: EventTime): number => {
  const [one, other] = [a, b].map((time) => (hasBegun(time) ? `${today()}T24:00` : time.starts))
  return one === other ? byStart(a, b) : (one ?? '') < (other ?? '') ? -1 : 1
}

/** An event that recurs is named once: by its next time, and by the next one that is off. */
export const firstOfEach = (times: readonly EventTime[]): EventTime[] => {
  const first = new Map(times.toReversed().map((time) => [`${time.event.id} ${time.isOff}`, time]))
  return [...first.values()].sort(byDayOfList)
}

/** What comes next in the whole county: all until a day, and if that is nothing, the next few. */
export const upcomingEverywhere = (until: string, few: number): { soon: EventLine[]; later: EventLine[] } => {
  const times = firstOfEach(comingTimes())
  const soon = times.filter(({ starts }) => starts.slice(0, 10) <= until)
  const lines = (some: EventTime[]) => some.map((time) => eventLine(time))
  return { soon: lines(soon), later: soon.length > 0 ? [] : lines(times.slice(0, few)) }
}

/** What comes next at a station, whose name need not be said. */
export const upcomingEvents = (station: string, count = 6): EventLine[] => {
  const own = comingTimes().filter(({ event }) => event.data.station === station)
  return firstOfEach(own)
    .slice(0, count)
    .map((time) => ({ ...eventLine(time), station: undefined }))
}
