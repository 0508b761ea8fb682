import {
  calendarMonthUrl,
  digestUrl,
  figuresUrl,
  peopleByLevelUrl,
  peopleByQuarterUrl,
  urls,
} from '../../model/addresses.ts'
import { columns } from '../site/columns.ts'
import { question } from '../edition/asking.ts'
import { calendarMonths } from '../events/calendar.ts'
import { handbookChapters } from '../handbook/handbook.ts'
import { levelsInUse, quartersInUse } from '../people/people.ts'
import { brandLines } from '../projects/project-lines.ts'
import { footerPages } from '../rendering/footer-pages.ts'
import { waysByMonth } from '../reports/report-ways.ts'
import type { Link } from '../site/links.ts'
import { monthName, periodName } from '../site/period-names.ts'
import { stationTree } from '../stations/stations.ts'
import { periodsInUse } from './digest-reports.ts'
import { stationsWithFigures } from './figures.ts'

/** A column on the map of the site, with the ways that lead on from it; what is about the portal has no page of its own. */
export interface MappedColumn {
  label: string
  href: string | undefined
  description: string
  ways: Link[]
}

const BRANDS_SHOWN = 12
const MONTHS_SHOWN = 12

/** The map, the centre, and the 所 with stations below them; the stations themselves stand on the page of the column. */
const branchesOfTree = (): Link[] => [
  { label: '阵地地图', href: urls.map },
  ...stationTree()
    .flatMap((root) => [root, ...root.children.filter(({ children }) => children.length > 0)])
    .map(({ shortName, href }) => ({ label: shortName, href })),
]

const months = (): Link[] =>
  waysByMonth()
    .flatMap(({ label: year, ways }) => ways.map(({ label, href }) => ({ label: `${year}${label}`, href })))
    .slice(0, MONTHS_SHOWN)

const monthlyDigests = (): Link[] =>
  periodsInUse('monthly')
    .slice(0, MONTHS_SHOWN)
    .map((month) => ({ label: monthName(month), href: digestUrl('monthly', month) }))

const boards = (): Link[] => [
  ...levelsInUse().map(({ id, label }) => ({ label: `${label}好人`, href: peopleByLevelUrl(id) })),
  ...quartersInUse().map((id) => ({ label: periodName(id), href: peopleByQuarterUrl(id) })),
]

const townships = (): Link[] =>
  stationTree()
    .flatMap((root) => [root, ...root.children])
    .filter(({ id }) => stationsWithFigures().includes(id))
    .map(({ id, shortName }) => ({ label: `${shortName}数说`, href: figuresUrl(id) }))

const brands = (): Link[] => [
  { label: '品牌项目', href: urls.brands },
  ...brandLines(BRANDS_SHOWN).map(({ name, href }) => ({ label: name, href })),
]

/** What lies behind a column, by its address. */
const behind: Readonly<Record<string, () => Link[]>> = {
  [urls.stations]: branchesOfTree,
  [urls.reports]: months,
  [urls.monthly]: monthlyDigests,
  [urls.people]: boards,
  [urls.projects]: brands,
  [urls.calendar]: () =>
    calendarMonths().map((month) => ({ label: monthName(month), href: calendarMonthUrl(month) })),
  [urls.figures]: townships,
  [urls.handbook]: () => handbookChapters().map(({ label, href }) => ({ label, href })),
}

const aboutThePortal = (): MappedColumn => ({
  label: '本站',
  href: undefined,
  description: '谁办的、怎样联系、怎样找内容。',
  ways: [
    { label: '首页', href: urls.home },
    ...footerPages(),
    { label: '搜索', href: urls.search },
    { label: '订阅更新', href: urls.rss },
    { label: '订阅日历', href: urls.ical },
    { label: '没有网络时', href: urls.offline },
  ],
})

/** The map of the site for people: every column, and what lies behind it. */
export const siteMap: () => MappedColumn[] = question('site-map', () => [
  ...columns.map(({ name, url, description }) => ({
    label: name,
    href: url,
    description,
    ways: behind[url]?.() ?? [],
  })),
  aboutThePortal(),
])
