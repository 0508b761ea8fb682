import {
  listPageUrl,
  reportsByCategoryUrl,
  reportsByFormUrl,
  reportsByMonthUrl,
  reportsByProjectUrl,
  reportsByStationUrl,
  urls,
} from '../../model/addresses.ts'
import type { VocabularyId } from '../../model/vocabulary-ids.ts'
import type { Entry } from '../entries/entries.ts'
import { published } from '../entries/entries.ts'
import type { Link } from '../site/links.ts'
import type { ListPage } from '../site/paging.ts'
import { pageParam, pagesOf } from '../site/paging.ts'
import type { PageToRender } from '../rendering/pages-to-render.ts'
import { monthName } from '../site/period-names.ts'
import { reportIndex, reportSummaries } from './reports.ts'
import type { ReportSummary } from './reports.ts'
import { vocabulary } from '../site/site.ts'

/** One page of a list of reports, with everything it shows. */
export interface ReportListView {
  title: string
  /** What the list holds, in one sentence. */
  intro: string
  list: ListPage<ReportSummary>
  path: string
  /** The lists before and after this one, for months. */
  beside: Link[]
  /** The thing the list is about. */
  about?: Link | undefined
}

interface ListTold {
  key: string
  title: string
  intro: string
  url: string
  beside?: Link[]
  about?: Link
}

const pagesOfList = async (
  param: string,
  { key, title, intro, url, beside = [], about }: ListTold,
  reports: readonly Entry<'reports'>[],
): Promise<PageToRender<ReportListView>[]> =>
  Promise.all(
    pagesOf(reports, url).map(async (page) => ({
      params: { [param]: key, page: pageParam(page.page) },
      props: {
        title,
        intro,
        beside,
        about,
        path: listPageUrl(url, page.page),
        list: { ...page, items: await reportSummaries(page.items) },
      },
    })),
  )

/** The first page of all reports stands at `/reports/`; this is it and all that follow. */
export const allReportPages = async (): Promise<PageToRender<ReportListView>[]> =>
  pagesOfList(
    'list',
    { key: '', title: '活动报道', intro: '全县各阵地办过的活动，新的在前。', url: urls.reports },
    (await reportIndex()).all,
  )

/** A month's reports; months without any have no page. */
export const monthPages = async (): Promise<PageToRender<ReportListView>[]> => {
  const { byMonth } = await reportIndex()
  // Newest first, as the index is.
  const months = [...byMonth.keys()]
  const link = (month: string | undefined): Link[] =>
    month === undefined ? [] : [{ label: monthName(month), href: reportsByMonthUrl(month) }]
  const pages = months.map((month, at) =>
    pagesOfList(
      'month',
      {
        key: month,
        title: `${monthName(month)}的活动报道`,
        intro: `${monthName(month)}，全县各阵地办过的活动。`,
        url: reportsByMonthUrl(month),
        beside: [...link(months[at + 1]), ...link(months[at - 1])],
      },
      byMonth.get(month) ?? [],
    ),
  )
  return (await Promise.all(pages)).flat()
}

/** Each station's reports; a station without any has an empty page that says so. */
export const stationReportPages = async (): Promise<PageToRender<ReportListView>[]> => {
  const { byStation } = await reportIndex()
  const pages = (await published('stations')).map(({ id, data }) =>
    pagesOfList(
      'station',
      {
        key: id,
        title: `${data.shortName}的活动报道`,
        intro: `${data.name}办过和一起办过的活动。`,
        url: reportsByStationUrl(id),
        about: { label: data.name, href: `${urls.stations}${id}/` },
      },
      byStation.get(id) ?? [],
    ),
  )
  return (await Promise.all(pages)).flat()
}

interface WordLists {
  /** The route's parameter. */
  param: string
  words: VocabularyId
  reports: ReadonlyMap<string, Entry<'reports'>[]>
  urlOf: (id: string) => string
  titleOf: (label: string) => string
}

/** A list for each row of a word list, also of rows that wait for their first report. */
const pagesByWord = async ({ param, words, reports, urlOf, titleOf }: WordLists) => {
  const pages = vocabulary(words).map(({ id, label, note }) =>
    pagesOfList(
      param,
      {
        key: id,
        title: titleOf(label),
        intro: note ?? `归在“${label}”一类的活动。`,
        url: urlOf(id),
      },
      reports.get(id) ?? [],
    ),
  )
  return (await Promise.all(pages)).flat()
}

/** Each category's reports. */
export const categoryPages = async (): Promise<PageToRender<ReportListView>[]> =>
  pagesByWord({
    param: 'category',
    words: 'categories',
    reports: (await reportIndex()).byCategory,
    urlOf: reportsByCategoryUrl,
    titleOf: (label) => `${label}的活动报道`,
  })

/** The reports of each practice form: 讲, 评, 帮 … */
export const practiceFormPages = async (): Promise<PageToRender<ReportListView>[]> =>
  pagesByWord({
    param: 'form',
    words: 'practiceForms',
    reports: (await reportIndex()).byForm,
    urlOf: reportsByFormUrl,
    titleOf: (label) => `实践形式“${label}”的活动报道`,
  })

/** The reports of each project that has been reported on. */
export const projectReportPages = async (): Promise<PageToRender<ReportListView>[]> => {
  const { byProject } = await reportIndex()
  const pages = (await published('projects')).map(({ id, data }) =>
    pagesOfList(
      'project',
      {
        key: id,
        title: `${data.name}的活动报道`,
        intro: `项目“${data.name}”办过的活动。`,
        url: reportsByProjectUrl(id),
        about: { label: data.name, href: `${urls.projects}${id}/` },
      },
      byProject.get(id) ?? [],
    ),
  )
  return (await Promise.all(pages)).flat()
}
