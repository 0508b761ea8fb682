import { reportsByCategoryUrl, reportsByMonthUrl, reportsByStationUrl } from '../../model/addresses.ts'
import type { CountedLink } from '../site/links.ts'
import { reportIndex } from './reports.ts'
import { vocabulary } from '../site/site.ts'
import { stationTree } from '../stations/stations.ts'
import type { StationNode } from '../stations/station-tree.ts'

/** Ways of one kind under one heading. */
export interface WaysGroup {
  label: string
  ways: CountedLink[]
}

/** Reports by year and month, newest first. */
export const waysByMonth = async (): Promise<WaysGroup[]> => {
  const years = new Map<string, CountedLink[]>()
  for (const [month, reports] of (await reportIndex()).byMonth) {
    const year = month.slice(0, 4)
    const way = {
      label: `${Number(month.slice(5))}月`,
      href: reportsByMonthUrl(month),
      count: reports.length,
    }
    years.set(year, [...(years.get(year) ?? []), way])
  }
  return [...years].map(([year, ways]) => ({ label: `${year}年`, ways }))
}

/** Reports by category, in the county's groups. */
export const waysByCategory = async (): Promise<WaysGroup[]> => {
  const { byCategory } = await reportIndex()
  const groups = new Map<string, CountedLink[]>()
  for (const { id, label, group = '类别' } of vocabulary('categories')) {
    const way = { label, href: reportsByCategoryUrl(id), count: byCategory.get(id)?.length ?? 0 }
    groups.set(group, [...(groups.get(group) ?? []), way])
  }
  return [...groups].map(([label, ways]) => ({ label, ways }))
}

/** Reports by station: one group for the centre and the like, one for each branch of the tree below it. */
export const waysByStation = async (): Promise<WaysGroup[]> => {
  const { byStation } = await reportIndex()
  const way = ({ id, shortName }: StationNode): CountedLink => ({
    label: shortName,
    href: reportsByStationUrl(id),
    count: byStation.get(id)?.length ?? 0,
  })
  const whole = (node: StationNode): StationNode[] => [node, ...node.children.flatMap(whole)]
  const roots = await stationTree()
  const branches = roots.flatMap(({ children }) => children).filter(({ children }) => children.length > 0)
  const single = roots.flatMap((root) => [
    root,
    ...root.children.filter(({ children }) => children.length === 0),
  ])
  return [
    { label: '县里', ways: single.map(way) },
    ...branches.map((branch) => ({ label: branch.shortName, ways: whole(branch).map(way) })),
  ].filter(({ ways }) => ways.length > 0)
}
