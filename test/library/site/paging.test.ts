import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../src/model/beijing-time.ts'
import { countedFromOldest, daysInList } from '../../../src/library/site/list-parts.ts'
import type { ListPage, LongList } from '../../../src/library/site/paging.ts'
import { FIRST_PAGE, listPaths, pageInPath, pageOf, titleOfPart } from '../../../src/library/site/paging.ts'

const url = '/reports/'
const behind = (number: number) => `${url}page/${number}/`
const numbers = (count: number) => Array.from({ length: count }, (_, at) => count - at)
const counted = (count: number): LongList<number> => ({
  url,
  entries: numbers(count),
  partInWords: countedFromOldest,
})
const days = (dates: string[]): LongList<string> => ({
  url,
  entries: dates.toSorted().reverse(),
  partInWords: daysInList((day) => day),
})

/** All pages of a list by address, found as a visitor's request finds them. */
const pagesOf = <T>(list: LongList<T>) =>
  new Map(
    listPaths(list).map((path) => {
      const page = pageOf(list, pageInPath(path.slice(url.length, -1) || undefined))
      if (!page) throw new Error(`There is no page at ${path}.`)
      return [path, page]
    }),
  )
const sizes = (count: number) => [...pagesOf(counted(count)).values()].map(({ items }) => items.length)
const hrefs = ({ turns }: ListPage<unknown>) =>
  Object.fromEntries(Object.entries(turns).flatMap(([name, turn]) => (turn ? [[name, turn.href]] : [])))

describe('pages of a list', () => {
  it('of nothing are one page, so that it can say it is empty', () => {
    expect(sizes(0)).toEqual([0])
    expect(pageOf(counted(0), FIRST_PAGE)).toMatchObject({ items: [], total: 0, path: url })
  })

  it.each([
    [39, [39]],
    [40, [20, 20]],
    [59, [39, 20]],
    [60, [20, 20, 20]],
  ])('of %i entries hold %j', (count, held) => {
    expect(sizes(count)).toEqual(held)
  })

  it('have the newest entries at the address of the list, and the oldest on page 1 behind it', () => {
    const pages = pagesOf(counted(61))
    expect([...pages.keys()]).toEqual([url, behind(2), behind(1)])
    expect(pages.get(url)?.items[0]).toBe(61)
    expect(pages.get(behind(1))?.items.at(-1)).toBe(1)
  })

  it.each(['3', '0', '01', '-1', '1e0', '99999999', 'x'])(
    'are not found at page %s where there is none',
    (page) => {
      expect(pageOf(counted(61), page)).toBeUndefined()
    },
  )

  it.each(['page/', 'page/1/2', 'pages/1', '1'])('are not found behind %s', (rest) => {
    expect(pageOf(counted(61), pageInPath(rest))).toBeUndefined()
  })

  it('lead on and back, and to both ends where that is another page', () => {
    const [first, fourth, third, , oldest] = [...pagesOf(counted(100)).values()].map(hrefs)
    expect(first).toEqual({ older: behind(4), oldest: behind(1) })
    expect(fourth).toEqual({ newer: url, older: behind(3), oldest: behind(1) })
    expect(third).toEqual({ newest: url, newer: behind(4), older: behind(2), oldest: behind(1) })
    expect(oldest).toEqual({ newest: url, newer: behind(2) })
  })
})

describe('an entry that is added to a list', () => {
  it('changes the first page, a page that is born of it, and the way on of the one before that: no other', () => {
    const grown = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 150 })
    fc.assert(
      fc.property(grown, (steps) => {
        const dates = ['2026-03-01']
        let before = pagesOf(days(dates))
        for (const step of steps) {
          dates.push(addDays(dates.at(-1) ?? '', step))
          const after = pagesOf(days(dates))
          const others = [...before].filter(([path]) => path !== url)
          const changed = others.filter(
            ([path, page]) => JSON.stringify(after.get(path)) !== JSON.stringify(page),
          )
          const isBorn = after.size > before.size
          expect(changed.map(([path]) => path)).toEqual(
            isBorn && before.size > 1 ? [behind(before.size - 1)] : [],
          )
          for (const [path, page] of changed) expect(after.get(path)?.items).toEqual(page.items)
          before = after
        }
      }),
    )
  })

  it('leaves every entry on one page, and every page with a title of its own', () => {
    const dates = fc.array(fc.constantFrom('2025-12-31', '2026-03-05', '2026-03-06', '2026-10-19'), {
      maxLength: 400,
    })
    fc.assert(
      fc.property(dates, (some) => {
        const list = days(some)
        const pages = [...pagesOf(list).values()]
        expect(pages.flatMap(({ items }) => items)).toEqual(list.entries)
        expect(new Set(pages.map(({ part }) => titleOfPart('活动报道', part))).size).toBe(pages.length)
      }),
    )
  })
})

describe('what a page holds, in words', () => {
  const partOf = (dates: string[], page: string) => pageOf(days(dates), page)?.part
  const many = (day: string, count: number) => Array.from({ length: count }, () => day)

  it('are its days, oldest first, with the year once or where it turns', () => {
    const twentyDays = (from: string) => Array.from({ length: 20 }, (_, at) => addDays(from, at))
    const later = many('2027-06-01', 20)
    expect(partOf([...twentyDays('2026-03-05'), ...later], '1')).toBe('2026年3月5日至3月24日')
    expect(partOf([...twentyDays('2026-12-20'), ...later], '1')).toBe('2026年12月20日至2027年1月8日')
  })

  it('is one day where so much happened, and a number where that fills several pages', () => {
    const great = [...many('2026-03-04', 30), ...many('2026-03-05', 90)]
    expect(['1', '2', '3', '4'].map((page) => partOf(great, page))).toEqual([
      '2026年3月4日',
      '2026年3月4日至3月5日',
      '2026年3月5日',
      '2026年3月5日，第2页',
    ])
  })

  it('is its place where entries have no day', () => {
    expect(pageOf(counted(80), '3')?.part).toBe('从最早的数起第3页')
  })

  it('is nothing on the first page, which counts all entries instead', () => {
    expect(pageOf(counted(61), FIRST_PAGE)).toMatchObject({ part: undefined, total: 61 })
    expect(pageOf(counted(61), '2')).toMatchObject({ total: undefined })
  })
})
