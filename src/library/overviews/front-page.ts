import { today } from '../site/release-order.ts'
import type { Entry } from '../entries/entries.ts'
import { published } from '../entries/entries.ts'
import type { EventLine } from '../events/event-line.ts'
import { comingByDay } from '../events/event-days.ts'
import { upcomingEverywhere } from '../events/events.ts'
import { daysInWords } from '../events/time-words.ts'
import { comingSunday } from '../events/weekend.ts'
import type { NoticeSummary } from '../notices/notices.ts'
import { noticeSummaries } from '../notices/notices.ts'
import type { PersonSummary } from '../people/people.ts'
import { boardOfQuarter, quartersInUse } from '../people/people.ts'
import type { ReportSummary } from '../reports/reports.ts'
import { coverOf, reportsPublishedLast, reportSummaries } from '../reports/reports.ts'
import type { StationNode } from '../stations/station-tree.ts'
import { stationTree } from '../stations/stations.ts'

/** The report that leads the front page: the newest recommended one with a photo, else the newest with a photo. */
const leadOf = (newest: readonly Entry<'reports'>[]): Entry<'reports'> | undefined =>
  newest.find((report) => report.data.featured && coverOf(report)) ?? newest.find(coverOf) ?? newest[0]

/** The reports on the front page: one that leads, and those published last, however long ago their activity was. */
export const frontReports = (
  others: number,
): { lead: ReportSummary | undefined; latest: ReportSummary[] } => {
  const newest = reportsPublishedLast()
  const leading = leadOf(newest)
  const [lead] = leading ? reportSummaries([leading]) : []
  const latest = newest.filter((report) => report !== leading).slice(0, others)
  return { lead, latest: reportSummaries(latest) }
}

/** The newest quarter's board, its first people only. */
export const frontPeople = (count: number): { quarter: string; people: PersonSummary[] } | undefined => {
  const [quarter] = quartersInUse()
  if (quarter === undefined) return undefined
  return { quarter, people: boardOfQuarter(quarter).slice(0, count) }
}

/** The newest notices. */
export const frontNotices = (count: number): NoticeSummary[] => noticeSummaries().slice(0, count)

/** The doors a resident looks for first: the centre and the stations right below it. */
export const frontStations = (count: number): { shown: StationNode[]; all: number } => {
  const doors = stationTree().flatMap((root) => [root, ...root.children])
  return { shown: doors.slice(0, count), all: published('stations').length }
}

/** A day on the front page. */
export interface FrontDay {
  day: string
  isToday: boolean
  events: EventLine[]
  /** Events that have no room here. */
  left: number
}

const frontDay = (day: string, lines: readonly EventLine[], most: number): FrontDay => {
  // A single one takes no more room than the line that counts it.
  const events = lines.length > most + 1 ? lines.slice(0, most) : lines.slice()
  return { day, isToday: day === today(), events, left: lines.length - events.length }
}

/**
 * What is on from today to Sunday, day by day, named by its dates so that an old copy never lies; when nothing is, the
 * next few.
 * @param most of one day
 */
export const frontDays = (
  most: number,
  few: number,
): { title: string; note: string | undefined; days: FrontDay[] } => {
  const last = comingSunday()
  const soon = comingByDay(last)
  if (soon.size > 0) {
    const days = [...soon].map(([day, lines]) => frontDay(day, lines, most))
    return { title: '这几天办什么', note: daysInWords(today(), last), days }
  }
  const later = Map.groupBy(upcomingEverywhere(last, few).later, ({ day }) => day)
  return {
    title: '接下来办',
    note: undefined,
    days: [...later].map(([day, lines]) => frontDay(day, lines, few)),
  }
}
