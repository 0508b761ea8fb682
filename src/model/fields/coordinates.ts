import { folded } from './folding.ts'

/** An angle as maps, surveyors and phones write it, in degrees. */
interface Angle {
  degrees: number
  /** Said beside it: which of the two it is. */
  axis: 'lat' | 'lng' | undefined
}

const SIX_DECIMALS = 1e6
const SEPARATORS = /^[\s,;/、|]+/
const NORTH_OR_EAST = /^\s*([NESW])\s*[:=]?\s*/
const NUMBER = String.raw`\d+(?:\.\d+)?`
const MINUTES = String.raw`(?:\s*(${NUMBER})\s*'(?!')\s*(?:(${NUMBER})\s*(?:"|''))?)?`
const ANGLE = new RegExp(String.raw`^([+-]?${NUMBER})\s*°?${MINUTES}`)

/** One writing for each of the signs and words of an angle. */
const withPlainSigns = (text: string): string =>
  folded(
    text
      .replace(/[º˚]/g, '°')
      .replace(/[″“”〃]/g, '"')
      .replace(/[′‘’‵`´]/g, "'"),
  )
    .replace(/′/g, "'")
    .replace(/北纬|纬度|\blat(?:itude)?\b/gi, 'N')
    .replace(/南纬/g, 'S')
    .replace(/东经|经度|\b(?:lng|lon|long|longitude)\b/gi, 'E')
    .replace(/西经/g, 'W')
    .replace(/度/g, '°')
    .replace(/分/g, "'")
    .replace(/秒/g, '"')
    .replace(/^[[({]\s*|\s*[\])}]$/g, '')
    .toUpperCase()

const axisOf = (letter: string | undefined): Angle['axis'] => {
  if (letter === undefined) return undefined
  return letter === 'N' || letter === 'S' ? 'lat' : 'lng'
}

/** The angle that a text begins with, and what follows it. */
const angleAt = (text: string): { angle: Angle; rest: string } | undefined => {
  const before = NORTH_OR_EAST.exec(text)
  const start = text.slice(before?.[0].length ?? 0)
  const found = ANGLE.exec(start)
  if (!found) return undefined
  const [whole, degrees, minutes = '0', seconds = '0'] = found
  if (Number(minutes) >= 60 || Number(seconds) >= 60) return undefined
  const after = start.slice(whole.length)
  const behind = before ? undefined : NORTH_OR_EAST.exec(after)
  const letter = before?.[1] ?? behind?.[1]
  const sign = letter === 'S' || letter === 'W' ? -1 : 1
  const value = Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600
  const rounded = Math.round(sign * value * SIX_DECIMALS) / SIX_DECIMALS
  return { angle: { degrees: rounded, axis: axisOf(letter) }, rest: after.slice(behind?.[0].length ?? 0) }
}

/** All angles of a text that holds nothing else; nothing where it holds more. */
const anglesIn = (text: string): Angle[] | undefined => {
  const angles: Angle[] = []
  let rest = withPlainSigns(text)
  while (rest !== '') {
    const next = angleAt(rest)
    if (!next || angles.length === 2) return undefined
    angles.push(next.angle)
    rest = next.rest.replace(SEPARATORS, '')
  }
  return angles
}

/** An angle in degrees, whatever way it is written: `33.5`, `N 33°30′`, `北纬33度30分`; nothing where it is none. */
export const degreesIn = (text: string): number | undefined => {
  const angles = anglesIn(text)
  return angles?.length === 1 ? angles[0]?.degrees : undefined
}

/** Where latitudes and longitudes of this country lie; the two never overlap, so that one is never taken for the other. */
export const LATITUDES = { min: 3, max: 54 } as const
export const LONGITUDES = { min: 73, max: 136 } as const

const isWithin = ({ min, max }: { min: number; max: number }, value: number | undefined): boolean =>
  value !== undefined && value >= min && value <= max

const isSwapped = ([first, second]: readonly Angle[]): boolean =>
  first?.axis === 'lng' ||
  second?.axis === 'lat' ||
  (isWithin(LONGITUDES, first?.degrees) && isWithin(LATITUDES, second?.degrees))

const inOrder = (angles: readonly Angle[]): { lat: unknown; lng: unknown } => {
  const [lat, lng] = isSwapped(angles) ? angles.toReversed() : angles
  return { lat: lat?.degrees, lng: lng?.degrees }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

/**
 * A place as it was filled in: two boxes in either order, or both numbers pasted into one of them or instead of them.
 * What cannot be read as a place is handed on as it is, for the boxes themselves to say what is wrong.
 */
export const placeIn = (value: unknown): unknown => {
  const boxes = isObject(value) ? [textOf(value['lat']), textOf(value['lng'])] : [textOf(value)]
  // Both boxes may hold the same pair: it was pasted twice.
  const writings = new Set(boxes.filter((text) => text !== ''))
  const angles = anglesIn([...writings].join(' , '))
  if (angles?.length !== 2) return value
  return isObject(value) ? { ...value, ...inOrder(angles) } : inOrder(angles)
}
