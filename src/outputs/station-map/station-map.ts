import type { StationPlace } from '../../library/stations/station-places.ts'
import type { MapDot } from './map-dot.ts'
import type { Label } from './map-labels.ts'
import { placeLabels } from './map-labels.ts'

/** The map as it is drawn: a sheet, dots, names, and a line that says how far things are apart. */
export interface StationMap {
  width: number
  height: number
  dots: MapDot[]
  labels: Label[]
  scale: { length: number; kilometres: number }
}

interface Located {
  place: StationPlace
  lat: number
  lng: number
}

const MAP_WIDTH = 1000
const MARGIN = 60
const [LOWEST, HIGHEST] = [400, 1300]
const KM_PER_DEGREE = 111.2
/** No county is wider: what lies further from the middle of all is a slip of the pen and would make a speck of the rest. */
const FURTHEST_IN_DEGREES = 1.2
const SCALES_IN_KM = [1, 2, 5, 10, 20, 50]
/** The line of the scale is about this part of the sheet. */
const SCALE_PART = 0.25

const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

const located = (places: readonly StationPlace[]): Located[] => {
  const known = places.flatMap((place) => (place.location ? [{ place, ...place.location }] : []))
  const [lat, lng] = [middle(known.map((each) => each.lat)), middle(known.map((each) => each.lng))]
  return known.filter(
    (each) =>
      Math.abs(each.lat - lat) < FURTHEST_IN_DEGREES && Math.abs(each.lng - lng) < FURTHEST_IN_DEGREES,
  )
}

const span = (values: readonly number[]) => {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  return { low, size: high - low }
}

/** From degrees to the sheet: east and north alike in kilometres, the county across the whole width or height. */
const projection = (points: readonly Located[]) => {
  const lats = span(points.map(({ lat }) => lat))
  const lngs = span(points.map(({ lng }) => lng))
  const east = KM_PER_DEGREE * Math.cos(((lats.low + lats.size / 2) * Math.PI) / 180)
  const [wide, high] = [lngs.size * east, lats.size * KM_PER_DEGREE]
  const room = MAP_WIDTH - 2 * MARGIN
  const unitsPerKm = Math.min(room / Math.max(wide, 1), (HIGHEST - 2 * MARGIN) / Math.max(high, 1))
  const height = Math.max(LOWEST, Math.round(high * unitsPerKm) + 2 * MARGIN)
  const left = (MAP_WIDTH - wide * unitsPerKm) / 2
  const top = (height - high * unitsPerKm) / 2
  return {
    height,
    unitsPerKm,
    xOf: ({ lng }: Located) => Math.round(left + (lng - lngs.low) * east * unitsPerKm),
    yOf: ({ lat }: Located) => Math.round(top + (lats.low + lats.size - lat) * KM_PER_DEGREE * unitsPerKm),
  }
}

const scaleOf = (unitsPerKm: number): StationMap['scale'] => {
  const wanted = (MAP_WIDTH * SCALE_PART) / unitsPerKm
  const kilometres = SCALES_IN_KM.findLast((each) => each <= wanted) ?? 1
  return { kilometres, length: Math.round(kilometres * unitsPerKm) }
}

/** Draws the stations of a county by their coordinates; nothing where fewer than two are known, for that is no map. */
export const stationMap = (places: readonly StationPlace[]): StationMap | undefined => {
  const points = located(places)
  if (points.length < 2) return undefined
  const { height, unitsPerKm, xOf, yOf } = projection(points)
  const dots = points
    .map((point) => ({
      name: point.place.name,
      href: point.place.href,
      x: xOf(point),
      y: yOf(point),
      isSeat: point.place.isSeat,
    }))
    // Seats lie on top of what stands in the same town.
    .sort((a, b) => Number(a.isSeat) - Number(b.isSeat))
  const labels = placeLabels(dots, { width: MAP_WIDTH, height })
  return { width: MAP_WIDTH, height, dots, labels, scale: scaleOf(unitsPerKm) }
}
