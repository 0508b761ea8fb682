import { weeklyUrl } from '../../model/addresses.ts'
import { addDays } from '../../model/beijing-time.ts'
import { daysOfWeek, weekOf } from '../../model/days/weeks.ts'
import { question } from '../edition/asking.ts'
import type { Entry } from '../entries/entries.ts'
import { published } from '../entries/entries.ts'
import { publishedAt } from '../entries/published-at.ts'
import type { EventLine } from '../events/event-line.ts'
import { eventLine, eventTimesBetween } from '../events/events.ts'
import { daysInWords } from '../events/time-words.ts'
import type { PersonSummary } from '../people/people.ts'
import { personSummary } from '../people/people.ts'
import type { ReportSummary } from '../reports/reports.ts'
import { coverOf, reportsByPublication, reportSummaries } from '../reports/reports.ts'
import type { Link } from '../site/links.ts'
import { weekName } from '../site/period-names.ts'

/** What one week brought: 一周集锦. */
export interface WeeklyView {
  week: string
  /** `2026年第48周` */
  title: string
  /** `11月23日至11月29日` */
  days: string
  /** The story that leads it: the first recommended one with a photo, else the first with a photo, else the first. */
  lead: ReportSummary | undefined
  reports: ReportSummary[]
  people: PersonSummary[]
  /** What is on in the week after. */
  next: EventLine[]
  figures: { reports: number; stations: number; participants: number; hours: number }
  earlier: Link | undefined
  later: Link | undefined
}

/** The weeks of a year with stories, newest first. */
export interface WeeksOfYear {
  year: string
  weeks: (Link & { count: number })[]
}

type Report = Entry<'reports'>

/**
 * Reports by the week in which residents could first read them: what was written late is part of the week in which it
 * appeared, or nobody would see it.
 */
const reportsByWeek = question(
  'reports-by-week',
  (): ReadonlyMap<string, Report[]> =>
    new Map(
      [...Map.groupBy(reportsByPublication(), ({ at }) => weekOf(at))].map(([week, reports]) => [
        week,
        reports.map(({ entry }) => entry),
      ]),
    ),
)

/** The weeks that have a page, newest first. */
export const weeksInUse: () => string[] = question('weeks-in-use', () =>
  [...reportsByWeek().keys()].sort().reverse(),
)

/** To be asked instead of all weeks: a new report changes the answer for its own week alone. */
const reportsOfWeek = question('reports-of-week', (week: string) => reportsByWeek().get(week) ?? [])

const peopleOfWeek = question('people-of-week', (week: string) =>
  published('good-people')
    .filter((person) => {
      const at = publishedAt(person)
      return at !== undefined && weekOf(at) === week
    })
    .map((person) => personSummary(person)),
)

const sum = (values: readonly (number | undefined)[]): number =>
  values.reduce<number>((all, value) => all + (value ?? 0), 0)

const figuresOf = (reports: readonly Report[]): WeeklyView['figures'] => ({
  reports: reports.length,
  stations: new Set(reports.map(({ data }) => data.station)).size,
  participants: sum(reports.map(({ data }) => data.participants)),
  hours: Math.round(sum(reports.map(({ data }) => data.hours))),
})

const leadOf = (reports: readonly Report[]): Report | undefined =>
  reports.find((report) => report.data.featured && coverOf(report)) ?? reports.find(coverOf) ?? reports[0]

const weekLink = (week: string | undefined): Link | undefined =>
  week === undefined ? undefined : { label: weekName(week), href: weeklyUrl(week) }

/** What goes ahead in the seven days after a week. */
const eventsAfter = (last: string): EventLine[] =>
  eventTimesBetween(addDays(last, 1), addDays(last, 7))
    .filter(({ isOff }) => !isOff)
    .map((time) => eventLine(time, time.starts.slice(0, 10)))

/** What the page of a week shows; nothing for a week without a story. */
export const weeklyView: (week: string) => WeeklyView | undefined = question('weekly', (week: string) => {
  const reports = reportsOfWeek(week)
  if (reports.length === 0) return undefined
  const { first, last } = daysOfWeek(week)
  const leading = leadOf(reports)
  const weeks = weeksInUse()
  const at = weeks.indexOf(week)
  return {
    week,
    title: weekName(week),
    days: daysInWords(first, last),
    lead: leading && reportSummaries([leading])[0],
    reports: reportSummaries(reports.filter((report) => report !== leading)),
    people: peopleOfWeek(week),
    next: eventsAfter(last),
    figures: figuresOf(reports),
    earlier: weekLink(weeks[at + 1]),
    later: weekLink(weeks[at - 1]),
  }
})

/** All weeks by year, newest first. */
export const weeksByYear: () => WeeksOfYear[] = question('weeks-by-year', () =>
  [...Map.groupBy(weeksInUse(), (week) => week.slice(0, 4))].map(([year, weeks]) => ({
    year,
    weeks: weeks.map((week) => {
      const { first, last } = daysOfWeek(week)
      return { label: daysInWords(first, last), href: weeklyUrl(week), count: reportsOfWeek(week).length }
    }),
  })),
)
