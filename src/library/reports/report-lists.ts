import {
  entryUrl,
  reportsByCategoryUrl,
  reportsByFormUrl,
  reportsByMonthUrl,
  reportsByProjectUrl,
  reportsByStationUrl,
  urls,
} from '../../model/addresses.ts'
import type { VocabularyId } from '../../model/vocabulary-ids.ts'
import { question } from '../edition/asking.ts'
import type { Entry } from '../entries/entries.ts'
import { entryById, published } from '../entries/entries.ts'
import type { Link } from '../site/links.ts'
import { daysInList } from '../site/list-parts.ts'
import type { ListPage, LongList } from '../site/paging.ts'
import { listPaths, pageOf } from '../site/paging.ts'
import { monthName } from '../site/period-names.ts'
import { vocabulary } from '../site/site.ts'
import { reportIndex, reportsBy, reportSummaries } from './reports.ts'
import type { ReportsBy, ReportSummary } from './reports.ts'

/** One page of a list of reports, with everything it shows. */
export interface ReportListView {
  title: string
  /** What the list holds, in one sentence. */
  intro: string
  list: ListPage<ReportSummary>
  /** The lists before and after this one, for months. */
  beside: Link[]
  /** The thing the list is about. */
  about?: Link | undefined
}

/** What lists of reports there are: all, and those by where, what and when. */
export type ReportListKind = 'all' | 'month' | 'station' | 'category' | 'form' | 'project'

/** A list without its pages. */
interface ReportList extends Pick<ReportListView, 'title' | 'intro' | 'about'> {
  url: string
  reports: readonly Entry<'reports'>[]
  beside?: Link[]
}

interface Lists {
  /** The keys of the lists of this kind, those without a report included where they have a page that says so. */
  keys: () => string[]
  list: (key: string) => ReportList | undefined
}

const monthLink = (month: string | undefined): Link[] =>
  month === undefined ? [] : [{ label: monthName(month), href: reportsByMonthUrl(month) }]

/** Newest first, as the index is. */
const monthsInUse = question('months-with-reports', () => [...reportIndex().byMonth.keys()])

const monthList = (month: string): ReportList | undefined => {
  const months = monthsInUse()
  const at = months.indexOf(month)
  return at < 0
    ? undefined
    : {
        title: `${monthName(month)}的活动报道`,
        intro: `${monthName(month)}，全县各阵地办过的活动。`,
        url: reportsByMonthUrl(month),
        beside: [...monthLink(months[at + 1]), ...monthLink(months[at - 1])],
        reports: reportsBy('month', month),
      }
}

const stationList = (id: string): ReportList | undefined => {
  const station = entryById('stations', id)
  return (
    station && {
      title: `${station.data.shortName}的活动报道`,
      intro: `${station.data.name}办过和一起办过的活动。`,
      url: reportsByStationUrl(id),
      about: { label: station.data.name, href: entryUrl('stations', id) },
      reports: reportsBy('station', id),
    }
  )
}

const projectList = (id: string): ReportList | undefined => {
  const project = entryById('projects', id)
  return (
    project && {
      title: `${project.data.name}的活动报道`,
      intro: `项目“${project.data.name}”办过的活动。`,
      url: reportsByProjectUrl(id),
      about: { label: project.data.name, href: entryUrl('projects', id) },
      reports: reportsBy('project', id),
    }
  )
}

/** Lists by the rows of a word list, also of rows that wait for their first report. */
const listsByWord = (
  words: VocabularyId,
  kind: ReportsBy,
  urlOf: (id: string) => string,
  titleOf: (label: string) => string,
): Lists => ({
  keys: () => vocabulary(words).map(({ id }) => id),
  list: (id) => {
    const row = vocabulary(words).find((each) => each.id === id)
    return (
      row && {
        title: titleOf(row.label),
        intro: row.note ?? `归在“${row.label}”一类的活动。`,
        url: urlOf(id),
        reports: reportsBy(kind, id),
      }
    )
  },
})

const kinds: Record<ReportListKind, Lists> = {
  all: {
    keys: () => [''],
    list: () => ({
      title: '活动报道',
      intro: '全县各阵地办过的活动，新的在前。',
      url: urls.reports,
      reports: reportsBy('all', ''),
    }),
  },
  month: { keys: monthsInUse, list: monthList },
  station: { keys: () => published('stations').map(({ id }) => id), list: stationList },
  project: { keys: () => published('projects').map(({ id }) => id), list: projectList },
  category: listsByWord('categories', 'category', reportsByCategoryUrl, (label) => `${label}的活动报道`),
  form: listsByWord('practiceForms', 'form', reportsByFormUrl, (label) => `实践形式“${label}”的活动报道`),
}

const partInWords = daysInList<Entry<'reports'>>(({ data }) => data.date)

const longList = ({ url, reports }: ReportList): LongList<Entry<'reports'>> => ({
  url,
  entries: reports,
  partInWords,
})

/** One page of a list, as `pageOf` knows it; nothing where the list or the page does not exist. */
export const reportListPage: (kind: ReportListKind, key: string, page: string) => ReportListView | undefined =
  question('report-list-page', (kind: ReportListKind, key: string, page: string) => {
    const list = kinds[kind].list(key)
    const part = list && pageOf(longList(list), page)
    if (!list || !part) return undefined
    const { title, intro, beside = [], about } = list
    return { title, intro, beside, about, list: { ...part, items: reportSummaries(part.items) } }
  })

/** The addresses of every page of the lists of a kind, of each list the first page first. */
export const reportListPages = (kind: ReportListKind): string[] =>
  kinds[kind].keys().flatMap((key) => {
    const list = kinds[kind].list(key)
    return list ? listPaths(longList(list)) : []
  })
