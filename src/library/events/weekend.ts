import { addDays, clockTime, dayParts, shortDay, weekdayName } from '../../model/beijing-time.ts'
import { distanceInWords, metresBetween } from '../../model/places/distance.ts'
import { question } from '../edition/asking.ts'
import { entryById } from '../entries/entries.ts'
import { today } from '../site/release-order.ts'
import { townshipOf } from '../stations/township.ts'
import type { EventLine } from './event-line.ts'
import type { EventTime } from './events.ts'
import { comingTimes, eventLine, firstOfEach } from './events.ts'

/** What takes place near a station: a line of a list, with its day and how far it is. */
export interface NearEvent extends Pick<EventLine, 'href' | 'title' | 'day' | 'place' | 'station'> {
  /** `11月28日 星期六 09:00` */
  when: string
  /** `约3.2公里`, where both places are known. */
  distance: string | undefined
}

/** What a resident asks first: what is on at home until Sunday, and if nothing is, what there is near. */
export interface Weekend {
  /** `到这个周末（11月29日）`: with its date, so that an old copy never lies. */
  until: string
  /** How many events of its own the station has until then. */
  own: number
  near: NearEvent[]
}

const SUNDAY = 0
const DAYS_IN_WEEK = 7

/** Three fill half a screen of a phone; for more there is the calendar. */
const MOST_NEAR = 3

/** The Sunday that ends the days ahead: on a Sunday the next one, so that there is always a weekend to look forward to. */
export const comingSunday = (): string => {
  const { weekday } = dayParts(today())
  return addDays(today(), weekday === SUNDAY ? DAYS_IN_WEEK : DAYS_IN_WEEK - weekday)
}

const untilInWords = (sunday: string): string =>
  `到${dayParts(today()).weekday === SUNDAY ? '下' : '这'}个周末（${shortDay(sunday)}）`

/** What takes place until Sunday in a township, soonest first: all that its stations' pages hear of one another. */
const soonInTownship = question('soon-in-township', (seat: string): EventTime[] => {
  const sunday = comingSunday()
  const stations = new Set(townshipOf(seat))
  return firstOfEach(
    comingTimes().filter(
      ({ event, starts, isOff }) =>
        !isOff && starts.slice(0, 10) <= sunday && stations.has(event.data.station),
    ),
  )
})

const metresTo = (station: string, other: string): number | undefined => {
  const [from, to] = [station, other].map((id) => entryById('stations', id)?.data.location)
  return from && to && metresBetween(from, to)
}

const nearEvent = (time: EventTime, metres: number | undefined): NearEvent => {
  const { href, title, day, place, station } = eventLine(time)
  const hour = day === time.starts.slice(0, 10) ? [clockTime(time.starts)] : []
  const when = [shortDay(day), weekdayName(day), ...hour].join(' ')
  const distance = metres === undefined ? undefined : distanceInWords(metres)
  return { href, title, day, place, station, when, distance }
}

/** The nearest few of these, soonest first. */
const nearest = (station: string, times: readonly EventTime[]): NearEvent[] => {
  const far = (time: EventTime) => metresTo(station, time.event.data.station)
  const chosen = times.toSorted((a, b) => (far(a) ?? Infinity) - (far(b) ?? Infinity)).slice(0, MOST_NEAR)
  return times.filter((time) => chosen.includes(time)).map((time) => nearEvent(time, far(time)))
}

/** The weekend of a station; where it has events of its own, those are what counts. */
export const weekendOf = (station: string): Weekend => {
  const [seat] = townshipOf(station)
  const soon = soonInTownship(seat ?? station)
  const own = soon.filter(({ event }) => event.data.station === station).length
  return {
    until: untilInWords(comingSunday()),
    own,
    near: own > 0 ? [] : nearest(station, soon),
  }
}
