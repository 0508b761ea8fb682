import { calendarMonthUrl } from '../../model/addresses.ts'
import { addDays } from '../../model/beijing-time.ts'
import { today } from '../site/release-order.ts'
import { published } from '../entries/entries.ts'
import type { EventLine } from './event-line.ts'
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
  previous: Link | undefined
  next: Link | undefined
}

const MONTHS_AHEAD = 3
const EARLIEST_KEPT = 24

const nextMonth = (month: string): string => addDays(`${month}-28`, 4).slice(0, 7)

/** The months that have a page: from the first event to three months ahead. */
export const calendarMonths = async (): Promise<string[]> => {
  const first = (await published('events')).reduce(
    (earliest, { data }) => (data.starts < earliest ? data.starts : earliest),
    today(),
  )
  const months = [first.slice(0, 7)]
  const now = today().slice(0, 7)
  while ((months.at(-1) ?? now) < now) months.push(nextMonth(months.at(-1) ?? now))
  for (let ahead = 0; ahead < MONTHS_AHEAD; ahead += 1) months.push(nextMonth(months.at(-1) ?? now))
  return months.slice(-EARLIEST_KEPT - MONTHS_AHEAD)
}

const daysOf = (month: string): string[] => {
  const days = [`${month}-01`]
  for (let day = addDays(`${month}-01`, 1); day.startsWith(month); day = addDays(day, 1)) days.push(day)
  return days
}

const link = (month: string | undefined): Link | undefined =>
  month === undefined ? undefined : { label: monthName(month), href: calendarMonthUrl(month) }

/** Computes what a month's page shows. */
export const calendarMonth = async (month: string, months: readonly string[]): Promise<CalendarMonth> => {
  const days = daysOf(month)
  const times = await eventTimesBetween(days[0] ?? month, days.at(-1) ?? month)
  const lines = await Promise.all(times.map(eventLine))
  const festivals = festivalsOfMonth(month)
  const at = months.indexOf(month)
  const shown = days.map((day) => ({
    day,
    lunar: lunarDayName(day),
    isToday: day === today(),
    festivals: festivals.filter((festival) => festival.day === day),
    events: lines.filter(({ starts }) => starts.startsWith(day)),
  }))
  return {
    month,
    title: monthName(month),
    isPresent: month === today().slice(0, 7),
    days: shown,
    count: lines.filter(({ isOff }) => !isOff).length,
    previous: link(months[at - 1]),
    next: link(months[at + 1]),
  }
}
