import { folded } from '../../../../src/model/fields/folding.ts'

/** A station by its names. */
export interface NamedStation {
  id: string
  name: string
  shortName: string
  parent: string
}

/** What a station was recognised by, the surest first. */
const waysToName: readonly ((station: NamedStation) => string)[] = [
  ({ name }) => name,
  ({ shortName }) => shortName,
  // 青石村 of 青石村新时代文明实践站: who writes of the place means its station.
  ({ name }) => name.replace(/新时代文明实践.*$/, ''),
]
const SHORTEST = 3

const plain = (text: string): string => folded(text).replaceAll(' ', '')

interface Match {
  station: NamedStation
  at: number
}

const matchesIn = (
  text: string,
  stations: readonly NamedStation[],
  nameOf: (station: NamedStation) => string,
): Match[] =>
  stations.flatMap((station) => {
    const name = plain(nameOf(station))
    const at = name.length < SHORTEST ? -1 : text.indexOf(name)
    return at < 0 ? [] : [{ station, at }]
  })

/** 临江镇青石村 names the village's station, not the town's. */
const withoutParents = (matches: readonly Match[]): Match[] =>
  matches.filter(({ station }) => !matches.some((other) => other.station.parent === station.id))

/**
 * The station that a text names: in full, else by its short name, else by its place; of several the first.
 * @param lines those that count most first
 */
export const stationNamed = (
  lines: readonly string[],
  stations: readonly NamedStation[],
): NamedStation | undefined => {
  const text = plain(lines.join('\n'))
  for (const nameOf of waysToName) {
    const [first] = withoutParents(matchesIn(text, stations, nameOf)).sort((one, other) => one.at - other.at)
    if (first) return first.station
  }
  return undefined
}
