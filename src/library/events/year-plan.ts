import { entryUrl } from '../../model/addresses.ts'
import { monthsBetween } from '../../model/days/months.ts'
import { countingTime } from '../../model/days/new-time.ts'
import { question } from '../edition/asking.ts'
import { published } from '../entries/entries.ts'
import type { Link } from '../site/links.ts'
import { today } from '../site/release-order.ts'
import { calendarLink } from './calendar.ts'
import type { Festival } from './festivals.ts'
import { festivalsOfMonth } from './festivals.ts'

/** What a month of the year is about. */
export interface PlannedMonth {
  month: string
  /** What its events are about, in their editors' words: `敬老月`. */
  themes: string[]
  festivals: Festival[]
  /** What takes place once, as far as it is known. */
  events: (Link & { day: string })[]
  calendar: Link
}

/** 月月有主题: what a year holds, month by month. */
export interface YearPlan {
  year: string
  months: PlannedMonth[]
  /** What comes each month or week, said once: `文明实践日`. */
  regular: Festival[]
  /** The other year whose plan can be looked at. */
  other: string | undefined
}

/** From this month on people plan the next year. */
const NEXT_YEAR_FROM = '10'

/** The years that have a plan: this one, and from October on the next. */
export const plannedYears: () => string[] = question('planned-years', () => {
  const [year, month] = [today().slice(0, 4), today().slice(5, 7)]
  return month >= NEXT_YEAR_FROM ? [year, String(Number(year) + 1)] : [year]
})

/** What takes place once and begins in a month; what comes again is no month's own. */
const eventsOf = (month: string) =>
  published('events').flatMap(({ id, data }) => {
    const day = countingTime(data).starts.slice(0, 10)
    const isOwn = day.startsWith(month) && data.recurrence === undefined && data.status !== 'cancelled'
    return isOwn ? [{ day, theme: data.theme, label: data.title, href: entryUrl('events', id) }] : []
  })

const monthOf = (month: string): PlannedMonth => {
  const events = eventsOf(month)
  return {
    month,
    themes: [...new Set(events.flatMap(({ theme }) => theme ?? []))],
    festivals: festivalsOfMonth(month).filter(({ isRegular }) => !isRegular),
    events: events
      .map(({ day, label, href }) => ({ day, label, href }))
      .toSorted((a, b) => (a.day < b.day ? -1 : 1)),
    calendar: calendarLink(`${month}-01`),
  }
}

/** The plan of a year. */
export const yearPlan: (year: string) => YearPlan = question('year-plan', (year: string) => {
  const months = monthsBetween(`${year}-01`, `${year}-12`)
  const regular = months.flatMap(festivalsOfMonth).filter(({ isRegular }) => isRegular)
  return {
    year,
    months: months.map(monthOf),
    regular: [...new Map(regular.map((festival) => [festival.id, festival])).values()],
    other: plannedYears().find((each) => each !== year),
  }
})
