import { entryUrl } from '../../model/addresses.ts'
import { question } from '../edition/asking.ts'
import type { Entry } from '../entries/entries.ts'
import { published } from '../entries/entries.ts'
import { inOrderOfPublication } from '../entries/published-at.ts'
import type { ReportIndex } from './report-index.ts'
import { indexReports } from './report-index.ts'
import { stationLinks } from '../stations/stations.ts'
import type { Link } from '../site/links.ts'

/** A report as lists show it. */
export interface ReportSummary {
  id: string
  href: string
  title: string
  /** Beijing day. */
  date: string
  summary: string
  station?: Link | undefined
  /** Media path of the photo that stands for it. */
  photo?: string | undefined
}

/** All published reports in every order pages ask for; built once. */
export const reportIndex: () => ReportIndex = question('report-index', () =>
  indexReports(published('reports')),
)

/** All published reports, what was published last first, with the day or moment of each; sorted once for all who ask. */
export const reportsByPublication = question('reports-by-publication', () =>
  inOrderOfPublication(published('reports')),
)

/** So many are looked at for what is new, however long ago their activity was. */
const PUBLISHED_LAST = 60

/** The reports that were published last, the latest first. */
export const reportsPublishedLast: () => Entry<'reports'>[] = question('reports-published-last', () =>
  reportsByPublication()
    .slice(0, PUBLISHED_LAST)
    .map(({ entry }) => entry),
)

/** What reports are listed by. */
export type ReportsBy = 'all' | 'station' | 'category' | 'form' | 'project' | 'event' | 'month'

const by: Record<ReportsBy, (index: ReportIndex, key: string) => Entry<'reports'>[] | undefined> = {
  all: ({ all }) => all,
  station: ({ byStation }, key) => byStation.get(key),
  category: ({ byCategory }, key) => byCategory.get(key),
  form: ({ byForm }, key) => byForm.get(key),
  project: ({ byProject }, key) => byProject.get(key),
  event: ({ byEvent }, key) => byEvent.get(key),
  month: ({ byMonth }, key) => byMonth.get(key),
}

/**
 * The reports of one station, category or month, newest first. To be asked instead of the index: a report that is added
 * changes a few of these answers and leaves all others as they are, with everything that was drawn from them.
 */
export const reportsBy: (kind: ReportsBy, key: string) => Entry<'reports'>[] = question(
  'reports-by',
  (kind: ReportsBy, key: string) => by[kind](reportIndex(), key) ?? [],
)

/** The photo that stands for a report: its cover, else its first photo. */
export const coverOf = ({ data }: Entry<'reports'>): string | undefined => data.cover ?? data.photos[0]?.image

/** What lists show of a report. */
export const reportSummary = (report: Entry<'reports'>): ReportSummary => {
  const { id, data } = report
  return {
    id,
    href: entryUrl('reports', id),
    title: data.title,
    date: data.date,
    summary: data.summary,
    station: stationLinks().get(data.station),
    photo: coverOf(report),
  }
}

/** What lists show of many reports, in their order. */
export const reportSummaries = (reports: readonly Entry<'reports'>[]): ReportSummary[] =>
  reports.map(reportSummary)
