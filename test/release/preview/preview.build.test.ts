import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contentPathOf, inContentFolder, urls } from '../../../src/model/addresses.ts'
import type { CollectionName } from '../../../src/model/collections.ts'
import { collectionNames, collections } from '../../../src/model/collections.ts'
import { joinFrontMatter } from '../../../src/model/entry-text.ts'
import type { Draft, Previewer, PreviewPart, PreviewTask } from '../../../src/release/client.ts'
import { openPreviewer, partsOf } from '../../../src/release/client.ts'
import { markPage } from '../../../src/release/preview/mark-page.ts'
import { readReleaseSettings } from '../../../src/release/settings.ts'
import { buildFixture, fixtureCounty, liveSite, writeEntry } from '../../fixtures/county.ts'

const NOW = '2026-11-22T02:00:00.000Z'
const county = fixtureCounty(collectionNames.map((collection) => ({ collection })))
const site = liveSite(county)
let previewer: Previewer

beforeAll(async () => {
  const photo = join(county.contentDir, 'media/2026/11/0123456789abcdef-1600x1067.jpg')
  mkdirSync(dirname(photo), { recursive: true })
  await sharp({ create: { width: 1600, height: 1067, channels: 3, background: '#2C6449' } }).toFile(photo)
  const built = await buildFixture(county, NOW)
  expect(built).toMatchObject({ code: 0 })
  const { contentDir, dataDir } = county
  previewer = openPreviewer(
    readReleaseSettings({ CONTENT_DIR: contentDir, DATA_DIR: dataDir, CUNKOU_NOW: NOW }),
  )
})
afterAll(() => {
  previewer.close()
  county.remove()
})

const fileOf = (collection: CollectionName, id: string) =>
  join(county.contentDir, inContentFolder(contentPathOf(collection, id)))

const published = (collection: CollectionName): Draft => {
  const { id } = collections[collection].example
  return { kind: 'entry', collection, id, text: readFileSync(fileOf(collection, id), 'utf8') }
}

const changed = (collection: CollectionName, more: Record<string, unknown>, body = '正文。'): Draft => {
  const { example } = collections[collection]
  const id = String(more['id'] ?? example.id)
  return { kind: 'entry', collection, id, text: joinFrontMatter({ id, ...example.data, ...more }, body) }
}

const taskOf = (draft: Draft, part: PreviewPart = 'page'): PreviewTask => ({
  draft,
  part,
  media: new Map(),
  mediaAddress: '/api/cms/preview/x/',
})

const drawn = async (draft: Draft, part: PreviewPart = 'page') => {
  const answer = await previewer.draw(taskOf(draft, part))
  if (!answer.ok) throw new Error(answer.why)
  return Buffer.from(answer.bytes)
}

/** A draft's poster has its faces in it. */
const withoutFaces = (html: string): string => html.replace(/href="[^"]*(?:faces\.css|base64,[^"]*)"/, '')
const pageOf = async (draft: Draft) => (await drawn(draft)).toString()

/** The process that draws, found as a technician finds it. */
const processes = () =>
  execFileSync('ps', ['--ppid', String(process.pid), '-o', 'pid=,args='], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes('preview-process'))
    .map((line) => Number.parseInt(line, 10))

describe('what is published and has not been changed', () => {
  it.each(collectionNames)(
    'is drawn as it stands on the portal, but for the marks: %s',
    async (collection) => {
      const draft = published(collection)
      const released = readFileSync(join(site, partsOf(draft).page, 'index.html'), 'utf8')
      expect(await pageOf(draft)).toBe(markPage(released, taskOf(draft), site))
    },
  )

  it.each(collectionNames)('has the picture that is shared of it: %s', async (collection) => {
    const draft = published(collection)
    const released = readFileSync(join(site, partsOf(draft).image ?? ''))
    expect((await drawn(draft, 'image')).equals(released)).toBe(true)
  })

  it('has the poster that is printed of it', async () => {
    const draft = published('stations')
    const released = readFileSync(join(site, partsOf(draft).poster ?? '', 'index.html'), 'utf8')
    const poster = (await drawn(draft, 'poster')).toString()
    expect(withoutFaces(poster)).toBe(withoutFaces(markPage(released, taskOf(draft, 'poster'), site)))
  })
})

describe('a draft', () => {
  it('is drawn with what was changed in it, front matter and story', async () => {
    const page = await pageOf(changed('reports', { title: '换了一个题目' }, '第一段。\n\n换了一段。'))
    expect(page).toContain('换了一个题目')
    expect(page).toContain('<p>换了一段。</p>')
  })

  it.each(collectionNames)('has a page before it is published: %s', async (collection) => {
    const { titleField } = collections[collection]
    const draft = changed(collection, { id: '20261121-xin-de', [titleField]: '从没发布过的' })
    expect(await pageOf(draft)).toContain('从没发布过的')
  })

  it.each<[string, CollectionName, Record<string, unknown>]>([
    ['is marked as a draft', 'reports', { draft: true }],
    ['appears next year', 'notices', { publishAt: '2027-01-01T08:00' }],
    ['has expired', 'notices', { publishAt: '2026-01-01T08:00', expireAt: '2026-02-01T08:00' }],
    ['was taken down', 'good-people', { status: 'withdrawn' }],
  ])('is shown to its writer although it %s', async (_, collection, more) => {
    const { titleField } = collections[collection]
    expect(await pageOf(changed(collection, { ...more, [titleField]: '还看不到的' }))).toContain('还看不到的')
  })

  it.each(collectionNames)('is drawn as far as it is written, an empty one too: %s', async (collection) => {
    const { id } = collections[collection].example
    for (const text of ['---\n---\n', '', '---\ntitle: [\n---\n正文'])
      expect(await pageOf({ kind: 'entry', collection, id, text })).toContain('还没填')
  })

  it('of the settings and of a word list changes the page that shows it', async () => {
    const settings = readFileSync(join(county.contentDir, 'site.yml'), 'utf8')
    const text = settings.replace(/portalName: .*/, 'portalName: 换了名字')
    expect(await pageOf({ kind: 'site', text })).toContain('换了名字')
    const words = readFileSync(join(county.contentDir, 'vocabularies/stationLevels.yml'), 'utf8')
    const renamed = {
      kind: 'words',
      list: 'stationLevels',
      text: words.replace('label: 站', 'label: 驿站'),
    } as const
    expect(await pageOf(renamed)).toContain('驿站')
  })

  it('leaves nothing in any release or cache', async () => {
    const files = () => readdirSync(county.dataDir, { recursive: true }).sort()
    const before = files()
    const draft = changed('reports', { title: '不留下痕迹' })
    for (const part of ['page', 'image'] as const) await drawn(draft, part)
    expect(files()).toEqual(before)
    expect(await pageOf(published('reports'))).not.toContain('不留下痕迹')
  })
})

describe('the process that draws', () => {
  it('may die in the middle: the draft is drawn nevertheless, and the next one too', async () => {
    const first = previewer.draw(taskOf(changed('reports', { title: '中断的一篇' })))
    for (const pid of processes()) process.kill(pid, 'SIGKILL')
    expect((await first).ok).toBe(true)
    expect(await pageOf(changed('reports', { title: '下一篇' }))).toContain('下一篇')
  })

  it('answers while a release is in the making, and shows what is new once it is live', async () => {
    let isMaking = true
    writeEntry(county.contentDir, { collection: 'stations', data: { name: '换了站名' } })
    const making = buildFixture(county, NOW).finally(() => (isMaking = false))
    expect(await pageOf(changed('reports', { title: '发布当中' }))).toContain('发布当中')
    expect(isMaking).toBe(true)
    expect(await making).toMatchObject({ code: 0 })
    expect(await pageOf(published('reports'))).toContain('换了站名')
  })

  it('is let go with whoever asked it, also while it draws', async () => {
    const drawing = previewer.draw(taskOf(published('reports')))
    previewer.close()
    expect(await drawing).toEqual({ ok: false, why: 'broken-off' })
    await expect.poll(processes).toEqual([])
    expect(await pageOf({ kind: 'site', text: '' })).toContain(urls.reports)
  })
})
