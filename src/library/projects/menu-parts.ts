import type { MenuPartKind } from '../../model/addresses.ts'
import { menuPartKinds, menuPartUrl, wholeMenuUrl } from '../../model/addresses.ts'
import type { VocabularyId } from '../../model/vocabulary-ids.ts'
import { question } from '../edition/asking.ts'
import type { CountedLink } from '../site/links.ts'
import type { ListPage, LongList } from '../site/paging.ts'
import { listPaths, pageOf } from '../site/paging.ts'
import { vocabulary } from '../site/site.ts'
import { stationsAbove } from '../stations/stations-above.ts'
import { stationNodes, stationsById } from '../stations/stations.ts'
import type { MenuFilter, MenuItem, MenuSection } from './menu.ts'
import { filtersOf, menuItems, projectMenu, sectionsOf } from './menu.ts'
import { codesInList } from './project-list.ts'
import { COMES_HOME } from './projects.ts'
import { needs } from '../site/needs.ts'

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

/** One page of a part of the menu. */
export interface MenuPartView {
  title: string
  list: ListPage<MenuItem>
  /** The page's projects by class. */
  sections: MenuSection[]
  /** What narrows the part down; nothing where it has several pages. */
  filters: MenuFilter[]
  /** Of a township: what the whole county can order besides. */
  everywhere: CountedLink | undefined
}

const AT_HOME = 'home'
const IN_COUNTY = 'county'
const places = { [AT_HOME]: COMES_HOME, [IN_COUNTY]: '全县都能点' } as const

/** The station right below the centre under which one stands: its township. */
const townOf = (station: string): string =>
  [station, ...stationsAbove(station, stationsById()).map(({ id }) => id)].at(-2) ?? station

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
const kinds: Record<
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

/** The projects of each part of a kind, by number. */
const partsOf: (kind: MenuPartKind) => ReadonlyMap<string, MenuItem[]> = question(
  'menu-parts-of-kind',
  (kind: MenuPartKind) => {
    const parts = new Map<string, MenuItem[]>()
    for (const item of menuItems())
      for (const key of kinds[kind].keysOf(item)) parts.set(key, [...(parts.get(key) ?? []), item])
    return parts
  },
)

const isStationBelow = (town: string) => (id: string) => id !== town && townOf(id) === town

const choicesOf = (kind: MenuPartKind, key: string): string =>
  [key, ...(kind === 'station' ? [...stationsById().keys()].filter(isStationBelow(key)) : [])]
    .map((each) => `${kind}=${each}`)
    .join(' ')

const waysOf = (kind: MenuPartKind): MenuWay[] =>
  [...kinds[kind].names()].flatMap(([key, label]) => {
    const count = partsOf(kind).get(key)?.length ?? 0
    return count > 0 ? [{ label, count, href: menuPartUrl(kind, key), choices: choicesOf(kind, key) }] : []
  })

/** The ways into the menu of a large county, by what people may start from. */
export const menuWays: () => MenuWays[] = question('menu-ways', () =>
  menuPartKinds
    .map((kind) => ({ kind, title: kinds[kind].title, ways: waysOf(kind) }))
    .filter(({ ways }) => ways.length > 0),
)

const longList = (kind: MenuPartKind, key: string): LongList<MenuItem> => ({
  url: menuPartUrl(kind, key),
  entries: partsOf(kind).get(key)?.toReversed() ?? [],
  partInWords: codesInList,
})

const isPartKind = (kind: string): kind is MenuPartKind => menuPartKinds.some((each) => each === kind)

const everywhereBeside = (kind: MenuPartKind): CountedLink | undefined =>
  kind === 'station'
    ? menuWays()
        .find((group) => group.kind === 'place')
        ?.ways.find(({ label }) => label === places[IN_COUNTY])
    : undefined

/** One page of a part of the menu, as `pageOf` knows it; nothing where the menu stands on one page, or has no such part. */
export const menuPartPage: (kind: string, key: string, page: string) => MenuPartView | undefined = question(
  'menu-part-page',
  (kind: string, key: string, page: string) => {
    if (projectMenu().isWhole || !isPartKind(kind)) return undefined
    const part = longList(kind, key)
    const list = part.entries.length > 0 ? pageOf(part, page) : undefined
    if (!list) return undefined
    const isAll = list.items.length === part.entries.length
    return {
      title: kinds[kind].titleOf(kinds[kind].names().get(key) ?? key),
      list,
      sections: sectionsOf(list.items.toReversed()),
      filters: isAll ? filtersOf(list.items).filter(({ name }) => name !== kind || kind === 'station') : [],
      everywhere: everywhereBeside(kind),
    }
  },
)

/** The addresses of a large county's menu besides the menu's own; none where that holds everything. */
export const menuPartPaths = (): string[] =>
  projectMenu().isWhole
    ? []
    : [
        wholeMenuUrl,
        ...menuPartKinds.flatMap((kind) =>
          [...partsOf(kind).keys()].flatMap((key) => listPaths(longList(kind, key))),
        ),
      ]
