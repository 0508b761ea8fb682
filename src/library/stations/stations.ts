import { entryUrl } from '../../model/addresses.ts'
import type { Entry } from '../entries/entries.ts'
import { entryById, published } from '../entries/entries.ts'
import { question } from '../edition/asking.ts'
import type { Link } from '../site/links.ts'
import { labelOf, siteSettings, vocabulary } from '../site/site.ts'
import type { StationNode } from './station-tree.ts'
import type { StationCall } from './station-call.ts'
import { countyPhone } from './station-call.ts'
import { flattened, treeOf } from './station-tree.ts'

/** A station's name plate as other pages show it. */
export interface StationPlate {
  id: string
  name: string
  level: string
  county: string
  href: string
}

/** The short name and page of every published station. */
export const stationLinks: () => ReadonlyMap<string, Link> = question(
  'station-links',
  () =>
    new Map(
      published('stations').map(({ id, data }) => [
        id,
        { label: data.shortName, href: entryUrl('stations', id) },
      ]),
    ),
)

/** Every published station by its id. */
export const stationsById: () => ReadonlyMap<string, Entry<'stations'>> = question(
  'stations-by-id',
  () => new Map(published('stations').map((station) => [station.id, station])),
)

/** The number that every page names at its foot. */
export const numberOfCounty: () => string | undefined = question('number-of-county', () =>
  countyPhone(
    siteSettings().phone,
    published('stations').filter(({ data }) => data.parent === undefined),
  ),
)

/** The number to call for a station. */
export const callOfStation: (id: string) => StationCall | undefined = question(
  'call-of-station',
  (id: string) => stationNodes().get(id)?.call,
)

/** All stations as a tree; its roots are the centre and whatever hangs nowhere. */
export const stationTree: () => StationNode[] = question('station-tree', () =>
  treeOf(published('stations'), vocabulary('stationLevels'), numberOfCounty()),
)

/** Each station with all below it, by id. */
export const stationNodes: () => ReadonlyMap<string, StationNode> = question(
  'station-nodes',
  () =>
    new Map(
      stationTree()
        .flatMap(flattened)
        .map((node) => [node.id, node]),
    ),
)

/** The name plate of a station, or nothing when it is not published. */
export const stationPlate = (id: string | undefined): StationPlate | undefined => {
  const station = entryById('stations', id)
  return (
    station && {
      id: station.id,
      name: station.data.name,
      level: labelOf('stationLevels', station.data.level),
      county: siteSettings().county,
      href: entryUrl('stations', station.id),
    }
  )
}
