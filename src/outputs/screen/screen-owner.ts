import { question } from '../../library/edition/asking.ts'
import { entryById } from '../../library/entries/entries.ts'
import { labelOf, siteSettings } from '../../library/site/site.ts'
import { stationsBelow } from '../../library/stations/station-tree.ts'
import { callOfStation, numberOfCounty, stationNodes } from '../../library/stations/stations.ts'

/** Whose hall a screen hangs in: the county's, or that of a station, which also shows what is below it. */
export interface ScreenOwner {
  /** Nothing where it is the county. */
  station: string | undefined
  /** The stations that it tells of; nothing where it tells of all. */
  stations: string[] | undefined
  name: string
  shortName: string
  level: string
  county: string
  /** The number to call. */
  phone: string | undefined
}

/** What no station is called. */
const COUNTY = ''

const county = (): ScreenOwner => {
  const { organisation, county: name } = siteSettings()
  return {
    station: undefined,
    stations: undefined,
    name: organisation,
    shortName: name,
    level: '全县',
    county: name,
    phone: numberOfCounty(),
  }
}

const ofStation = (id: string): ScreenOwner | undefined => {
  const station = entryById('stations', id)
  const node = stationNodes().get(id)
  return (
    station &&
    node && {
      station: id,
      stations: [id, ...stationsBelow(node).map((each) => each.id)],
      name: station.data.name,
      shortName: station.data.shortName,
      level: labelOf('stationLevels', station.data.level),
      county: siteSettings().county,
      phone: callOfStation(id)?.phone,
    }
  )
}

const known = question('screen-owner', (id: string) => (id === COUNTY ? county() : ofStation(id)))

/** Whose screen is asked for: the county's, or a station's; nothing where there is no such station. */
export const screenOwner = (station: string = COUNTY): ScreenOwner | undefined => known(station)

/** What is an owner's own, or, where that is nothing, the whole county's: a screen is never bare. */
export const ownOrCounty = <T>(
  { stations }: ScreenOwner,
  all: readonly T[],
  stationsOf: (item: T) => readonly string[],
): { items: readonly T[]; isOwn: boolean } => {
  if (!stations) return { items: all, isOwn: true }
  const known = new Set(stations)
  const own = all.filter((item) => stationsOf(item).some((station) => known.has(station)))
  return own.length > 0 ? { items: own, isOwn: true } : { items: all, isOwn: false }
}
