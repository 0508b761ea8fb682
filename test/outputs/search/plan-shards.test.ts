import { describe, expect, it } from 'vitest'
import { planShards } from '../../../src/outputs/search/plan-shards.ts'
import type { PlacedPage } from '../../../src/outputs/search/plan-shards.ts'
import { groupByPeriod } from '../../../src/outputs/search/records.ts'

const pages = (count: number, kind: string, day?: string): PlacedPage[] =>
  Array.from({ length: count }, (_, n) => ({ url: `/${kind}/${day ?? ''}/${n}/`, kind, ...(day && { day }) }))

const plan = (...all: PlacedPage[][]) =>
  planShards(groupByPeriod(all.flat(), ({ kind }) => kind === 'reports'))
const sizes = (...all: PlacedPage[][]) =>
  plan(...all).map(({ period, pages: own }) => `${period} ${own.length}`)

/** A county that writes about 2,100 reports a quarter, with what it has besides. */
const county = [
  ...Array.from({ length: 18 }, (_, at) =>
    new Date(Date.UTC(2025, at, 9)).toISOString().slice(0, 10),
  ).flatMap((day) => [pages(350, 'reports', day), pages(350, 'reports', day.replace(/09$/, '22'))]),
  pages(1300, 'projects'),
  pages(350, 'stations'),
  pages(20, 'notices'),
]

describe('the plan of shards', () => {
  it('asks what always stands first, kinds of many pages apart', () => {
    expect(sizes(...county).slice(0, 3)).toEqual(['always-stations 350', 'always-projects 1300', 'always 20'])
    expect(sizes(pages(60, 'projects'), pages(18, 'stations'))).toEqual(['always 78'])
  })

  it('cuts the present fine, and leaves the past in pieces that are worth their requests', () => {
    expect(sizes(...county.slice(0, -3)).map((size) => size.split(' ')[0])).toEqual([
      ...['2026-06b', '2026-06a', '2026-05b', '2026-05a', '2026-04b', '2026-04a'],
      ...['2026-03b', '2026-03a', '2026-02b', '2026-02a', '2026-01b', '2026-01a'],
      ...['2025-q4', '2025-q3', '2025-q2', '2025-q1'],
    ])
  })

  it('keeps a thin year in one piece, and what is announced for next year does not make this one the past', () => {
    const town = ['2024-03-05', '2025-03-05', '2025-06-05', '2025-09-05'].map((day) =>
      pages(140, 'reports', day),
    )
    expect(sizes(...town)).toEqual(['2025 420', '2024 140'])
    expect(sizes(...town, pages(300, 'reports', '2025-12-01'), pages(3, 'reports', '2026-01-01'))).toEqual([
      '2026 3',
      '2025-q4 300',
      '2025-q3 140',
      '2025-q2 140',
      '2025-q1 140',
      '2024 140',
    ])
  })

  it('cuts what would cost too much memory at a time', () => {
    const [first = '', ...others] = sizes(pages(5300, 'notices'))
    expect(others).toHaveLength(1)
    expect(first).toMatch(/^always-notices\.1 2[56]\d\d$/)
  })

  const placeOf = (...all: PlacedPage[][]) =>
    new Map(plan(...all).flatMap(({ period, pages: own }) => own.map(({ url }) => [url, period])))

  it.each([
    ['today', '2026-06-25'],
    ['for long ago', '2025-02-03'],
    ['without a day', undefined],
  ])('moves no page to another shard for a page that is new %s, nor for the hundredth', (_, day) => {
    const before = placeOf(...county)
    for (const count of [1, 20, 99]) {
      const more = pages(count, day ? 'reports' : 'notices', day).map((page) => ({
        ...page,
        url: `/n${page.url}`,
      }))
      const after = placeOf(...county, more)
      for (const [url, period] of before) expect(after.get(url), url).toBe(period)
    }
  })

  const movedBy = (more: PlacedPage[], ...all: PlacedPage[][]) => {
    const after = placeOf(...all, more)
    return new Set(
      [...placeOf(...all)].flatMap(([url, period]) => (after.get(url) === period ? [] : [period])),
    )
  }

  it('cuts only the stretch that has grown too large, and joins only the quarter that is no longer the present', () => {
    const summer = pages(400, 'reports', '2026-08-01')
    expect(movedBy(pages(100, 'reports', '2026-07-02'), ...county, summer)).toEqual(new Set(['2026-q3']))
    const spring = ['2026-01', '2026-02', '2026-03'].flatMap((month) => [`${month}a`, `${month}b`])
    expect(movedBy(pages(100, 'reports', '2026-07-02'), ...county)).toEqual(new Set(spring))
  })
})
