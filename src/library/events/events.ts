import { entryUrl } from '../../model/addresses.ts'
import { addDays } from '../../model/beijing-time.ts'
import { collections } from '../../model/collections.ts'
import { optionLabel } from '../../model/fields/option-label.ts'
import { today } from '../site/release-order.ts'
import type { Entry } from '../entries/entries.ts'
import { published } from '../entries/entries.ts'
import type { EventLine } from './event-line.ts'
import type { Occurrence } from '../../model/days/recurrence.ts'
import { occurrencesBetween } from '../../model/days/recurrence.ts'
import { stationLinks } from '../stations/stations.ts'

type Event = Entry<'events'>

/** How far ahead lists look. */
const HORIZON_IN_DAYS = 60
const statuses = collections.events.fields.status.options

/** One time of one event. */
export interface EventTime extends Occurrence {
  event: Event
}

const byStart = (a: EventTime, b: EventTime) => {
  if (a.starts !== b.starts) return a.starts < b.starts ? -1 : 1
  return a.event.id < b.event.id ? -1 : 1
}

/** Every time of every event from one Beijing day to another, in order. */
export const eventTimesBetween = async (from: string, to: string): Promise<EventTime[]> =>
  (await published('events'))
    .flatMap((event) => occurrencesBetween(event.data, from, to).map((time) => ({ ...time, event })))
    .sort(byStart)

/** Nothing needs saying of these: they take place as written. */
const AS_PLANNED = ['planned', 'ongoing']

/** What is said of an event that does not go as planned, or is over. */
export const statusWord = ({ data }: Event): string | undefined =>
  AS_PLANNED.includes(data.status) ? undefined : optionLabel(statuses, data.status)

/** Whether an event does not take place when it was meant to. */
export const isOff = ({ data }: Event): boolean => data.status === 'cancelled' || data.status === 'postponed'

/** An event's time as lists show it. */
export const eventLine = async ({ event, starts, ends }: EventTime): Promise<EventLine> => ({
  href: entryUrl('events', event.id),
  title: event.data.title,
  starts,
  ends,
  place: event.data.place,
  station: (await stationLinks()).get(event.data.station)?.label,
  status: statusWord(event),
  isOff: isOff(event),
})

const isComing = ({ event }: EventTime) => AS_PLANNED.includes(event.data.status)

let coming: Promise<EventTime[]> | undefined

/** The next times of all events that still take place, nearest first. */
export const comingTimes = (): Promise<EventTime[]> =>
  (coming ??= eventTimesBetween(today(), addDays(today(), HORIZON_IN_DAYS)).then((times) =>
    times.filter(isComing),
  ))

/** An event that recurs is named once: by its next time. */
const firstOfEach = (times: readonly EventTime[]): EventTime[] =>
  [...new Map(times.toReversed().map((time) => [time.event.id, time])).values()].sort(byStart)

/** What comes next in the whole county. */
export const upcomingEverywhere = async (count: number): Promise<EventLine[]> =>
  Promise.all(
    firstOfEach(await comingTimes())
      .slice(0, count)
      .map(eventLine),
  )

/** What comes next at a station. */
export const upcomingEvents = async (station: string, count = 6): Promise<EventLine[]> => {
  const own = (await comingTimes()).filter(({ event }) => event.data.station === station)
  return Promise.all(firstOfEach(own).slice(0, count).map(eventLine))
}
