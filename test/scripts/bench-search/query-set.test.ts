import { describe, expect, it } from 'vitest'
import { pagesOf } from '../../../scripts/bench-search/county-pages.ts'
import type { Query } from '../../../scripts/bench-search/queries.ts'
import { isForTuning, readQueries } from '../../../scripts/bench-search/queries.ts'
import { rightPagesOf } from '../../../scripts/bench-search/right-pages.ts'

const queries = readQueries()

describe.each(['sample', 'generated'] as const)('the queries of the %s county', (county) => {
  const pages = pagesOf(county)
  const ids = new Set(pages.map(({ id }) => id))
  const asked = queries.filter((query) => query.county === county)

  it('name no page that the county does not have', () => {
    const named = asked.flatMap(({ best }) => (Array.isArray(best) ? best : []))
    expect(named.filter((id) => !ids.has(id))).toEqual([])
  })

  it('have a right page each, unless nothing must be found', () => {
    // Page by page: of ten thousand the first that is right is enough.
    const hasAnswer = (query: Query) => pages.some((page) => rightPagesOf(query, [page]).right.size > 0)
    const wrong = asked.filter((query) => hasAnswer(query) === (query.none ?? false))
    expect(wrong.map(({ ask }) => ask)).toEqual([])
  })

  it('are each asked once in a group', () => {
    const asks = asked.map(({ group, ask }) => `${group}: ${ask}`)
    expect(asks.filter((ask, at) => asks.indexOf(ask) !== at)).toEqual([])
  })
})

describe('the query set', () => {
  it('keeps at least a third of itself back from whoever tunes', () => {
    const early = queries.filter(({ isLate }) => !isLate)
    const heldBack = early.filter((query) => !isForTuning(query)).length
    expect(Math.min(heldBack, early.length - heldBack)).toBeGreaterThan(early.length / 3)
  })

  it('keeps all back that came late', () => {
    expect(queries.filter((query) => query.isLate && isForTuning(query))).toEqual([])
  })
})
