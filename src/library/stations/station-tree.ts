import { entryUrl } from '../../model/addresses.ts'
import type { Entry } from '../entries/entries.ts'
import { stationsAbove } from './stations-above.ts'
import type { StationCall } from './station-call.ts'
import { stationCall } from './station-call.ts'

type Station = Entry<'stations'>

/** A station and all below it. */
export interface StationNode {
  id: string
  href: string
  name: string
  shortName: string
  level: string
  levelLabel: string
  parent: string | undefined
  hours: string | undefined
  /** The number to call, where there is any. */
  call: StationCall | undefined
  children: StationNode[]
}

interface LevelRow {
  id: string
  label: string
}

const isInCircle = (station: Station, byId: ReadonlyMap<string, Station>): boolean => {
  const last = stationsAbove(station.id, byId).at(-1) ?? station
  return last.data.parent === station.id
}

/**
 * Hangs each station under its parent, upper levels first, then by id.
 * A station whose parent is missing, unpublished or below itself stands at the root: nobody gets lost.
 */
export const treeOf = (
  stations: readonly Station[],
  levels: readonly LevelRow[],
  ofCounty?: string,
): StationNode[] => {
  const byId = new Map(stations.map((station) => [station.id, station]))
  const rank = new Map(levels.map(({ id }, order) => [id, order]))
  const labels = new Map(levels.map(({ id, label }) => [id, label]))
  const nodes = new Map(
    stations.map((station) => [station.id, nodeOf(station, labels, stationCall(station, byId, ofCounty))]),
  )
  const roots: StationNode[] = []
  for (const station of stations) {
    const node = nodes.get(station.id)
    const above = isInCircle(station, byId) ? undefined : nodes.get(station.data.parent ?? '')
    if (node) (above?.children ?? roots).push(node)
  }
  const inOrder = (a: StationNode, b: StationNode) =>
    (rank.get(a.level) ?? levels.length) - (rank.get(b.level) ?? levels.length) || (a.id < b.id ? -1 : 1)
  for (const { children } of nodes.values()) children.sort(inOrder)
  return roots.sort(inOrder)
}

const nodeOf = (
  { id, data }: Station,
  labels: ReadonlyMap<string, string>,
  call: StationCall | undefined,
): StationNode => ({
  id,
  href: entryUrl('stations', id),
  name: data.name,
  shortName: data.shortName,
  level: data.level,
  levelLabel: labels.get(data.level) ?? data.level,
  parent: data.parent,
  hours: data.hours,
  call,
  children: [],
})

/** A node and all below it, parents before children. */
export const flattened = (node: StationNode): StationNode[] => [node, ...node.children.flatMap(flattened)]

/** All stations below a node, at any depth: what every page means by 下辖. */
export const stationsBelow = (node: StationNode): StationNode[] => node.children.flatMap(flattened)

/** How the branch of a station is called in the page of all stations. */
export const branchId = ({ id }: StationNode): string => `in-${id}`
