import { describe, expect, it } from 'vitest'
import { pageNumbersAround, pageParam, pagesOf } from '../../../src/library/site/paging.ts'

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index)

describe('pages of a list', () => {
  it('gives an empty list one page, so that it can say it is empty', () => {
    expect(pagesOf([], '/reports/')).toEqual([
      { items: [], page: 1, pages: 1, total: 0, listUrl: '/reports/' },
    ])
  })

  it('puts twenty on a page and the rest on the last', () => {
    expect(pagesOf(numbers(41), '/reports/').map(({ items }) => items.length)).toEqual([20, 20, 1])
    expect(pagesOf(numbers(40), '/reports/')).toHaveLength(2)
  })

  it('leaves all pages of a long list but the first as they are when an entry is added', () => {
    const older = numbers(245)
    const newer = [-1, ...older]
    const itemsAfterFirst = (all: number[]) => pagesOf(all, '/reports/').slice(1)
    expect(itemsAfterFirst(newer)).toEqual(itemsAfterFirst(older))
    expect(pagesOf(newer, '/reports/').flatMap(({ items }) => items)).toEqual(newer)
  })

  it.each([
    [200, 20],
    [201, 21],
    [239, 39],
    [240, 20],
  ])('of %i entries puts %i on the first', (count, onFirst) => {
    expect(pagesOf(numbers(count), '/reports/')[0]?.items).toHaveLength(onFirst)
  })

  it('leaves the first page at the address of the list', () => {
    expect([pageParam(1), pageParam(3)]).toEqual([undefined, 'page/3'])
  })
})

describe('the numbers of a pager', () => {
  it('never offers a page that does not exist', () => {
    expect(pageNumbersAround(1, 2)).toEqual([1, 2])
  })

  it('shows both ends and the neighbours, with gaps only where more than one page is left out', () => {
    expect(pageNumbersAround(6, 12)).toEqual([1, undefined, 5, 6, 7, undefined, 12])
    expect(pageNumbersAround(4, 7)).toEqual([1, 2, 3, 4, 5, 6, 7])
  })
})
