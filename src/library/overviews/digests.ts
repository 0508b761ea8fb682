import { digestUrl } from '../../model/addresses.ts'
import { addDays } from '../../model/beijing-time.ts'
import type { DigestKind } from '../../model/days/digests.ts'
import { question } from '../edition/asking.ts'
import type { Entry } from '../entries/entries.ts'
import { published } from '../entries/entries.ts'
import { publishedAt } from '../entries/published-at.ts'
import type { EventLine } from '../events/event-line.ts'
import { beginsOn, daysFrom, lineOfDay, timesByDay } from '../events/event-days.ts'
import { eventTimesBetween } from '../events/events.ts'
import { daysInWords } from '../events/time-words.ts'
import type { PersonSummary } from '../people/people.ts'
import { personSummary } from '../people/people.ts'
import type { PhotoView } from '../photos/photo-view.ts'
import type { ReportSummary } from '../reports/reports.ts'
import { coverOf, reportSummaries, reportSummary } from '../reports/reports.ts'
import type { CountedLink, Link } from '../site/links.ts'
import { bestOfEach, photosIn, projectsIn } from './digest-highlights.ts'
import { digestPeriods, type Days } from './digest-periods.ts'
import { periodsInUse, reportsOfPeriod } from './digest-reports.ts'
import { monthsOfWeek, waysOfMonth, weekDays } from './digest-ways.ts'

/** What one week or one month brought: 一周集锦, 月度集锦. */
export interface DigestView {
  kind: DigestKind
  period: string
  /** `2026年第48周`, `2026年11月` */
  title: string
  /** When its latest story appeared: since then it stands as it is. */
  published: string | undefined
  /** `11月23日至29日` */
  days: string
  /** The story that leads it: the first recommended one with a photo, else the first with a photo, else the first. */
  lead: ReportSummary | undefined
  /** Of a week all others, of a month the best of each category, which `categories` names by the report's id. */
  reports: ReportSummary[]
  categories: ReadonlyMap<string, string>
  people: PersonSummary[]
  /** Whatever leads from here to the same time seen otherwise: the months of a week; the weeks, reports and board of a month. */
  ways: Link[]
  /** What is on in the week after; a month has its calendar for that. */
  next: EventLine[]
  projects: CountedLink[]
  photos: PhotoView[]
  figures: { reports: number; stations: number; participants: number; hours: number }
  earlier: Link | undefined
  later: Link | undefined
}

/** The weeks or months of a year with stories, newest first. */
export interface PeriodsOfYear {
  year: string
  periods: CountedLink[]
}

type Report = Entry<'reports'>

const peopleOfPeriod = question('people-of-period', (kind: DigestKind, period: string) =>
  published('good-people')
    .filter((person) => {
      const at = publishedAt(person)
      return at !== undefined && digestPeriods[kind].of(at) === period
    })
    .map((person) => personSummary(person)),
)

const sum = (values: readonly (number | undefined)[]): number =>
  values.reduce<number>((all, value) => all + (value ?? 0), 0)

const figuresOf = (reports: readonly Report[]): DigestView['figures'] => ({
  reports: reports.length,
  stations: new Set(reports.map(({ data }) => data.station)).size,
  participants: sum(reports.map(({ data }) => data.participants)),
  hours: Math.round(sum(reports.map(({ data }) => data.hours))),
})

const leadOf = (reports: readonly Report[]): Report | undefined =>
  reports.find((report) => report.data.featured && coverOf(report)) ?? reports.find(coverOf) ?? reports[0]

const linkTo = (kind: DigestKind, period: string | undefined): Link | undefined =>
  period === undefined
    ? undefined
    : { label: digestPeriods[kind].nameOf(period), href: digestUrl(kind, period) }

/** What goes ahead in the seven days after a week, once each; what goes on from that week stands at the beginning. */
const eventsAfter = (last: string): EventLine[] => {
  const [first, end] = [addDays(last, 1), addDays(last, 7)]
  const times = eventTimesBetween(first, end).filter(({ isOff }) => !isOff)
  return [...timesByDay(daysFrom(first, end), times)].flatMap(([day, own]) =>
    own.filter((time) => day === first || beginsOn(time, day)).map((time) => lineOfDay(time, day)),
  )
}

/** What a digest shows besides its lead: a week has room for everything, a month has to choose. */
const contentOf: Record<
  DigestKind,
  (
    period: string,
    days: Days,
    reports: readonly Report[],
    lead: Report | undefined,
  ) => Pick<DigestView, 'reports' | 'categories' | 'next' | 'projects' | 'photos' | 'ways'>
> = {
  weekly: (_week, days, reports, lead) => ({
    reports: reportSummaries(reports.filter((report) => report !== lead)),
    categories: new Map(),
    next: eventsAfter(days.last),
    projects: [],
    photos: [],
    ways: monthsOfWeek(days),
  }),
  monthly: (month, days, reports, lead) => {
    const best = bestOfEach(reports.filter((report) => report !== lead))
    const shown = [...(lead ? [lead] : []), ...best.map(({ report }) => report)]
    return {
      reports: best.map(({ report }) => reportSummary(report)),
      categories: new Map(best.map(({ report, category }) => [report.id, category])),
      next: [],
      projects: projectsIn(reports),
      photos: photosIn(reports, new Set(shown.flatMap((report) => coverOf(report) ?? []))),
      ways: waysOfMonth(month, days),
    }
  },
}

/** What the page of a week or month shows; nothing for one without a story. */
export const digestView: (kind: DigestKind, period: string) => DigestView | undefined = question(
  'digest',
  (kind: DigestKind, period: string) => {
    const reports = reportsOfPeriod(kind, period)
    if (reports.length === 0) return undefined
    const days = digestPeriods[kind].daysOf(period)
    const lead = leadOf(reports)
    const [latest] = reports
    const periods = periodsInUse(kind)
    const at = periods.indexOf(period)
    return {
      kind,
      period,
      title: digestPeriods[kind].nameOf(period),
      published: latest && publishedAt(latest),
      days: daysInWords(days.first, days.last),
      lead: lead && reportSummary(lead),
      people: peopleOfPeriod(kind, period),
      figures: figuresOf(reports),
      earlier: linkTo(kind, periods[at + 1]),
      later: linkTo(kind, periods[at - 1]),
      ...contentOf[kind](period, days, reports, lead),
    }
  },
)

const listed: Record<DigestKind, (period: string) => string> = {
  weekly: weekDays,
  monthly: (month) => `${Number(month.slice(5))}月`,
}

/** All weeks or months by year, newest first. */
export const periodsByYear: (kind: DigestKind) => PeriodsOfYear[] = question(
  'periods-by-year',
  (kind: DigestKind) =>
    [...Map.groupBy(periodsInUse(kind), (period) => period.slice(0, 4))].map(([year, periods]) => ({
      year,
      periods: periods.map((period) => ({
        label: listed[kind](period),
        href: digestUrl(kind, period),
        count: reportsOfPeriod(kind, period).length,
      })),
    })),
)
