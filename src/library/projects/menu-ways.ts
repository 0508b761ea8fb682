import type { MenuPartKind } from '../../model/addresses.ts'
import { menuPartKinds, menuPartUrl } from '../../model/addresses.ts'
import { question } from '../edition/asking.ts'
import type { CountedLink } from '../site/links.ts'
import { stationsByTown } from '../stations/township.ts'
import { IN_COUNTY, partKinds, partsOf } from './menu-part-kinds.ts'

/** A way to a part of the menu. */
export interface MenuWay extends CountedLink {
  /** The choices of the whole menu that it stands for, its own first: `station=linjiang-zhen station=qingshi-cun`. */
  choices: string
}

/** Ways of one kind: by what, and which parts there are. */
export interface MenuWays {
  kind: MenuPartKind
  title: string
  ways: MenuWay[]
}

const stationsOf = (town: string): string[] => (stationsByTown().get(town) ?? []).filter((id) => id !== town)

/** Stations of no township that is listed: the centre, a library, a rest stop. They have what the whole county has. */
const stationsOfNoTown = (): string[] =>
  [...stationsByTown()].flatMap(([town, ids]) => (partsOf('station').has(town) ? [] : ids))

const choicesOf = (kind: MenuPartKind, key: string): string => {
  const stations = kind === 'station' ? stationsOf(key) : key === IN_COUNTY ? stationsOfNoTown() : []
  return [`${kind}=${key}`, ...stations.map((id) => `station=${id}`)].join(' ')
}

const waysOf = (kind: MenuPartKind): MenuWay[] =>
  [...partKinds[kind].names()].flatMap(([key, label]) => {
    const items = partsOf(kind).get(key)
    return items
      ? [{ label, count: items.length, href: menuPartUrl(kind, key), choices: choicesOf(kind, key) }]
      : []
  })

/** The ways into the menu of a large county, by what people may start from. */
export const menuWays: () => MenuWays[] = question('menu-ways', () =>
  menuPartKinds
    .map((kind) => ({ kind, title: partKinds[kind].title, ways: waysOf(kind) }))
    .filter(({ ways }) => ways.length > 0),
)

/** The way to what the whole county can order, no matter from where. */
export const wayToCounty = (): MenuWay | undefined =>
  menuWays()
    .find(({ kind }) => kind === 'place')
    ?.ways.find(({ href }) => href === menuPartUrl('place', IN_COUNTY))
