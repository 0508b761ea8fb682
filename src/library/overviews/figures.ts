import { figuresUrl, urls } from '../../model/addresses.ts'
import { addMonths, monthsBetween } from '../../model/days/months.ts'
import { question } from '../edition/asking.ts'
import type { Entry } from '../entries/entries.ts'
import { groupReports } from '../reports/report-index.ts'
import { reportIndex, reportsBy } from '../reports/reports.ts'
import type { Link } from '../site/links.ts'
import { monthName } from '../site/period-names.ts'
import { today } from '../site/release-order.ts'
import { siteSettings, vocabulary } from '../site/site.ts'
import type { StationNode } from '../stations/station-tree.ts'
import { flattened } from '../stations/station-tree.ts'
import { stationsAbove } from '../stations/stations-above.ts'
import { stationNodes, stationsById, stationTree } from '../stations/stations.ts'

/** One bar of a chart, with the number it stands for. */
export interface Bar {
  label: string
  value: number
}

/** A chart with its table: what is counted, in which unit, bar by bar. */
export interface BarChartView {
  title: string
  unit: string
  bars: Bar[]
}

/** What a county, a township or a station has done in twelve months, in figures. */
export interface FiguresView {
  path: string
  name: string
  /** `2025年12月至2026年11月` */
  period: string
  totals: { label: string; value: number; unit: string }[]
  charts: BarChartView[]
  /** Row by row, what it is made of: the townships of a county, the stations of a township. */
  parts: PartFigures[]
  above: Link | undefined
}

/** A row of the parts, found under its id. */
export interface PartFigures extends Link {
  id: string
  reports: number
  participants: number
  hours: number
}

type Report = Entry<'reports'>

const MONTHS = 12
/** A branch with fewer stations than this has too little to draw. */
const LEAST_STATIONS = 2

const monthsShown = question('figures-months', () => {
  const now = today().slice(0, 7)
  return monthsBetween(addMonths(now, 1 - MONTHS), now)
})

const sum = (reports: readonly Report[], of: (report: Report) => number | undefined): number =>
  reports.reduce((all, report) => all + (of(report) ?? 0), 0)

/** A report of several stations counts once wherever it is counted. */
const reportsWithin = (nodes: readonly StationNode[]): Report[] => [
  ...new Set(nodes.flatMap(({ id }) => reportsBy('station', id))),
]

/** Asked once for all reports: a county has ten thousand, and each publish counts them anew. */
const shown = (): ((report: Report) => boolean) => {
  const [first = '', last = ''] = [monthsShown()[0], monthsShown().at(-1)]
  return ({ data }) => {
    const month = data.date.slice(0, 7)
    return month >= first && month <= last
  }
}

const byMonth = (title: string, unit: string, valueOf: (month: string) => number): BarChartView => ({
  title,
  unit,
  bars: monthsShown().map((month) => ({ label: monthName(month), value: valueOf(month) })),
})

const byCategory = (
  title: string,
  unit: string,
  reportsOf: (category: string) => readonly Report[],
  valueOf: (reports: readonly Report[]) => number,
): BarChartView => {
  const bars = vocabulary('categories').map(({ id, label }) => ({ label, value: valueOf(reportsOf(id)) }))
  return { title, unit, bars: bars.filter(({ value }) => value > 0) }
}

const activeStations = (nodes: readonly StationNode[]): number => {
  const isShown = shown()
  return nodes.filter(({ id }) => reportsBy('station', id).some(isShown)).length
}

const participantsOf = (reports: readonly Report[]) => sum(reports, ({ data }) => data.participants)
const hoursOf = (reports: readonly Report[]) => Math.round(sum(reports, ({ data }) => data.hours))

const totalsOf = (reports: readonly Report[], nodes: readonly StationNode[]) => [
  { label: '办过活动', value: reports.length, unit: '场' },
  { label: '参加群众', value: participantsOf(reports), unit: '人次' },
  { label: '志愿服务', value: hoursOf(reports), unit: '小时' },
  { label: `${nodes.length}个阵地里办过活动的`, value: activeStations(nodes), unit: '个' },
]

const figuresOf = (reports: readonly Report[], nodes: readonly StationNode[]) => {
  const months = Map.groupBy(reports, ({ data }) => data.date.slice(0, 7))
  const of = (month: string) => months.get(month) ?? []
  const categories = groupReports(reports, ({ data }) => data.categories)
  const inCategory = (category: string) => categories.get(category) ?? []
  const [first = '', last = ''] = [monthsShown()[0], monthsShown().at(-1)]
  const charts = [
    byMonth('每月办了多少场', '场', (month) => of(month).length),
    byCategory('各类办了多少场', '场', inCategory, ({ length }) => length),
    byMonth('每月多少人来', '人次', (month) => participantsOf(of(month))),
    byCategory('各类多少人来', '人次', inCategory, participantsOf),
    byMonth('每月服务多少小时', '小时', (month) => hoursOf(of(month))),
    byCategory('各类服务多少小时', '小时', inCategory, hoursOf),
  ]
  return {
    period: `${monthName(first)}至${monthName(last)}`,
    totals: totalsOf(reports, nodes),
    // Nothing to draw is not drawn as nothing.
    charts: charts.filter(({ bars }) => bars.some(({ value }) => value > 0)),
  }
}

const partFigures = (id: string, link: Link, nodes: readonly StationNode[]): PartFigures => {
  const reports = reportsWithin(nodes).filter(shown())
  return {
    id,
    ...link,
    reports: reports.length,
    participants: participantsOf(reports),
    hours: hoursOf(reports),
  }
}

const hasFigures = (node: StationNode): boolean => flattened(node).length >= LEAST_STATIONS

const branches = (): StationNode[] => stationTree().flatMap(({ children }) => children.filter(hasFigures))

/** The stations below which there are enough others to have a page of figures, by id. */
export const stationsWithFigures: () => string[] = question('stations-with-figures', () =>
  branches().map(({ id }) => id),
)

/** The figures of the whole county. */
export const countyFigures: () => FiguresView = question('county-figures', () => ({
  path: urls.figures,
  name: siteSettings().county,
  ...figuresOf(reportIndex().all.filter(shown()), stationTree().flatMap(flattened)),
  parts: branches().map((branch) =>
    partFigures(branch.id, { label: branch.shortName, href: figuresUrl(branch.id) }, flattened(branch)),
  ),
  above: undefined,
}))

/** The figures of a township and all below it; nothing where it has none of its own. */
export const stationFigures: (id: string) => FiguresView | undefined = question(
  'station-figures',
  (id: string) => {
    const node = stationNodes().get(id)
    if (!node || !stationsWithFigures().includes(id)) return undefined
    const nodes = flattened(node)
    return {
      path: figuresUrl(id),
      name: node.shortName,
      ...figuresOf(reportsWithin(nodes).filter(shown()), nodes),
      parts: nodes.map((station) =>
        partFigures(station.id, { label: station.shortName, href: station.href }, [station]),
      ),
      above: { label: node.name, href: node.href },
    }
  },
)

/** Where the figures of a station stand: on its own page, in its row on its township's, or on the county's. */
export const figuresAddress: (id: string) => string = question('figures-address', (id: string) => {
  const withPage = new Set(stationsWithFigures())
  if (withPage.has(id)) return figuresUrl(id)
  const township = stationsAbove(id, stationsById()).find((above) => withPage.has(above.id))
  return township ? `${figuresUrl(township.id)}#${id}` : urls.figures
})
