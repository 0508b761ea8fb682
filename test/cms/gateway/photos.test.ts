import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestGateway } from './support/county.ts'
import { handIn, git, key, openGateway, publish, pushByHand, report, save } from './support/county.ts'

let gateway: TestGateway
let ask: TestGateway['ask']
beforeAll(async () => {
  gateway = await openGateway()
  ask = gateway.ask
})
afterAll(() => gateway.close())

/** A phone's photo: lying on its side, with a place in it. */
const photo = (shade: number) =>
  sharp({ create: { width: 300, height: 200, channels: 3, background: { r: shade, g: 90, b: 60 } } })
    .withMetadata({ orientation: 6, exif: { IFD0: { Make: 'Phone' }, IFD3: { GPSLatitudeRef: 'N' } } })
    .jpeg()
    .toBuffer()
const assetOf = (path: string, bytes: Buffer) => ({
  path,
  content: bytes.toString('base64'),
  encoding: 'base64',
})
const STORED = /^content\/media\/\d{4}\/\d{2}\/[0-9a-f]{16}-\d+x\d+\.jpg$/

describe('an upload that is wanted as a photo', () => {
  const pdf = assetOf('content/media/扫描件.pdf', Buffer.from('%PDF-1.7\n'))

  it('is refused when it is a document, with where that belongs', async () => {
    const answer = await ask('persistMedia', { asset: pdf, light: true, asPhoto: true })
    expect(answer).toMatchObject({
      status: 422,
      json: { error: expect.stringContaining('是 PDF 文件，不是照片') },
    })
  })

  it('is not handed in in its place', async () => {
    const ID = '20261101-qsc-a009'
    const raw = report(ID, { cover: '/media/2026/11/0123456789abcdef.pdf', coverAlt: '扫描件' })
    const { saved, handedIn } = await handIn(gateway, ID, raw)
    expect(saved.status).toBe(200)
    expect(handedIn).toMatchObject({
      status: 422,
      json: { error: expect.stringContaining('不是本站的照片') },
    })
  })
})

describe('a photo that comes with a save', () => {
  const ID = '20261101-qsc-a001'

  it('is refused with its reason when it is no photo, and nothing is saved', async () => {
    const svg = assetOf('content/media/画.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"></svg>'))
    const answer = await ask('persistEntry', save(ID, report(ID), { assets: [svg] }))
    expect(answer).toMatchObject({ status: 422, json: { error: expect.stringContaining('画.svg') } })
    expect((await ask('unpublishedEntry', key(ID))).status).toBe(404)
  })

  it('is named by its content, stripped, and found under the new name by the text', async () => {
    const name = '微信图片 (1).jpg'
    const raw = report(
      ID,
      { cover: `/media/${name}`, coverAlt: '量血压' },
      `![量血压](/media/${encodeURIComponent(name)})`,
    )
    const answer = await ask(
      'persistEntry',
      save(ID, raw, { assets: [assetOf(`content/media/${name}`, await photo(20))] }),
    )
    expect(answer.status).toBe(200)
    expect(answer.json['raw']).not.toContain('微信')
    const { diffs } = (await ask('unpublishedEntry', key(ID))).json as unknown as {
      diffs: { path: string; id: string }[]
    }
    const path = String(diffs.find((diff) => STORED.test(diff.path))?.path)
    expect(answer.json['raw']).toContain(path.replace('content', ''))
    const { json } = await ask('unpublishedEntryMediaFile', { ...key(ID), path, id: '' })
    const kept = await sharp(Buffer.from(String(json['content']), 'base64')).metadata()
    expect(kept).toMatchObject({ width: 200, height: 300 })
    expect(kept.exif).toBeUndefined()
  })

  it('stays off the published branch until the entry is published', async () => {
    expect(git(gateway.repository, 'ls-tree', '-r', '--name-only', 'main')).not.toContain('media/')
    expect((await publish(gateway, ID)).status).toBe(200)
    expect(git(gateway.repository, 'ls-tree', '-r', '--name-only', 'main')).toMatch(
      /media\/\d{4}\/\d{2}\/[0-9a-f]{16}-200x300\.jpg/,
    )
  })
})

describe('a photo uploaded on its own', () => {
  const ID = '20261102-qsc-b001'
  let stored: { path: string; url: string; displayURL: string; content: string }

  it('is shown before any entry has it, large and small', async () => {
    const { json } = await ask('persistMedia', {
      asset: assetOf('content/media/IMG_0001.jpg', await photo(200)),
    })
    stored = json as unknown as typeof stored
    expect(stored.path).toMatch(STORED)
    const large = await gateway.fetch(stored.displayURL)
    expect(large.headers.get('content-type')).toBe('image/jpeg')
    expect(large.headers.get('cache-control')).toContain('immutable')
    const small = await gateway.fetch(`${stored.displayURL}?w=50`)
    expect(await sharp(await small.arrayBuffer()).metadata()).toMatchObject({ width: 50, height: 75 })
    expect((await gateway.fetch('/api/media/..%2f..%2fsite.yml')).status).toBe(400)
  })

  it('is not sent back to a browser that has it already', async () => {
    const asset = assetOf('content/media/IMG_0001.jpg', await photo(200))
    const { json } = await ask('persistMedia', { asset, light: true })
    expect(json).toMatchObject({ path: stored.path, url: stored.url, displayURL: stored.displayURL })
    expect(json).not.toHaveProperty('content')
  })

  it('is taken along by the first entry that shows it', async () => {
    await ask('persistEntry', save(ID, report(ID, { cover: stored.url, coverAlt: '量血压' })))
    expect(
      git(gateway.repository, 'ls-tree', '-r', '--name-only', `refs/cunkou/drafts/reports/${ID}`),
    ).toContain(stored.url.slice(1))
    await publish(gateway, ID)
    expect((await ask('getMediaFile', { path: stored.path })).json['content']).toBe(stored.content)
  })

  it('is listed with and without its bytes', async () => {
    expect((await ask('getMedia', { mediaFolder: 'content/media' })).json).toHaveLength(2)
    const { json } = await ask('getMedia', { mediaFolder: 'content/media', light: true })
    expect(json).toMatchObject({ total: 2 })
    expect(JSON.stringify(json)).not.toContain('base64')
  })

  it('is not deleted while an entry shows it', async () => {
    const refused = await ask('deleteFiles', { paths: [stored.path] })
    expect(refused).toMatchObject({ status: 409, json: { error: expect.stringContaining('还用着它') } })
    await ask('deleteFiles', { paths: [`content/reports/${ID}.md`] })
    expect((await ask('deleteFiles', { paths: [stored.path] })).status).toBe(200)
    expect((await ask('getMediaFile', { path: stored.path })).status).toBe(404)
  })
})

describe('a photo that came by hand', () => {
  const COVER = '/media/2026/11/手机 100% (1).jpg'
  const ID = '20261103-qsc-c001'
  const thumbnailOf = (address: string) =>
    gateway.fetch(`/api${address.split('/').map(encodeURIComponent).join('/')}?w=50`)

  it('stands upright in lists, whatever signs its name holds, and a damaged one is told', async () => {
    const bytes = await photo(120)
    pushByHand(gateway.repository, (work) => {
      mkdirSync(join(work, 'media/2026/11'), { recursive: true })
      writeFileSync(join(work, COVER), bytes)
      writeFileSync(join(work, 'media/2026/11/坏.jpg'), 'no photo')
    })
    expect(await sharp(await (await thumbnailOf(COVER)).arrayBuffer()).metadata()).toMatchObject({
      width: 50,
      height: 75,
    })
    const damaged = await thumbnailOf('/media/2026/11/坏.jpg')
    expect([damaged.status, await damaged.text()]).toEqual([422, expect.stringContaining('已经损坏')])
  })

  it('may be shown by an entry that the form saves, and is not deleted meanwhile', async () => {
    const answer = await ask('persistEntry', save(ID, report(ID, { cover: COVER, coverAlt: '量血压' })))
    expect(answer.status).toBe(200)
    await publish(gateway, ID)
    const refused = await ask('deleteFiles', { paths: [`content${COVER}`] })
    expect(refused).toMatchObject({ status: 409, json: { error: expect.stringContaining('还用着它') } })
  })
})
