import { listPageUrl } from '../model/addresses.ts'

/** How many entries stand on one page of a list. */
export const PAGE_SIZE = 20

/** One page of a list, counted from 1. */
export interface ListPage<T> {
  items: T[]
  page: number
  pages: number
  total: number
  listUrl: string
}

/** Cuts a list into pages of 20; an empty list still has its first page. */
export const pagesOf = <T>(all: readonly T[], listUrl: string): ListPage<T>[] => {
  const pages = Math.max(1, Math.ceil(all.length / PAGE_SIZE))
  return Array.from({ length: pages }, (_, index) => ({
    items: all.slice(index * PAGE_SIZE, (index + 1) * PAGE_SIZE),
    page: index + 1,
    pages,
    total: all.length,
    listUrl,
  }))
}

/** What follows the list's address on page n of a `[...page]` route: nothing, then `page/2`. */
export const pageParam = (page: number): string | undefined =>
  page === 1 ? undefined : listPageUrl('', page).slice(0, -1)

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
