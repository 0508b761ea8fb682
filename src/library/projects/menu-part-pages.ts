import type { MenuPartKind } from '../../model/addresses.ts'
import { listPageUrl, menuClassInPartUrl, menuPartUrl } from '../../model/addresses.ts'
import type { MenuItem, MenuSection } from './menu.ts'
import { doorFirst, sectionsOf } from './menu.ts'

/** One of the pages on which some projects of the menu stand. */
export interface MenuPartPage {
  path: string
  items: readonly MenuItem[]
  /** 1 for the first. */
  number: number
  /** How many pages there are. */
  of: number
  earlier: string | undefined
  later: string | undefined
}

/** So many rows a phone still has at once. */
const ON_ONE_PAGE = 39
/** With more, no page has more rows than these. */
const ROWS = 30

/** Whether some projects of the menu stand on several pages. */
export const isLong = ({ length }: readonly MenuItem[]): boolean => length > ON_ONE_PAGE

const pageUrl = (url: string, number: number): string => (number === 1 ? url : listPageUrl(url, number))

/**
 * The pages of some projects, what comes to the door first, then by number. Counted from the first, unlike lists that grow
 * every day: whoever orders starts at the beginning, and the menu seldom changes.
 */
export const pagesOf = (url: string, items: readonly MenuItem[]): MenuPartPage[] => {
  const of = isLong(items) ? Math.ceil(items.length / ROWS) : 1
  const rows = Math.ceil(items.length / of)
  const inOrder = doorFirst(items)
  return Array.from({ length: of }, (_, at) => ({
    path: pageUrl(url, at + 1),
    items: inOrder.slice(at * rows, (at + 1) * rows),
    number: at + 1,
    of,
    earlier: at > 0 ? pageUrl(url, at) : undefined,
    later: at + 1 < of ? pageUrl(url, at + 2) : undefined,
  }))
}

/** The classes by which a long part is parted again; none where it is short, or all of one class. */
export const classesWithin = (items: readonly MenuItem[]): MenuSection[] => {
  const classes = isLong(items) ? sectionsOf(items) : []
  return classes.length > 1 ? classes : []
}

/** The addresses of a part of the menu: its own pages, and those of the classes within. */
export const pathsOfPart = (kind: MenuPartKind, key: string, items: readonly MenuItem[]): string[] =>
  [
    ...pagesOf(menuPartUrl(kind, key), items),
    ...classesWithin(items).flatMap((each) => pagesOf(menuClassInPartUrl(kind, key, each.id), each.items)),
  ].map(({ path }) => path)
