import type { StationNode } from '../stations/station-tree.ts'
import { flattened, stationsBelow } from '../stations/station-tree.ts'
import { stationTree } from '../stations/stations.ts'
import type { EventTime } from './events.ts'

/** A place that a month's calendar can be narrowed to. */
export interface CalendarPlace {
  label: string
  /** The page of the station, for readers whose browser narrows nothing. */
  href: string
  /** The stations whose events are shown: one, or a 所 and all below it. */
  stations: string[]
  /** How many times something takes place there in the month. */
  count: number
}

const placeOf = (
  label: string,
  href: string,
  stations: string[],
  counts: ReadonlyMap<string, number>,
): CalendarPlace[] => {
  const count = stations.reduce((sum, id) => sum + (counts.get(id) ?? 0), 0)
  return count > 0 ? [{ label, href, stations, count }] : []
}

/** What stands right below the county's centre is a township: its whole area can be picked besides each station of it. */
const ofTownship = (node: StationNode, counts: ReadonlyMap<string, number>): CalendarPlace[] => {
  const below = stationsBelow(node)
  const stations = [node.id, ...below.map(({ id }) => id)]
  const single = flattened(node).flatMap((each) => placeOf(each.shortName, each.href, [each.id], counts))
  // Where all of it takes place at one station, that one says it.
  return single.length > 1
    ? [...placeOf(`${node.shortName}和下面的站`, node.href, stations, counts), ...single]
    : single
}

/** The places where something takes place among these times, township by township. */
export const placesOf = (times: readonly EventTime[]): CalendarPlace[] => {
  const counts = new Map<string, number>()
  for (const { event, isOff } of times)
    if (!isOff) counts.set(event.data.station, (counts.get(event.data.station) ?? 0) + 1)
  return stationTree().flatMap((root) => [
    ...placeOf(root.shortName, root.href, [root.id], counts),
    ...root.children.flatMap((node) => ofTownship(node, counts)),
  ])
}
