/** How many entries stand on one page of a list. */
export const PAGE_SIZE = 20

/** One page of a list, counted from 1. */
export interface ListPage<T> {
  items: T[]
  page: number
  pages: number
  /** How many entries the list has; told on the first page only, so that the others stay as they are when it grows. */
  total: number | undefined
  listUrl: string
}

/** Up to here a list's pages are filled from the newest, as everybody expects. */
const FEW_PAGES = 10

/**
 * In a long list the first page takes what is left over, 20 to 39 entries, and the others stay filled as they are when
 * an entry is added: a publish then renders one page of the list and not all of its hundreds.
 */
const onFirstPage = (length: number): number =>
  length > FEW_PAGES * PAGE_SIZE ? PAGE_SIZE + (length % PAGE_SIZE) : PAGE_SIZE

/** How many pages a list has; an empty one still has its first. */
export const pageCount = (length: number): number =>
  1 + Math.ceil(Math.max(0, length - onFirstPage(length)) / PAGE_SIZE)

/** Cuts a list, newest first, into pages of 20; an empty list still has its first page. */
export const pagesOf = <T>(all: readonly T[], listUrl: string): ListPage<T>[] => {
  const first = onFirstPage(all.length)
  const from = (index: number) => (index === 0 ? 0 : first + (index - 1) * PAGE_SIZE)
  const pages = pageCount(all.length)
  return Array.from({ length: pages }, (_, index) => ({
    items: all.slice(from(index), from(index + 1)),
    page: index + 1,
    pages,
    total: index === 0 ? all.length : undefined,
    listUrl,
  }))
}

/** One page of a list. @param page its number as an address has it, `2`; nothing for one that does not exist */
export const pageOf = <T>(all: readonly T[], listUrl: string, page: string): ListPage<T> | undefined =>
  /^[1-9]\d{0,6}$/.test(page) ? pagesOf(all, listUrl)[Number(page) - 1] : undefined

/** Which part of a list a page is, as one sentence: `共41篇。` on the first page, `这是第3页。` on the others. */
export const partInWords = (
  { total, page }: Pick<ListPage<unknown>, 'total' | 'page'>,
  unit: string,
): string => (total === undefined ? `这是第${page}页。` : `共${total}${unit}。`)

/** The page's number in the rest of a list's address: `1` of nothing, `2` of `page/2`; nothing for any other rest. */
export const pageInPath = (rest: string | undefined): string =>
  rest === undefined ? '1' : (/^page\/([2-9]|[1-9]\d{1,6})$/.exec(rest)?.[1] ?? '')

/** The numbers a pager shows: both ends, the neighbours, and `undefined` for a gap. */
export const pageNumbersAround = (page: number, pages: number): (number | undefined)[] => {
  const wanted = [1, page - 1, page, page + 1, pages].filter((number) => number >= 1 && number <= pages)
  const numbers = [...new Set(wanted)].toSorted((a, b) => a - b)
  return numbers.flatMap((number, index) => {
    const before = numbers[index - 1] ?? number - 1
    if (number - before === 1) return [number]
    return number - before === 2 ? [number - 1, number] : [undefined, number]
  })
}
