import { question } from '../edition/asking.ts'
import { entryById } from '../entries/entries.ts'
import { mapLinkOf } from './map-link.ts'
import type { StationCall } from './station-call.ts'
import type { StationNode } from './station-tree.ts'
import { stationTree } from './stations.ts'

/** A station on the map and in the list beside it. */
export interface StationPlace {
  id: string
  name: string
  href: string
  /** The county's centre, or a township's 所: where people who do not know the villages look first. */
  isSeat: boolean
  address: string
  location: { lat: number; lng: number } | undefined
  mapLink: string | undefined
  call: StationCall | undefined
}

/** 0 is the centre; what stands right below it and has others below itself is a township's. */
const SEATS_DOWN_TO = 1

const placesBelow = (node: StationNode, depth: number): StationPlace[] => {
  const data = entryById('stations', node.id)?.data
  const own = data && {
    id: node.id,
    name: node.shortName,
    href: node.href,
    isSeat: depth <= SEATS_DOWN_TO && node.children.length > 0,
    address: data.address,
    location: data.location,
    mapLink: mapLinkOf(data),
    call: node.call,
  }
  return [...(own ? [own] : []), ...node.children.flatMap((child) => placesBelow(child, depth + 1))]
}

/** Every station with where it is, a township's 所 before what hangs below it. */
export const stationPlaces: () => StationPlace[] = question('station-places', () =>
  stationTree().flatMap((root) => placesBelow(root, 0)),
)
