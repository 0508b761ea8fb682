import { listPageUrl } from '../../model/addresses.ts'

/** How many entries stand on one page of a list; the first holds up to 19 more. */
export const PAGE_SIZE = 20

/** Asks for the page at a list's own address. */
export const FIRST_PAGE = ''

/**
 * Says what a page of a list holds: no two pages of a list are called the same, and no entry that is added changes a name.
 * @param items the page's own entries, newest first @param number counted from the oldest page
 * @param behind the entries behind the page, 0 for the newest of them
 */
export type PartInWords<T> = (
  items: readonly T[],
  number: number,
  behind: (at: number) => T | undefined,
) => string

/** A list that is too long for one page. */
export interface LongList<T> {
  url: string
  /** All of them, newest first. */
  entries: readonly T[]
  /** Says what a page holds that is not the first. */
  partInWords: PartInWords<T>
}

/** The way to another page of a list, and what that page holds: `2026年3月12日至3月20日`; nothing where that has no words. */
export interface PageTurn {
  href: string
  part: string | undefined
}

/** Ways from one page of a list to others; none of them twice. */
export interface PageTurns {
  newest: PageTurn | undefined
  newer: PageTurn | undefined
  older: PageTurn | undefined
  oldest: PageTurn | undefined
}

/** One page of a list. */
export interface ListPage<T> {
  items: readonly T[]
  path: string
  listUrl: string
  /** What it holds, in words; nothing for the first page, which holds the newest. */
  part: string | undefined
  /** How many entries the list has; told on the first page only, so that the others stay as they are when it grows. */
  total: number | undefined
  turns: PageTurns
}

/**
 * How many pages stand behind the first. They are filled from the oldest entry on and the first takes what is left, 20 to
 * 39 entries: a new one then shifts nothing, and a new page appears beside the others.
 */
const pagesBehind = (length: number): number => Math.max(0, Math.floor(length / PAGE_SIZE) - 1)

/** The addresses of a list's pages, newest first; an empty list still has its first page. */
export const listPaths = ({ url, entries }: Pick<LongList<unknown>, 'url' | 'entries'>): string[] => {
  const behind = pagesBehind(entries.length)
  return [url, ...Array.from({ length: behind }, (_, at) => listPageUrl(url, behind - at))]
}

/** The pages of a list, numbered from the oldest; the first page has the highest number. */
const numbered = <T>({ url, entries, partInWords }: LongList<T>) => {
  const { length } = entries
  const first = pagesBehind(length) + 1
  const startOf = (number: number) => (number === first ? 0 : length - number * PAGE_SIZE)
  const itemsOf = (number: number) => entries.slice(startOf(number), length - (number - 1) * PAGE_SIZE)
  const pathOf = (number: number) => (number === first ? url : listPageUrl(url, number))
  const partOf = (number: number) =>
    number === first
      ? undefined
      : partInWords(itemsOf(number), number, (at) => entries[length - (number - 1) * PAGE_SIZE + at])
  return { first, itemsOf, pathOf, partOf }
}

/** The number that an address asks for: `3` of `3`; the first page's where it says nothing. */
const numberOf = (page: string, first: number): number | undefined => {
  if (page === FIRST_PAGE) return first
  const number = /^[1-9]\d{0,6}$/.test(page) ? Number(page) : first
  return number < first ? number : undefined
}

/**
 * One page of a list.
 * @param page what stands behind `page/` in its address, `1` for the oldest; `FIRST_PAGE` for the one at the list's own
 * @returns nothing for a page that does not exist
 */
export const pageOf = <T>(list: LongList<T>, page: string): ListPage<T> | undefined => {
  const { first, itemsOf, pathOf, partOf } = numbered(list)
  const number = numberOf(page, first)
  if (number === undefined) return undefined
  const turnTo = (other: number, isOffered: boolean): PageTurn | undefined =>
    isOffered ? { href: pathOf(other), part: partOf(other) } : undefined
  return {
    items: itemsOf(number),
    path: pathOf(number),
    listUrl: list.url,
    part: partOf(number),
    total: number === first ? list.entries.length : undefined,
    turns: {
      // Whoever stands beside an end has one way to it.
      newest: turnTo(first, number < first - 1),
      newer: turnTo(number + 1, number < first),
      older: turnTo(number - 1, number > 1),
      oldest: turnTo(1, number > 2),
    },
  }
}

/** What a page holds of a list, as one sentence; of the first page how many there are at all: `共41篇。` @param unit of what is counted */
export const partOrTotal = (
  { part, total = 0 }: Pick<ListPage<unknown>, 'part' | 'total'>,
  unit: string,
): string => `${part ?? `共${total}${unit}`}。`

/** What a page is called among all pages of the portal: `活动报道（2026年3月12日至3月20日）`. */
export const titleOfPart = (title: string, part: string | undefined): string =>
  part === undefined ? title : `${title}（${part}）`

/** The page that the rest of a list's address asks for: `3` of `page/3`; `0`, which no page has, for any other rest. */
export const pageInPath = (rest: string | undefined): string =>
  rest === undefined ? FIRST_PAGE : (/^page\/(\d+)$/.exec(rest)?.[1] ?? '0')
