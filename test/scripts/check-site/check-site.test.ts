import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { contentProblems } from '../../../scripts/check/content-problems.ts'
import { stillColumns } from '../../../scripts/check-site/columns.ts'
import { deadLinks, photosWithoutAlt } from '../../../scripts/check-site/dead-links.ts'
import { entryFindings } from '../../../scripts/check-site/entries.ts'
import type { Finding } from '../../../scripts/check-site/finding.ts'
import { findingsInWords } from '../../../scripts/check-site/finding.ts'
import { readRelease } from '../../../scripts/check-site/release-pages.ts'
import { footFindings } from '../../../scripts/check-site/settings.ts'
import { whereWritten } from '../../../scripts/check-site/where-written.ts'
import type { FixtureEntry } from '../../fixtures/county.ts'
import { fixtureCounty, fixtureSite } from '../../fixtures/county.ts'
import { editionOf } from '../../fixtures/edition.ts'

const HOME = 'https://qinghe.example'
const made: (() => void)[] = []
afterEach(() => {
  for (const remove of made.splice(0)) remove()
})

const countyWith = (entries: FixtureEntry[]) => {
  const county = fixtureCounty(entries)
  made.push(() => county.remove())
  return county
}

/** A folder with these files, as a release is. */
const releaseOf = (files: Record<string, string>) => {
  const folder = mkdtempSync(join(tmpdir(), 'cunkou-checked-'))
  made.push(() => rmSync(folder, { recursive: true }))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return readRelease(folder)
}

const columnsOf = async (entries: FixtureEntry[], now?: string): Promise<Finding[]> => {
  const { contentDir } = countyWith(entries)
  return (await editionOf(contentDir, now)).ask(stillColumns)
}
const of = (found: readonly Finding[], name: string) =>
  found.filter(({ where }) => where.includes(name)).map(({ mustMend, what }) => [mustMend, what])

describe('a column', () => {
  it('that stood still for longer than its kind allows must be mended', async () => {
    const report: FixtureEntry = { collection: 'reports', data: { photos: [] } }
    const [late, inTime] = [await columnsOf([report], '2026-11-23T02:00:00Z'), await columnsOf([report])]
    expect(of(late, '活动报道')).toEqual([[true, '最近一次更新是2026年11月8日，超过两周没有更新。']])
    expect(of(late, '首页')).toEqual([[true, '最近一次更新是2026年11月8日，超过两周没有更新。']])
    expect([...of(inTime, '活动报道'), ...of(inTime, '首页')]).toEqual([])
  })

  it('of notices has half a year', async () => {
    const notice: FixtureEntry = { collection: 'notices', data: { date: '2026-05-22', attachments: [] } }
    expect(of(await columnsOf([notice]), '通知公告')).toEqual([
      [true, '最近一次更新是2026年5月22日，超过六个月没有更新。'],
    ])
  })

  it('that is empty must be filled', async () => {
    expect(of(await columnsOf([]), '身边好人')).toEqual([[true, '是空的。']])
  })

  it('of which nobody knows when it changed is only said', async () => {
    const person: FixtureEntry = { collection: 'good-people', data: {} }
    expect(of(await columnsOf([person]), '身边好人')).toEqual([[false, '看不出最近什么时候更新过。']])
  })
})

describe('a link', () => {
  it('that nothing answers to is told with the entry, the line and the field that has it', () => {
    const { contentDir } = countyWith([
      {
        collection: 'reports',
        data: { photos: [], mediaCoverage: [{ outlet: '青禾报', url: `${HOME}/gone/` }] },
      },
    ])
    const release = releaseOf({
      'index.html': '<a href="/reports/2026/20261108-qsc-k3f9/">看</a>',
      'reports/2026/20261108-qsc-k3f9/index.html': `<a href="${HOME}/gone/">青禾报</a>`,
    })
    const [found, ...more] = deadLinks(release, HOME, whereWritten(contentDir))
    expect(more).toEqual([])
    expect(found?.where).toMatch(/^content\/reports\/2026\/20261108-qsc-k3f9\.md 第\d+行，“.*链接”$/)
    expect(found?.what).toBe(`链接 ${HOME}/gone/ 打不开。`)
  })

  it('in a story is found in the story', () => {
    const { contentDir } = countyWith([
      { collection: 'pages', id: 'about', data: {}, body: '头一行\n\n去[看](/gone/)。' },
    ])
    const release = releaseOf({ 'pages/about/index.html': '<a href="/gone/">看</a>' })
    expect(deadLinks(release, HOME, whereWritten(contentDir))[0]?.where).toMatch(/第\d+行，“正文”$/)
  })

  it('that every page has is told once', () => {
    const foot = '<a href="/gone/">去</a>'
    const release = releaseOf({
      ...{ 'index.html': foot, 'a/index.html': foot, 'b/index.html': foot, 'c/index.html': foot },
    })
    const found = deadLinks(release, HOME, () => undefined)
    expect(found.map(({ where }) => where)).toEqual([expect.stringMatching(/^网页 .*等4页$/)])
  })

  it('to a place that is not on the page is told, and what is elsewhere or made when asked for is left alone', () => {
    const release = releaseOf({
      'index.html':
        '<a href="#here" id="here">一</a><a href="/#there">二</a><a href="https://else.example/x">三</a>' +
        '<a href="/posters/event/spring/">四</a><a href="tel:07005550100">五</a><a href="?q=x&amp;y=z">六</a>',
    })
    expect(deadLinks(release, HOME, () => undefined).map(({ what }) => what)).toEqual([
      '链接 /#there 要去的那一段不在了。',
    ])
  })
})

it('finds what releases share in a folder of their own, however deep it hangs', () => {
  const shared = mkdtempSync(join(tmpdir(), 'cunkou-shared-'))
  const folder = mkdtempSync(join(tmpdir(), 'cunkou-checked-'))
  made.push(() => [shared, folder].forEach((each) => rmSync(each, { recursive: true })))
  mkdirSync(join(shared, 'names'))
  writeFileSync(join(shared, 'names/names.pack'), '')
  mkdirSync(join(folder, 'search/index'), { recursive: true })
  symlinkSync(shared, join(folder, 'search/index/shards'))
  writeFileSync(
    join(folder, 'index.html'),
    '<link href="/search/index/shards/names/names.pack"><link href="/search/index/shards/none.pack">' +
      '<a href="/%00">零</a>',
  )
  const found = deadLinks(readRelease(folder), HOME, () => undefined)
  expect(found.map(({ what }) => what)).toEqual([
    '链接 /search/index/shards/none.pack 打不开。',
    '链接 /%00 打不开。',
  ])
})

describe('a photo', () => {
  it('without words in a story is told with its entry', () => {
    const { contentDir } = countyWith([
      {
        collection: 'pages',
        id: 'about',
        data: {},
        body: '![](/media/2026/11/0123456789abcdef-600x400.jpg)',
      },
    ])
    const found = entryFindings(contentProblems(contentDir, { warnings: true }))
    expect(found.map(({ where }) => where)).toContainEqual(
      expect.stringMatching(/^content\/pages\/about\.md.*“正文”$/),
    )
  })

  it('without words on a page is told with its page', () => {
    const release = releaseOf({ 'index.html': '<img src="/a.jpg"><img src="/b.jpg" alt="">' })
    expect(photosWithoutAlt(release).map(({ where, what }) => [where, what])).toEqual([
      ['网页 /', '图片 /a.jpg 没有画面说明。'],
    ])
  })
})

it('says which facts a government site lacks at its foot, and asks for none of them to be made up', () => {
  const found = footFindings({ ...fixtureSite, profile: 'gov', icp: '青ICP备00000000号' })
  expect(found.map(({ where }) => where)).toContain('门户设置，“网站标识码”')
  expect(found.map(({ where }) => where)).not.toContain('门户设置，“ICP备案号”')
  expect(found.some(({ mustMend }) => mustMend)).toBe(false)
})

it('says first what must be mended', () => {
  const row = { where: '甲', what: '乙。', fix: '丙。' }
  expect(
    findingsInWords([
      { mustMend: false, ...row },
      { mustMend: true, ...row },
    ]),
  ).toEqual([...['要改的（1处）', '  甲：乙。丙。', '提醒（1处）', '  甲：乙。丙。']])
})
