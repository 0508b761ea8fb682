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
const link = '<link rel="preload" as="fetch" href="/search/index/shards.json" data-search-manifest>'
const page = `<html><head><title>搜索</title>${link}</head><body></body></html>`
const inHead = /<script type="application\/json" data-search-manifest>(.*?)<\/script>/
const named = (html: string) =>
  [...html.matchAll(/<link rel="preload"[^>]* href="([^"]+)"/g)].map(([, at]) => at)

it('a browser reads in the head of the search page where the names lie, and what pages are', () => {
  const parts = [manifest.directory.path, ...manifest.volumes.map(({ path }) => `${path}facets.pack`)]
  expect(parts.length).toBeGreaterThan(1)
  expect(named(withFirstParts(page, manifest))).toEqual(parts.map((path) => `/search/index/${path}`))
})

it('it has the list of parts there in place of the way to it, whatever stations are called', () => {
  const stations = { lw: '</script><b>柳湾' }
  const [, list = ''] = inHead.exec(withFirstParts(page, { ...manifest, stations })) ?? []
  expect(list).not.toContain('<')
  expect(JSON.parse(list)).toEqual({ ...manifest, stations })
  expect(withFirstParts(page, manifest)).not.toContain(link)
})

it('nothing else of the page becomes another', () => {
  const bare = withFirstParts(page, manifest)
    .replace(/<link rel="preload"[^>]*>/g, '')
    .replace(inHead, link)
  expect(bare).toBe(page)
  expect(withFirstParts('没有这个网页。', manifest)).toBe('没有这个网页。')
})
