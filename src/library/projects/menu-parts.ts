import type { MenuPartKind } from '../../model/addresses.ts'
import { menuClassInPartUrl, menuPartKinds, menuPartUrl, wholeMenuUrl } from '../../model/addresses.ts'
import { question } from '../edition/asking.ts'
import type { CountedLink, Link } from '../site/links.ts'
import { FIRST_PAGE, pageInPath } from '../site/paging.ts'
import type { MenuFilter, MenuItem, MenuSection } from './menu.ts'
import { filtersOf, projectMenu, sectionsOf } from './menu.ts'
import { partKinds, partsOf } from './menu-part-kinds.ts'
import type { MenuPartPage } from './menu-part-pages.ts'
import { classesWithin, isLong, pagesOf, pathsOfPart } from './menu-part-pages.ts'
import { wayToCounty } from './menu-ways.ts'

/** A way to a class within a long part of the menu, or to all of it. */
export interface MenuClassWay extends CountedLink {
  isHere: boolean
}

/** One page of a part of the menu. */
export interface MenuPartView {
  title: string
  page: MenuPartPage
  /** How many projects there are on all pages of the part, or of the class within. */
  count: number
  /** The page's projects by class; all under one head where they stand on several pages. */
  sections: MenuSection[]
  /** What narrows the part down; nothing where it has several pages. */
  filters: MenuFilter[]
  /** The classes of a long part, each with how many projects of the whole part it has. */
  classes: MenuClassWay[]
  /** The part to which a class within belongs. */
  above: Link | undefined
  /** Of a township: what the whole county can order besides. */
  everywhere: CountedLink | undefined
}

/** The projects of a part, and the classes by which it is parted again. */
interface MenuPart {
  items: readonly MenuItem[]
  within: readonly MenuSection[]
}

/** Asked once for all pages of a part: a large one has forty. */
const partOf: (kind: MenuPartKind, key: string) => MenuPart | undefined = question(
  'menu-part',
  (kind: MenuPartKind, key: string) => {
    const items = partsOf(kind).get(key)
    return items && { items, within: classesWithin(items) }
  },
)

/** No class is called so. */
const ALL_CLASSES = ''

/** The pages of a part or of a class within; none where it has no such class. */
const pagesIn: (kind: MenuPartKind, key: string, classId: string) => MenuPartPage[] = question(
  'menu-pages-in-part',
  (kind: MenuPartKind, key: string, classId: string) => {
    const part = partOf(kind, key)
    if (classId === ALL_CLASSES) return pagesOf(menuPartUrl(kind, key), part?.items ?? [])
    const within = part?.within.find(({ id }) => id === classId)
    return within ? pagesOf(menuClassInPartUrl(kind, key, classId), within.items) : []
  },
)

const isPartKind = (kind: string): kind is MenuPartKind => menuPartKinds.some((each) => each === kind)

/** Which class within a part, and which of its pages, the rest of an address asks for: `culture/page/2`. */
const askedBy = (rest: string): { classId: string | undefined; page: string } => {
  const asked = rest === '' ? [] : rest.split('/')
  const isClass = asked.length % 2 === 1
  const page = asked.slice(isClass ? 1 : 0).join('/')
  return { classId: isClass ? asked[0] : undefined, page: page === '' ? FIRST_PAGE : pageInPath(page) }
}

const headOf = ({ number, of }: MenuPartPage, items: readonly MenuItem[]): string => {
  const atHome = items.filter(({ comesHome }) => comesHome).length
  const order = atHome > 0 && atHome < items.length ? '可上门的在前' : '按编号排'
  return `第${number}页，共${of}页，${order}`
}

/** A page that holds all is parted by class; one of several follows the others in one order. */
const sectionsOn = (page: MenuPartPage, all: readonly MenuItem[]): MenuSection[] =>
  page.of === 1 ? sectionsOf(page.items) : [{ id: 'all', label: headOf(page, all), items: [...page.items] }]

const filtersOn = (kind: MenuPartKind, items: readonly MenuItem[]): MenuFilter[] =>
  isLong(items) ? [] : filtersOf(items).filter(({ name }) => name !== kind || kind === 'station')

const classWays = (
  kind: MenuPartKind,
  key: string,
  { items, within }: MenuPart,
  here: string | undefined,
): MenuClassWay[] => {
  const classes = within.map((each) => ({
    label: each.label,
    count: each.items.length,
    href: menuClassInPartUrl(kind, key, each.id),
    isHere: each.id === here,
  }))
  const all = {
    label: '全部',
    count: items.length,
    href: menuPartUrl(kind, key),
    isHere: here === undefined,
  }
  return classes.length > 0 ? [all, ...classes] : []
}

const viewOf = (kind: MenuPartKind, key: string, part: MenuPart, rest: string): MenuPartView | undefined => {
  const { classId, page: number } = askedBy(rest)
  const within = part.within.find(({ id }) => id === classId)
  const items = within?.items ?? part.items
  const page = pagesIn(kind, key, classId ?? ALL_CLASSES).find(
    (each) => number === (each.number === 1 ? FIRST_PAGE : `${each.number}`),
  )
  if (!page) return undefined
  const title = partKinds[kind].titleOf(partKinds[kind].names().get(key) ?? key)
  return {
    title: within ? `${title}（${within.label}）` : title,
    page,
    count: items.length,
    sections: sectionsOn(page, items),
    filters: filtersOn(kind, items),
    classes: classWays(kind, key, part, classId),
    above: within && { label: title, href: menuPartUrl(kind, key) },
    everywhere: kind === 'station' ? wayToCounty() : undefined,
  }
}

/**
 * One page of a part of the menu; nothing where the menu stands on one page, or has no such part.
 * @param rest what stands behind the part's own address: `culture`, `page/2`, `culture/page/2`
 */
export const menuPartPage: (kind: string, key: string, rest: string) => MenuPartView | undefined = question(
  'menu-part-page',
  (kind: string, key: string, rest: string) => {
    if (projectMenu().isWhole || !isPartKind(kind)) return undefined
    const part = partOf(kind, key)
    return part && viewOf(kind, key, part, rest)
  },
)

/** The addresses of a large county's menu besides the menu's own; none where that holds everything. */
export const menuPartPaths: () => string[] = question('menu-part-paths', () =>
  projectMenu().isWhole
    ? []
    : [
        wholeMenuUrl,
        ...menuPartKinds.flatMap((kind) =>
          [...partsOf(kind)].flatMap(([key, items]) => pathsOfPart(kind, key, items)),
        ),
      ],
)
