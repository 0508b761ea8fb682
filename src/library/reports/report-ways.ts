import {
  reportsByCategoryUrl,
  reportsByFormUrl,
  reportsByMonthUrl,
  reportsByStationUrl,
} from '../../model/addresses.ts'
import type { VocabularyId } from '../../model/vocabulary-ids.ts'
import type { CountedLink } from '../site/links.ts'
import { question } from '../edition/asking.ts'
import { reportIndex } from './reports.ts'
import { vocabulary } from '../site/site.ts'
import { stationTree } from '../stations/stations.ts'
import type { StationNode } from '../stations/station-tree.ts'
import { flattened } from '../stations/station-tree.ts'

/** Ways of one kind under one heading. */
export interface WaysGroup {
  label: string
  ways: CountedLink[]
}

/** Reports by year and month, newest first. */
export const waysByMonth: () => WaysGroup[] = question('ways-by-month', () => {
  const years = new Map<string, CountedLink[]>()
  for (const [month, reports] of reportIndex().byMonth) {
    const year = month.slice(0, 4)
    const way = {
      label: `${Number(month.slice(5))}月`,
      href: reportsByMonthUrl(month),
      count: reports.length,
    }
    years.set(year, [...(years.get(year) ?? []), way])
  }
  return [...years].map(([year, ways]) => ({ label: `${year}年`, ways }))
})

/** Reports by the rows of a word list, in the county's groups; rows without a group stand under `rest`. */
const waysByWord = (
  list: VocabularyId,
  reports: ReadonlyMap<string, readonly unknown[]>,
  urlOf: (id: string) => string,
  rest: string,
): WaysGroup[] => {
  const groups = Map.groupBy(vocabulary(list), ({ group = rest }) => group)
  return [...groups].map(([label, rows]) => ({
    label,
    ways: rows.map((row) => ({
      label: row.label,
      href: urlOf(row.id),
      count: reports.get(row.id)?.length ?? 0,
    })),
  }))
}

/** Reports by category. */
export const waysByCategory: () => WaysGroup[] = question('ways-by-category', () =>
  waysByWord('categories', reportIndex().byCategory, reportsByCategoryUrl, '类别'),
)

/** Reports by practice form. */
export const waysByForm: () => WaysGroup[] = question('ways-by-form', () =>
  waysByWord('practiceForms', reportIndex().byForm, reportsByFormUrl, '实践形式'),
)

/** Reports by station: one group for the centre and the like, one for each branch of the tree below it. */
export const waysByStation: () => WaysGroup[] = question('ways-by-station', () => {
  const { byStation } = reportIndex()
  const way = ({ id, shortName }: StationNode): CountedLink => ({
    label: shortName,
    href: reportsByStationUrl(id),
    count: byStation.get(id)?.length ?? 0,
  })
  const roots = stationTree()
  const branches = roots.flatMap(({ children }) => children).filter(({ children }) => children.length > 0)
  const single = roots.flatMap((root) => [
    root,
    ...root.children.filter(({ children }) => children.length === 0),
  ])
  return [
    { label: '县里', ways: single.map(way) },
    ...branches.map((branch) => ({ label: branch.shortName, ways: flattened(branch).map(way) })),
  ].filter(({ ways }) => ways.length > 0)
})
