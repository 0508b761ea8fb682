/** Where something is, in degrees. */
export interface Coordinates {
  lat: number
  lng: number
}

const METRES_PER_DEGREE = 111_195
const KILOMETRE = 1000

/** How far two places of a county are apart, in metres. */
export const metresBetween = (a: Coordinates, b: Coordinates): number => {
  const north = (a.lat - b.lat) * METRES_PER_DEGREE
  const east = (a.lng - b.lng) * METRES_PER_DEGREE * Math.cos((((a.lat + b.lat) / 2) * Math.PI) / 180)
  return Math.hypot(north, east)
}

/** `约600米`, `约3.2公里`; no phone and no map pin knows better. */
export const distanceInWords = (metres: number): string =>
  metres < KILOMETRE
    ? `约${Math.max(100, Math.round(metres / 100) * 100)}米`
    : `约${(metres / KILOMETRE).toFixed(metres < 10 * KILOMETRE ? 1 : 0)}公里`
