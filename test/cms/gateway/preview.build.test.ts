import { mkdirSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../../cms/gateway/app.ts'
import { vocabularyIds } from '../../../src/model/vocabulary-ids.ts'
import type { TestGateway } from './support/county.ts'
import { chen, openGateway, placeFor, report, smallCounty } from './support/county.ts'

const ID = '20261102-qsc-aaaa'
let gateway: TestGateway
let photo = ''

/** Any release will do: that there is one says that what is published is laid out. */
beforeAll(async () => {
  const lists = vocabularyIds.map((id) => [`vocabularies/${id}.yml`, 'rows: []\n'])
  gateway = await openGateway(placeFor({ ...Object.fromEntries(lists), ...smallCounty }))
  const { store, previewer } = gateway
  await store.checkOut(previewer.contentDir)
  const dataDir = dirname(previewer.contentDir)
  mkdirSync(join(dataDir, 'releases/1'), { recursive: true })
  symlinkSync(join(dataDir, 'releases/1'), join(dataDir, 'live'))
  const bytes = await sharp({ create: { width: 1600, height: 1000, channels: 3, background: '#2C6449' } })
    .jpeg()
    .toBuffer()
  const asset = { path: 'content/media/a.jpg', content: bytes.toString('base64'), encoding: 'base64' }
  const stored = await gateway.ask('persistMedia', { asset, light: true })
  photo = String(stored.json['url'])
})
afterAll(() => gateway.close())

interface Shown {
  address: string
  version: number
  parts: string[]
}

const preview = async (params: object): Promise<Shown> => {
  const { status, json } = await gateway.ask('previewDraft', { collection: 'reports', ...params })
  expect({ status, json }).toMatchObject({ status: 200, json: { preview: {} } })
  return json['preview'] as unknown as Shown
}

const textAt = async (address: string) => (await gateway.fetch(address)).text()

const withPhoto = () => report(ID, { cover: photo, coverAlt: '量血压' }, `![门口](${photo})`)

describe('a preview', () => {
  it('shows the text as it was sent, of an entry that has no id yet too', async () => {
    for (const slug of [ID, undefined]) {
      const { address, parts } = await preview({ slug, raw: report(ID, { title: '还没保存的题目' }) })
      expect(await textAt(address)).toContain('还没保存的题目')
      expect(parts).toEqual(['page', 'image', 'poster'])
    }
  })

  it('says whether it shows anything that is not published yet, however the text is written', async () => {
    const site = smallCounty['site.yml'] ?? ''
    const fields = site.trim().split('\n')
    const settings = { collection: 'settings', slug: 'site' }
    const turned = { ...settings, raw: fields.reverse().join('\n') }
    expect(await preview(turned)).toMatchObject({ isPublished: true })
    const renamed = { ...settings, raw: site.replace('portalName: 青禾', 'portalName: 新禾') }
    expect(await preview(renamed)).toMatchObject({ isPublished: false })
    expect(await preview({ slug: ID, raw: report(ID) })).toMatchObject({ isPublished: false })
    const village = smallCounty['stations/qingshi-cun.md']
    const station = { collection: 'stations', slug: 'qingshi-cun', raw: `${village}\n\n` }
    expect(await preview(station)).toMatchObject({ isPublished: true })
  })

  it('tells what is missing, and shows all else', async () => {
    const raw = report(ID, { title: '' }, '正文写好了。')
    const { json } = await gateway.ask('previewDraft', { collection: 'reports', slug: ID, raw })
    expect(json['problems']).toMatchObject([{ label: '标题' }])
    const page = await textAt((json['preview'] as unknown as Shown).address)
    expect(page).toContain('（标题还没填）')
    expect(page).toContain('正文写好了。')
  })

  it('saves nothing', async () => {
    await preview({ slug: '20261102-qsc-none', raw: report('20261102-qsc-none') })
    expect((await gateway.ask('unpublishedEntries')).json).toEqual([])
    expect(
      (await gateway.ask('getEntry', { path: 'content/reports/20261102-qsc-none.md' })).json,
    ).toMatchObject({ data: null })
  })

  it('stands in an origin of its own where nothing of the page can run', async () => {
    const { address } = await preview({ slug: ID, raw: report(ID, {}, '<script>alert(1)</script>正文') })
    const answer = await gateway.fetch(address)
    const policy = answer.headers.get('content-security-policy')
    expect(policy).toMatch(/sandbox allow-scripts$/)
    expect(policy).toMatch(/script-src 'sha256-[^']*';/)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const page = await answer.text()
    expect(page).not.toContain('alert(1)')
    expect(page.match(/<script(?![^>]*ld\+json)/g)).toHaveLength(1)
  })

  it('brings the picture and the poster, where the kind has them', async () => {
    const { address, parts } = await preview({
      collection: 'stations',
      slug: 'qingshi-cun',
      raw: '---\nid: qingshi-cun\nname: 青石村的新名字\n---\n',
    })
    expect(parts).toEqual(['page', 'image', 'poster'])
    const picture = await gateway.fetch(`${address}share.png`)
    const { width, height } = await sharp(Buffer.from(await picture.arrayBuffer())).metadata()
    expect({ width, height }).toEqual({ width: 1200, height: 630 })
    expect(await textAt(`${address}poster/`)).toContain('青石村的新名字')
  })

  it('brings the poster that was chosen, and says so where there is none of that kind', async () => {
    const raw = '---\nid: qingshi-cun\nname: 青石村的新名字\n---\n'
    const { address } = await preview({ collection: 'stations', slug: 'qingshi-cun', raw })
    const titleAt = async (query: string) =>
      /<title>([^<]*)/.exec(await textAt(`${address}poster/${query}`))?.[1]
    expect(await titleAt('')).toMatch(/月活动/)
    expect(await titleAt('?kind=door-code&id=qingshi-cun')).toContain('二维码')
    expect(await titleAt('?kind=quarter-board&id=2020-q1-qingshi-cun')).toContain('还没有')
    // What is no poster at all is not looked for: the page's own is shown.
    expect(await titleAt('?kind=constructor&id=../../x')).toMatch(/月活动/)
  })

  it('brings a poster in its own letters, with those that nothing published has', async () => {
    const facesOf = async (name: string) => {
      const raw = `---\nid: qingshi-cun\nname: ${name}\n---\n`
      const { address } = await preview({ collection: 'stations', slug: 'qingshi-cun', raw })
      const answer = await gateway.fetch(`${address}poster/`)
      expect(answer.headers.get('content-security-policy')).toContain('font-src data:')
      const [, styles = ''] = /href="data:text\/css;base64,([^"]+)"/.exec(await answer.text()) ?? []
      return Buffer.from(styles, 'base64').toString()
    }
    const [usual, rare] = [await facesOf('青石石村'), await facesOf('青石龘村')]
    expect(usual).toMatch(/'Paper Display'[^}]*src:url\(data:font\/ttf;base64,/)
    expect(rare.length).toBeGreaterThan(usual.length)
  })

  it('is marked as a preview, by which its styles leave out how a browser prints it', async () => {
    const raw = '---\nid: qingshi-cun\nname: 青石村\n---\n'
    const { address } = await preview({ collection: 'stations', slug: 'qingshi-cun', raw })
    const page = await textAt(`${address}poster/`)
    // Its own style sheet leaves out all that a reader is told of printing.
    expect(page).toMatch(/<html [^>]*data-preview/)
  })

  it('keeps its address while somebody writes, so that photos are fetched once', async () => {
    const first = await preview({ slug: ID, raw: report(ID) })
    const second = await preview({ slug: ID, raw: report(ID, { title: '又改了' }) })
    expect(second.address).toBe(first.address)
    expect(second.version).toBeGreaterThan(first.version)
  })
})

describe('a photo that is published nowhere yet', () => {
  it('is shown in its draft, in the sizes that the page asks for', async () => {
    const { address } = await preview({ slug: ID, raw: withPhoto() })
    const [own = '', width] =
      new RegExp(`${address}media/[^" ]*\\?w=(\\d+)`).exec(await textAt(address)) ?? []
    const answer = await gateway.fetch(own)
    expect(answer.headers.get('content-type')).toBe('image/jpeg')
    expect((await sharp(Buffer.from(await answer.arrayBuffer())).metadata()).width).toBe(Number(width))
  })

  it('is shown on the picture that is shared', async () => {
    const pictureOf = async (raw: string) => {
      const { address } = await preview({ slug: ID, raw })
      return Buffer.from(await (await gateway.fetch(`${address}share.png`)).arrayBuffer())
    }
    const [without, withIt] = [await pictureOf(report(ID)), await pictureOf(withPhoto())]
    // The photo is green; the paper without it is nearly white.
    const redness = async (picture: Buffer) => (await sharp(picture).stats()).channels[0]?.mean ?? 0
    expect(await redness(withIt)).toBeLessThan((await redness(without)) - 20)
  })

  it('is not answered under the address of a draft that does not show it', async () => {
    const { address } = await preview({ slug: '20261102-qsc-bbbb', raw: report('20261102-qsc-bbbb') })
    expect((await gateway.fetch(`${address}${photo.slice(1)}`)).status).toBe(404)
  })
})

describe('somebody else', () => {
  it('does not see what was drawn for a colleague, whatever they know', async () => {
    const { address } = await preview({ slug: ID, raw: report(ID) })
    const { store, previewer } = gateway
    const app = createApp({
      store,
      previewer,
      publishing: {
        request: () => new Promise(() => undefined),
        state: () => ({ building: false }),
      } as never,
      settings: { allowedHosts: [], dataDir: dirname(previewer.contentDir) },
      session: { personOf: async () => ({ ...chen, login: 'li' }) },
    })
    expect((await app.request(`http://127.0.0.1:4321${address}`)).status).toBe(404)
  })
})
