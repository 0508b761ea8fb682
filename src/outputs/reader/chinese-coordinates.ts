import type { Coordinates } from '../../model/places/distance.ts'

/** The ellipsoid that Chinese maps are moved by: its half axis in metres and its flatness. */
const AXIS = 6_378_245
const FLATNESS = 0.00669342162296594323

const sine = (value: number): number => Math.sin(value * Math.PI)

const short = (x: number): number => ((20 * sine(6 * x) + 20 * sine(2 * x)) * 2) / 3

const northward = (x: number, y: number): number =>
  -100 +
  2 * x +
  3 * y +
  0.2 * y * y +
  0.1 * x * y +
  0.2 * Math.sqrt(Math.abs(x)) +
  short(x) +
  ((20 * sine(y) + 40 * sine(y / 3)) * 2) / 3 +
  ((160 * sine(y / 12) + 320 * sine(y / 30)) * 2) / 3

const eastward = (x: number, y: number): number =>
  300 +
  x +
  2 * y +
  0.1 * x * x +
  0.1 * x * y +
  0.1 * Math.sqrt(Math.abs(x)) +
  short(x) +
  ((20 * sine(x) + 40 * sine(x / 3)) * 2) / 3 +
  ((150 * sine(x / 12) + 300 * sine(x / 30)) * 2) / 3

/**
 * A place as a phone's receiver gives it (WGS-84), moved to where Chinese maps show it (GCJ-02): some 500 metres, which
 * decides between one village and the next.
 */
export const onChineseMaps = ({ lat, lng }: Coordinates): Coordinates => {
  const [x, y] = [lng - 105, lat - 35]
  const angle = (lat * Math.PI) / 180
  const magic = 1 - FLATNESS * Math.sin(angle) ** 2
  const north = (northward(x, y) * 180) / (((AXIS * (1 - FLATNESS)) / (magic * Math.sqrt(magic))) * Math.PI)
  const east = (eastward(x, y) * 180) / ((AXIS / Math.sqrt(magic)) * Math.cos(angle) * Math.PI)
  return { lat: lat + north, lng: lng + east }
}
