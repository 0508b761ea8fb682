import { calendarMonthUrl, urls } from '../../model/addresses.ts'
import { today } from '../site/release-order.ts'
import { question } from '../edition/asking.ts'
import { published } from '../entries/entries.ts'
import { addMonths, lastDayOfMonth, monthsBetween } from '../../model/days/months.ts'
import { countingTime } from '../../model/days/new-time.ts'
import type { CalendarPlace } from './calendar-places.ts'
import { placesOf } from './calendar-places.ts'
import type { EventLine } from './event-line.ts'
import { daysFrom, timesByDay } from './event-days.ts'
import { eventLine, eventTimesBetween } from './events.ts'
import type { Festival } from './festivals.ts'
import { festivalsOfMonth, lunarDayName } from './festivals.ts'
import type { Link } from '../site/links.ts'
import { monthName } from '../site/period-names.ts'

/** One day of the calendar. */
export interface CalendarDay {
  day: string
  lunar: string
  isToday: boolean
  festivals: Festival[]
  events: EventLine[]
}

/** A month of the calendar, all its days in order. */
export interface CalendarMonth {
  month: string
  title: string
  /** Whether it is the month of the release. */
  isPresent: boolean
  days: CalendarDay[]
  /** How many times something takes place. */
  count: number
  /** Where something takes place in this month. */
  places: CalendarPlace[]
  previous: Link | undefined
  next: Link | undefined
}

const MONTHS_KEPT = 24
const MONTHS_AHEAD = 3
const MONTHS_AHEAD_AT_MOST = 12

const within = (month: string, first: string, last: string): string =>
  month < first ? first : month > last ? last : month

const monthsInUse = (): string[] => {
  const now = today().slice(0, 7)
  const ahead = [addMonths(now, MONTHS_AHEAD), addMonths(now, MONTHS_AHEAD_AT_MOST)] as const
  const moments = published('events').flatMap(({ data }) => [data.starts, countingTime(data).starts])
  const begun = moments.map((moment) => moment.slice(0, 7)).sort()
  const first = within(begun[0] ?? now, addMonths(now, -MONTHS_KEPT), now)
  const last = within(begun.at(-1) ?? now, ...ahead)
  return monthsBetween(first, last)
}

/** The months that have a page: from the first event, at least three months ahead, and on to the last event. */
export const calendarMonths: () => string[] = question('calendar-months', monthsInUse)

/** The way to the month of a day; to the calendar's front page where the month has none of its own. */
export const calendarLink = (day: string): Link => {
  const month = day.slice(0, 7)
  return calendarMonths().includes(month)
    ? { label: monthName(month), href: calendarMonthUrl(month) }
    : { label: '日历', href: urls.calendar }
}

/** The mark of a day on its month's page. */
export const calendarDayMark = (day: string): string => `day-${Number(day.slice(8, 10))}`

/** The way to a day of the calendar. */
export const calendarDayHref = (day: string): string => `${calendarLink(day).href}#${calendarDayMark(day)}`

const daysOf = (month: string): string[] => daysFrom(`${month}-01`, lastDayOfMonth(month))

const link = (month: string | undefined): Link | undefined =>
  month === undefined ? undefined : { label: monthName(month), href: calendarMonthUrl(month) }

/** Computes what a month's page shows. */
export const calendarMonth: (month: string) => CalendarMonth = question('calendar-month', (month: string) => {
  const months = calendarMonths()
  const days = daysOf(month)
  const times = eventTimesBetween(days[0] ?? month, days.at(-1) ?? month)
  const onDay = timesByDay(days, times)
  const festivals = festivalsOfMonth(month)
  const at = months.indexOf(month)
  const shown = days.map((day) => ({
    day,
    lunar: lunarDayName(day),
    isToday: day === today(),
    festivals: festivals.filter((festival) => festival.day === day),
    events: (onDay.get(day) ?? []).map((time) => eventLine(time, day)),
  }))
  return {
    month,
    title: monthName(month),
    isPresent: month === today().slice(0, 7),
    days: shown,
    count: times.filter(({ isOff }) => !isOff).length,
    places: placesOf(times),
    previous: link(months[at - 1]),
    next: link(months[at + 1]),
  }
})
