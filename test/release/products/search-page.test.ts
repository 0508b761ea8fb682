import { expect, it } from 'vitest'
import { withFirstParts } from '../../../src/release/products/search-page.ts'
import { groupByPeriod } from '../../../src/outputs/search/records.ts'
import { searchIndex } from '../../../src/outputs/search/search-index.ts'

const pages = [
  {
    url: '/stations/lw/',
    title: '柳湾村新时代文明实践站',
    kind: 'stations',
    kindLabel: '阵地',
    station: 'lw',
  },
  { url: '/reports/2026/1/', title: '义诊', kind: 'reports', kindLabel: '报道', day: '2026-11-01' },
]
const { manifest } = searchIndex(
  groupByPeriod(pages, () => true),
  { version: '1', recordsOf: () => [] },
)
const page = '<html><head><title>搜索</title></head><body></head></body></html>'
const named = (html: string) =>
  [...html.matchAll(/<link rel="preload"[^>]* href="([^"]+)"/g)].map(([, at]) => at)

it('a browser reads in the head of the search page where the names lie, and what pages are', () => {
  const parts = [manifest.directory.path, ...manifest.volumes.map(({ path }) => `${path}facets.pack`)]
  expect(parts.length).toBeGreaterThan(1)
  expect(named(withFirstParts(page, manifest))).toEqual(parts.map((path) => `/search/index/${path}`))
})

it('it reads there as well in which files the words of a volume lie', () => {
  const files = [...withFirstParts(page, manifest).matchAll(/ data-search-part="(\d+)"/g)].map(([, n]) =>
    Number(n),
  )
  expect(files).toEqual([0, ...manifest.volumes.map((volume) => volume.files)])
})

it('nothing else of the page becomes another', () => {
  expect(withFirstParts(page, manifest).replace(/<link rel="preload"[^>]*>/g, '')).toBe(page)
  expect(withFirstParts('没有这个网页。', manifest)).toBe('没有这个网页。')
})
