import type { MenuPartKind } from '../../model/addresses.ts'
import type { VocabularyId } from '../../model/vocabulary-ids.ts'
import { question } from '../edition/asking.ts'
import { needs } from '../site/needs.ts'
import { vocabulary } from '../site/site.ts'
import { stationNodes, stationsById } from '../stations/stations.ts'
import { townOf } from '../stations/township.ts'
import type { MenuItem } from './menu.ts'
import { menuItems } from './menu.ts'
import { COMES_HOME } from './projects.ts'

const AT_HOME = 'home'
/** The part of what is for the whole county. */
export const IN_COUNTY = 'county'
const places = { [AT_HOME]: COMES_HOME, [IN_COUNTY]: '全县都能点' } as const

const townsOf = (item: MenuItem): string[] => [
  ...new Set(item.filters.station.filter((id) => stationsById().has(id)).map(townOf)),
]

const placesOf = ({ comesHome, filters }: MenuItem): string[] => [
  ...(comesHome ? [AT_HOME] : []),
  ...(filters.station.length === 0 ? [IN_COUNTY] : []),
]

const rowsOf = (words: VocabularyId) => (): ReadonlyMap<string, string> =>
  new Map(vocabulary(words).map(({ id, label }) => [id, label]))

/** What each kind of part is called, which parts there may be in their order, and to which a project belongs. */
export const partKinds: Record<
  MenuPartKind,
  {
    title: string
    names: () => ReadonlyMap<string, string>
    titleOf: (name: string) => string
    keysOf: (item: MenuItem) => readonly string[]
  }
> = {
  need: {
    title: '要办什么事',
    names: () => new Map(needs().map(({ id, label }) => [id, label])),
    titleOf: (name) => `${name}：能点的项目`,
    keysOf: ({ filters }) => filters.need,
  },
  place: {
    title: '在哪里办',
    names: () => new Map(Object.entries(places)),
    titleOf: (name) => `${name}的项目`,
    keysOf: placesOf,
  },
  station: {
    title: '看哪个乡镇',
    names: () => new Map([...stationNodes().values()].map(({ id, shortName }) => [id, shortName])),
    titleOf: (name) => `${name}能点的项目`,
    keysOf: townsOf,
  },
  class: {
    title: '按类看',
    names: rowsOf('projectClasses'),
    titleOf: (name) => `${name}类的项目`,
    keysOf: ({ classId }) => [classId],
  },
  audience: {
    title: '适合谁',
    names: rowsOf('audiences'),
    titleOf: (name) => `适合${name}的项目`,
    keysOf: ({ filters }) => filters.audience,
  },
  form: {
    title: '什么形式',
    names: rowsOf('serviceForms'),
    titleOf: (name) => `形式是${name}的项目`,
    keysOf: ({ filters }) => filters.form,
  },
}

/** Some projects by the part of a kind to which they belong. */
export const inParts = (kind: MenuPartKind, items: readonly MenuItem[]): ReadonlyMap<string, MenuItem[]> => {
  const parts = new Map<string, MenuItem[]>()
  for (const item of items)
    for (const key of partKinds[kind].keysOf(item)) {
      const part = parts.get(key)
      if (part) part.push(item)
      else parts.set(key, [item])
    }
  return parts
}

/** What stands right below the centre on the same level as some station there that has others below it. */
const towns = (): string[] => {
  const below = [...stationNodes().values()].filter(
    ({ parent, id }) => parent !== undefined && townOf(id) === id,
  )
  const levels = new Set(below.filter(({ children }) => children.length > 0).map(({ level }) => level))
  return below.filter(({ level }) => levels.has(level)).map(({ id }) => id)
}

/**
 * What can be ordered in each part of a kind, by number. A township without a project of its own is a part all the same:
 * people look for it, and what is for the whole county comes there too.
 */
export const partsOf: (kind: MenuPartKind) => ReadonlyMap<string, MenuItem[]> = question(
  'menu-parts-of-kind',
  (kind: MenuPartKind) => {
    const parts = inParts(kind, menuItems())
    const empty = kind === 'station' ? towns().filter((town) => !parts.has(town)) : []
    return new Map([...parts, ...empty.map((town): [string, MenuItem[]] => [town, []])])
  },
)
