import { describe, expect, it } from 'vitest'
import { groupByPeriod } from '../../../src/outputs/search/records.ts'
import type { PageFacts } from '../../../src/outputs/search/records.ts'
import { partsNamedBy, searchIndex } from '../../../src/outputs/search/search-index.ts'

interface Page extends PageFacts {
  story: string
}

const station = (name: string): Page => ({
  url: '/stations/lw/',
  title: `${name}新时代文明实践站`,
  kind: 'stations',
  kindLabel: '阵地',
  station: 'lw',
  names: [`${name}新时代文明实践站`, name],
  story: 's',
})
const reports = Array.from({ length: 2400 }, (_, n): Page => {
  const day = new Date(Date.UTC(2026, 0, 1 + (n % 300))).toISOString().slice(0, 10)
  const url = `/reports/2026/${n}/`
  return {
    url,
    title: `第${n}篇`,
    kind: 'reports',
    kindLabel: '报道',
    station: 'lw',
    day,
    story: 'a',
    categories: ['传文化'],
  }
})

const read: string[] = []
const indexOf = (pages: readonly Page[], version = '1') =>
  searchIndex(
    groupByPeriod(pages, ({ kind }) => kind === 'reports'),
    {
      version,
      recordsOf: (some) => {
        read.push(...some.map(({ url }) => url))
        return some.map(({ url, title, kind, kindLabel }) => ({
          url,
          title,
          kind,
          kindLabel,
          categories: [],
          labels: [],
          text: '',
        }))
      },
    },
  )
const keysOf = (...asked: Parameters<typeof indexOf>) => new Set(partsNamedBy(indexOf(...asked).manifest))

const county = [station('柳湾村'), ...reports]
const before = keysOf(county)
const freshIn = (...asked: Parameters<typeof indexOf>) =>
  [...keysOf(...asked)].filter((key) => !before.has(key)).map((key) => key.replace(/-[0-9a-f]+$/, ''))

const replaced = (change: Partial<Page>) =>
  county.map((page) => (page === reports[700] ? { ...page, ...change } : page))

describe('the parts of the search', () => {
  it.each([
    ['its story', { story: 'b' }],
    ['its title', { title: '另一个题目' }],
    ['a category that others have too', { categories: [] }],
  ])('are made anew only where a page has changed, with the volume that binds them: %s', (_, change) => {
    expect(freshIn(replaced(change))).toEqual(['2026-q2', 'volume'])
  })

  it('are made anew only where a page is withdrawn, or new', () => {
    expect(freshIn(county.filter((page) => page !== reports[270]))).toEqual(['2026-09', 'volume'])
    const fresh = { ...station(''), url: '/reports/2026/new/', kind: 'reports', day: '2026-10-20', names: [] }
    expect(freshIn([...county, fresh])).toEqual(['2026-q4', 'volume'])
  })

  it('are those of the station and the directory when a station is renamed, whatever it has written', () => {
    const renamed = [station('柳湾社区'), ...reports]
    expect(freshIn(renamed)).toEqual(['names', 'always', 'volume'])
    expect(indexOf(renamed).manifest.stations).toEqual({ lw: '柳湾社区' })
  })

  it('are all made anew when pages become other records, but for the names', () => {
    const kept = [...keysOf(county, '2')].filter((key) => before.has(key)).map((key) => key.split('-')[0])
    expect(kept).toEqual(['names'])
  })

  it('are named without reading a story, and are all named by the manifest', () => {
    const { manifest, directory, volumes } = indexOf(county)
    const ofVolumes = volumes.flatMap((volume) => [...volume.shards, volume])
    expect(read).toEqual([])
    expect(partsNamedBy(manifest)).toEqual([directory, ...ofVolumes].map(({ key }) => key))
  })
})
