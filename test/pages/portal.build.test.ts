import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { BuildOutcome, FixtureEntry } from '../fixtures/county.ts'
import { buildFixture, fixtureCounty, liveSite } from '../fixtures/county.ts'

const forty: FixtureEntry[] = Array.from({ length: 40 }, (_, index) => {
  const day = String(Math.floor(index / 2) + 1).padStart(2, '0')
  return {
    collection: 'reports',
    id: `202610${day}-qsc-aa${String(index).padStart(2, '0')}`,
    data: { date: `2026-10-${day}`, photos: [] },
  }
})

const county = fixtureCounty([
  ...forty,
  { collection: 'reports', data: { photos: [], formerIds: ['20261108-qsc-old1'] } },
  { collection: 'good-people', data: { consent: { given: true, by: '何家长子', date: '2026-09-03' } } },
  {
    collection: 'good-people',
    id: 'taken-down',
    data: { title: '不宜公开的人', status: 'withdrawn', formerIds: ['td'] },
  },
  {
    collection: 'good-people',
    id: 'late-teacher',
    data: { title: '走了的老师', status: 'posthumous', persons: [{ name: '翁映雪' }] },
  },
  {
    collection: 'stations',
    id: 'silent-cun',
    data: { shortName: '静村站', phone: '0700-5550199', phonePublic: false },
  },
])
writeFileSync(
  join(county.contentDir, 'handbook/tie-gaoshi.mdx'),
  '---\ntitle: 怎样贴告示\nsummary: 贴得住，看得见。\n---\n\n糨糊要**调稠**一点。\n',
)
let outcome: BuildOutcome
const site = liveSite(county)
const page = (path: string) => readFileSync(join(site, path, 'index.html'), 'utf8')
const pages = () => globSync('**/*.html', { cwd: site })
const textOf = (files: string[]) => files.map((file) => readFileSync(join(site, file), 'utf8')).join('\n')
const everything = () => textOf(pages())

beforeAll(async () => {
  // Vitest sets a BASE_URL of its own, which a build would take for the portal's address.
  vi.stubEnv('BASE_URL', undefined)
  outcome = await buildFixture(county)
})
afterAll(() => county.remove())

describe('the portal of a small county', () => {
  it('is built', () => {
    expect(outcome.last.problems ?? []).toEqual([])
    expect(outcome.code).toBe(0)
  })

  it('finds a chapter of the handbook by what stands in it', () => {
    const packs = globSync('search/index/shards/*/pages/*.pack', { cwd: site })
    const known = packs.map((file) => gunzipSync(readFileSync(join(site, file))).toString()).join('\n')
    expect(known).toContain('糨糊要调稠一点')
  })

  it('never shows a person who was taken down, nor leads to one', () => {
    expect(everything()).not.toContain('不宜公开的人')
    expect(existsSync(join(site, 'people/taken-down'))).toBe(false)
    expect(existsSync(join(site, 'people/td'))).toBe(false)
  })

  it('keeps to itself who consented and when', () => {
    expect(everything()).not.toMatch(/何家长子|2026-09-03|2026年9月3日/)
  })

  it('keeps a phone that is not public to itself', () => {
    expect(everything()).not.toContain('0700-5550199')
    expect(page('stations/qingshi-cun')).toContain('href="tel:07005550123"')
  })

  it('says with dignity that an honour came after death', () => {
    expect(page('people/late-teacher')).toContain('portrait--posthumous')
  })

  it('turns the pages of a long list, the oldest at a lasting address, each under its days', () => {
    const reportsOn = (path: string) => page(path).match(/class="report-item /g)?.length
    expect([reportsOn('reports'), reportsOn('reports/page/1')]).toEqual([21, 20])
    expect([reportsOn('reports/month/2026-10'), reportsOn('reports/month/2026-10/page/1')]).toEqual([20, 20])
    expect(existsSync(join(site, 'reports/page/2'))).toBe(false)
    expect(page('reports/page/1')).toContain('<title>活动报道（2026年10月1日至10月10日）_')
    expect(page('reports/page/1')).toMatch(/<a href="\/reports\/" rel="prev">[^]*较新的一页/)
    expect(page('reports')).toMatch(
      /<a href="\/reports\/page\/1\/" rel="next">[^]*较早的一页[^]*2026年10月1日至10月10日/,
    )
  })

  it('says on no page but the first how many there are', () => {
    expect(page('reports')).toContain('共41篇')
    expect(page('reports/page/1')).not.toMatch(/共\d+|第\d+页/)
  })

  it('leads from an old address to the new one, and asks search engines to forget the old', () => {
    const moved = page('reports/2026/20261108-qsc-old1')
    expect(moved).toContain('content="0; url=/reports/2026/20261108-qsc-k3f9/"')
    expect(moved).toContain('rel="canonical" href="https://qinghe.example/reports/2026/20261108-qsc-k3f9/"')
    expect(moved).toContain('content="noindex"')
  })

  it('names each page for search engines and for chat apps', () => {
    const report = page('reports/2026/20261108-qsc-k3f9')
    expect(report).toContain('<html lang="zh-Hans">')
    expect(report).toMatch(
      /property="og:image" content="https:\/\/qinghe.example\/share\/reports\/20261108-qsc-k3f9\.png\?v=\w+"/,
    )
    expect(report).toContain('"@type":"NewsArticle"')
    expect(report).toContain('"@type":"BreadcrumbList"')
  })

  it('tells search engines where the list of all pages is, and that the desk is not for them', () => {
    const robots = readFileSync(join(site, 'robots.txt'), 'utf8').split('\n')
    expect(robots).toContain('Disallow: /admin/')
    expect(robots).toContain('Sitemap: https://qinghe.example/sitemap-index.xml')
    expect(existsSync(join(site, 'sitemap-index.xml'))).toBe(true)
  })

  it('has an icon for browsers that ask for one by its old name', () => {
    expect(existsSync(join(site, 'favicon.ico'))).toBe(true)
    expect(existsSync(join(site, 'apple-touch-icon.png'))).toBe(true)
  })

  it('says what will stand where nothing stands yet, and who writes it', () => {
    expect(page('stations/silent-cun')).toContain('由静村站写好送来')
    expect(page('reports/category/chuan-wenhua')).toContain('这里还没有报道')
  })

  it('needs neither inline style nor inline script to be read', () => {
    const read = textOf(pages().filter((file) => !file.startsWith('posters/')))
    expect(read).not.toMatch(/<style|\sstyle="|\son[a-z]+="/)
    expect(read).not.toMatch(/<script(?![^>]*(src=|application\/(?:ld\+)?json))/)
  })
})
