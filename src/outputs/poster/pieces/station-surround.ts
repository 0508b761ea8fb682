import type { Entry } from '../../../library/entries/entries.ts'
import { entryById } from '../../../library/entries/entries.ts'
import { callOfStation, numberOfCounty } from '../../../library/stations/stations.ts'
import { fullAddress, labelOf, siteSettings } from '../../../library/site/site.ts'
import type { FootWords } from './foot.ts'
import type { PlateWords } from './signature.ts'

type Station = Entry<'stations'>

/** The plate of a station; the county's organisation where there is none. */
export const plateOf = (stationId: string | undefined): PlateWords => {
  const station = entryById('stations', stationId)
  const { county, organisation } = siteSettings()
  return station
    ? { name: station.data.name, level: labelOf('stationLevels', station.data.level), county }
    : { name: organisation, level: '', county }
}

/** The foot of what a station hangs up. @param url full address of the page that the code leads to */
export const stationFoot = ({ id, data }: Station, url: string, call: string): FootWords => {
  const number = callOfStation(id)
  return {
    phone: number?.phone,
    phoneOf: number?.whose,
    hours: data.hours,
    address: data.address,
    url,
    call,
  }
}

/** The foot of what the county hangs up. */
const countyFoot = (url: string, call: string): FootWords => ({
  phone: numberOfCounty(),
  address: siteSettings().address,
  url,
  call,
})

/** The foot of a sheet that belongs to a station, or to the county. */
export const footOf = (stationId: string | undefined, path: string, call: string): FootWords => {
  const station = entryById('stations', stationId)
  const url = fullAddress(path)
  return station ? stationFoot(station, url, call) : countyFoot(url, call)
}
