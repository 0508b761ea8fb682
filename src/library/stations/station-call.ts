import type { Entry } from '../entries/entries.ts'
import { publicPhone } from './public-phone.ts'
import { stationsAbove } from './stations-above.ts'

type Station = Entry<'stations'>

/** The number to call for a station. */
export interface StationCall {
  phone: string
  /** Whose number it is where the station gives out none of its own: `临江镇所`, else the county's. */
  whose: string | undefined
}

/** What the county's own number is called beside a station. */
const COUNTY = '县里'

/**
 * The number to call for a station: its own, else that of the nearest station above it, else the county's; nothing only
 * where nobody in the county has one.
 */
export const stationCall = (
  station: Station,
  byId: ReadonlyMap<string, Station>,
  countyPhone: string | undefined,
): StationCall | undefined => {
  const own = publicPhone(station.data)
  if (own !== undefined) return { phone: own, whose: undefined }
  for (const { data } of stationsAbove(station.id, byId)) {
    const phone = publicPhone(data)
    if (phone !== undefined) return { phone, whose: data.shortName }
  }
  return countyPhone === undefined ? undefined : { phone: countyPhone, whose: COUNTY }
}

/** The county's number: the one in its settings, else that of the first station that stands below no other. */
export const countyPhone = (set: string | undefined, roots: readonly Station[]): string | undefined =>
  set ?? roots.map(({ data }) => publicPhone(data)).find((phone) => phone !== undefined)
