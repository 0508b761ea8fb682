import { entryUrl } from '../../model/addresses.ts'
import type { Entry } from '../entries/entries.ts'
import { entryById, published } from '../entries/entries.ts'
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

let links: Promise<ReadonlyMap<string, Link>> | undefined
let byId: Promise<ReadonlyMap<string, Entry<'stations'>>> | undefined
let tree: Promise<StationNode[]> | undefined
let ofCounty: Promise<string | undefined> | undefined
let nodes: Promise<ReadonlyMap<string, StationNode>> | undefined

/** The short name and page of every published station. */
export const stationLinks = (): Promise<ReadonlyMap<string, Link>> =>
  (links ??= published('stations').then(
    (stations) =>
      new Map(
        stations.map(({ id, data }) => [id, { label: data.shortName, href: entryUrl('stations', id) }]),
      ),
  ))

/** Every published station by its id. */
export const stationsById = (): Promise<ReadonlyMap<string, Entry<'stations'>>> =>
  (byId ??= published('stations').then((all) => new Map(all.map((station) => [station.id, station]))))

/** The number that every page names at its foot. */
export const numberOfCounty = (): Promise<string | undefined> =>
  (ofCounty ??= published('stations').then((stations) =>
    countyPhone(
      siteSettings().phone,
      stations.filter(({ data }) => data.parent === undefined),
    ),
  ))

/** The number to call for a station. */
export const callOfStation = async (id: string): Promise<StationCall | undefined> =>
  (await stationNodes()).get(id)?.call

/** All stations as a tree; its roots are the centre and whatever hangs nowhere. */
export const stationTree = (): Promise<StationNode[]> =>
  (tree ??= Promise.all([published('stations'), numberOfCounty()]).then(([stations, phone]) =>
    treeOf(stations, vocabulary('stationLevels'), phone),
  ))

/** Each station with all below it, by id. */
export const stationNodes = (): Promise<ReadonlyMap<string, StationNode>> =>
  (nodes ??= stationTree().then((roots) => new Map(roots.flatMap(flattened).map((node) => [node.id, node]))))

/** The name plate of a station, or nothing when it is not published. */
export const stationPlate = async (id: string | undefined): Promise<StationPlate | undefined> => {
  const station = await entryById('stations', id)
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
