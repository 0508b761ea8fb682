import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { EDITION_HISTORY_FILE, editionLines } from '../../src/model/edition-history.ts'
import type { BuildOutcome } from '../fixtures/county.ts'
import { buildFixture, fixtureCounty, liveSite, writeEntry } from '../fixtures/county.ts'
import { eventsOf, textsOf } from './well-formed.ts'

const reportId = '20261108-qsc-k3f9'
const lateId = '20261019-qsc-late'
const eventId = '20261125-qsc-strg'
/** A control character by its number in the file, a bell and a form feed as they are, marks that turn the text. */
const title = '两个]]>和]]>&<b>结\u0007束\u202E'
const seen = '两个]]>和]]>&<b>结束'

const county = fixtureCounty([
  {
    collection: 'reports',
    id: reportId,
    data: { title, summary: '提要 a]]>b]]>c <b>粗</b> &amp;\u000B完', photos: [], formerIds: [] },
    body: '# 背景\n\na]]>b]]>c 和 `]]>` 以及 <![CDATA[x]]>\u000C完\u0008\n\n#### 深处\n\n<h1>又一个</h1>\n\n&#x202E;反',
  },
  { collection: 'reports', id: lateId, data: { date: '2026-10-19', title: '迟到的报道', photos: [] } },
  {
    collection: 'reports',
    id: '20261101-qsc-plan',
    data: { date: '2026-11-01', title: '照常的报道', photos: [] },
  },
  {
    collection: 'events',
    id: eventId,
    data: {
      title: '义\u0000诊\u2028；,\\n',
      starts: '2026-11-25T09:00',
      ends: undefined,
      recurrence: undefined,
      place: '村\u0085口',
    },
  },
])
const site = liveSite(county)
const read = (path: string) => readFileSync(join(site, path), 'utf8')
const page = (path: string) => read(join(path, 'index.html'))
const shareImageOn = (path: string) => /property="og:image" content="([^"]+)"/.exec(page(path))?.[1]

const at = (moment: string) => Date.parse(moment) / 1000
/** As the store lays it out beside an edition: the late report was put up a month after its activity. */
writeFileSync(
  join(county.contentDir, EDITION_HISTORY_FILE),
  editionLines('a', [
    [`reports/2026/${lateId}.md`, { first: at('2026-11-20T07:05:00Z'), last: at('2026-11-21T01:00:00Z') }],
    [`events/2026/${eventId}.md`, { first: null, last: at('2026-11-18T03:04:05Z') }],
  ]),
)

let outcome: BuildOutcome
beforeAll(async () => {
  // Vitest sets a BASE_URL of its own, which a build would take for the portal's address.
  vi.stubEnv('BASE_URL', undefined)
  outcome = await buildFixture(county)
})
afterAll(() => county.remove())

describe('texts with signs that no feed and no calendar can carry', () => {
  it('stop nothing and leave nothing out', () => {
    expect(outcome.last).toMatchObject({ leftOut: [] })
  })

  it('reach feed readers whole and well-formed', () => {
    const texts = textsOf(read('feed.xml'))
    expect(texts.get('title')).toContain(seen)
    expect(texts.get('description')).toContain('提要 a]]>b]]>c &lt;b>粗&lt;/b> &amp;amp; 完')
    expect(texts.get('content:encoded')?.join()).toContain('<p>a]]>b]]>c 和 <code>]]></code> 以及  完</p>')
    const { items } = JSON.parse(read('feed.json'))
    expect(items.map((item: { title: string }) => item.title)).toContain(seen)
  })

  it('reach calendars whole', () => {
    const [event] = eventsOf(read('calendar.ics'))
    expect(event).toMatchObject({ summary: '义诊 ；,\\n', location: '村 口' })
  })

  it('leave sitemap, drawings and what search engines read well-formed', () => {
    for (const name of globSync('*.{xml,svg}', { cwd: site })) expect(() => textsOf(read(name))).not.toThrow()
    const found = page(`reports/2026/${reportId}`).matchAll(
      /<script type="application\/ld\+json">(.*?)<\/script>/g,
    )
    const data = [...found].map(([, json = '']) => JSON.parse(json))
    expect(data).toContainEqual(expect.objectContaining({ headline: seen }))
  })

  it('can be searched for', () => {
    const packs = globSync('search/index/shards/*/pages/*.pack', { cwd: site })
    const known = packs.map((file) => gunzipSync(readFileSync(join(site, file))).toString()).join('\n')
    expect(known).toContain('结束')
    expect(known).not.toMatch(/\\u00[01]\d|[\u202E\u2028]/)
  })
})

describe('a story with headings of all kinds', () => {
  it('has one first heading on its page, and none left out below it', () => {
    const levels = [...page(`reports/2026/${reportId}`).matchAll(/<h([1-6])[\s>]/g)].map(([, level]) =>
      Number(level),
    )
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    expect(levels.filter((level, place) => level > (levels[place - 1] ?? 0) + 1)).toEqual([])
    expect(page(`reports/2026/${reportId}`)).toContain('又一个')
  })
})

describe('programs that keep what they fetched', () => {
  it('are told when a report was put up, not when its activity was', () => {
    const { items } = JSON.parse(read('feed.json'))
    expect(items[0]).toMatchObject({
      title: '迟到的报道',
      date_published: '2026-11-20T07:05:00.000Z',
      date_modified: '2026-11-21T01:00:00.000Z',
    })
    expect(textsOf(read('feed.xml')).get('pubDate')?.[0]).toBe('Fri, 20 Nov 2026 07:05:00 GMT')
  })

  it('are told that an event changed', () => {
    const [event] = eventsOf(read('calendar.ics'))
    expect(event).toMatchObject({ stamp: '2026-11-18T03:04:05Z', lastModified: '2026-11-18T03:04:05Z' })
    expect(event?.sequence).toBeGreaterThan(0)
    expect(read('calendar.ics')).toMatch(/REFRESH-INTERVAL;VALUE=DURATION:PT6H\r\nX-PUBLISHED-TTL:PT6H/)
  })

  it('are told which pages changed', () => {
    const sitemap = read('sitemap-0.xml')
    expect(sitemap).toContain(`/reports/2026/${lateId}/</loc><lastmod>2026-11-21T01:00:00.000Z</lastmod>`)
    expect(sitemap).toContain(`/reports/2026/${reportId}/</loc></url>`)
  })

  it('are told how large a picture is that goes with an entry', () => {
    const image = readFileSync(join(site, `share/reports/${lateId}.png`))
    expect(read('feed.xml')).toMatch(
      new RegExp(
        `<enclosure url="[^"]*/share/reports/${lateId}\\.png\\?v=\\w{10}" length="${image.length}" type="image/png"`,
      ),
    )
  })

  it('see another address once a share image shows something else, and no other change', async () => {
    const paths = [`reports/2026/${lateId}`, `reports/2026/${reportId}`]
    const before = paths.map(shareImageOn)
    expect(before[0]).toMatch(/\.png\?v=\w{10}$/)
    writeEntry(county.contentDir, {
      collection: 'reports',
      id: lateId,
      data: { date: '2026-10-19', title: '迟到的报道', summary: '改过的提要。', photos: [] },
    })
    await buildFixture(county)
    expect(shareImageOn(`reports/2026/${lateId}`)).not.toBe(before[0])
    expect(shareImageOn(`reports/2026/${reportId}`)).toBe(before[1])
  })
})
