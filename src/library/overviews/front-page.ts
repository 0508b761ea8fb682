import { addDays } from '../../model/beijing-time.ts'
import { today } from '../site/release-order.ts'
import { question } from '../edition/asking.ts'
import type { Entry } from '../entries/entries.ts'
import { published } from '../entries/entries.ts'
import { inOrderOfPublication } from '../entries/published-at.ts'
import type { EventLine } from '../events/event-line.ts'
import { upcomingEverywhere } from '../events/events.ts'
import { daysInWords } from '../events/time-words.ts'
import type { NoticeSummary } from '../notices/notices.ts'
import { noticeSummaries } from '../notices/notices.ts'
import type { PersonSummary } from '../people/people.ts'
import { boardOfQuarter, quartersInUse } from '../people/people.ts'
import type { ReportSummary } from '../reports/reports.ts'
import { coverOf, reportIndex, reportSummaries } from '../reports/reports.ts'
import type { StationNode } from '../stations/station-tree.ts'
import { stationTree } from '../stations/stations.ts'

/** How far back a recommended report may lead the front page, counted in reports. */
const LEAD_WITHIN = 60

/** The report that leads the front page: the newest recommended one with a photo, else the newest with a photo. */
const leadOf = (newest: readonly Entry<'reports'>[]): Entry<'reports'> | undefined =>
  newest.find((report) => report.data.featured && coverOf(report)) ?? newest.find(coverOf) ?? newest[0]

const publishedLast = question('reports-published-last', () =>
  inOrderOfPublication(reportIndex().all).slice(0, LEAD_WITHIN),
)

/** The reports on the front page: one that leads, and those published last, however long ago their activity was. */
export const frontReports = (
  others: number,
): { lead: ReportSummary | undefined; latest: ReportSummary[] } => {
  const newest = publishedLast()
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

/**
 * All that is on in the seven days from today, named by its dates so that an old copy never lies;
 * when nothing is, the next few.
 */
export const frontEvents = (
  few: number,
): { title: string; note: string | undefined; events: EventLine[] } => {
  const last = addDays(today(), 6)
  const { soon, later } = upcomingEverywhere(last, few)
  if (soon.length === 0) return { title: '接下来办', note: undefined, events: later }
  return { title: '接下来七天', note: daysInWords(today(), last), events: soon }
}
