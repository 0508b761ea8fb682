import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MediaRow } from '../../../../cms/protocol/library.ts'
import { reddestEdge } from '../media/sample-photos.ts'
import type { TestGateway } from '../support/county.ts'
import { key, openGateway, publish, report, save } from '../support/county.ts'
import { found, saveOver, upload } from './photos-of.ts'

const PUBLISHED = '20261101-qsc-a001'
const DRAFT = '20261102-qsc-a002'

let gateway: TestGateway
let ask: TestGateway['ask']
let old: string
beforeAll(async () => {
  gateway = await openGateway()
  ask = gateway.ask
  old = await upload(gateway, 600)
  await ask('persistEntry', save(PUBLISHED, report(PUBLISHED, { cover: old, coverAlt: '量血压' })))
  await publish(gateway, PUBLISHED)
  const story = `![量血压](${old} "榕树下")\n\n再看[原图](${old})。`
  await saveOver(gateway, DRAFT, report(DRAFT, {}, story))
})
afterAll(() => gateway.close())

const edit = async (told: object) => {
  const answer = await ask('editPhoto', { address: old, ...told })
  const { photo, replaces } = answer.json as unknown as { photo: MediaRow; replaces: unknown[] }
  return { status: answer.status, error: answer.json.error, photo, replaces }
}
const bytesOf = async (address: string) =>
  Buffer.from(await (await gateway.fetch(`/api${address}`)).arrayBuffer())
const draftText = async (id: string) => {
  const { json } = await ask('unpublishedEntryDataFile', {
    ...key(id),
    path: `content/reports/${id}.md`,
    id: '',
  })
  return String(json['data'])
}

describe('a photo that is to be edited', () => {
  it('is refused where nothing would change, and where a piece is too small to be seen', async () => {
    expect(await edit({})).toMatchObject({ status: 422, error: expect.stringContaining('还没有改动') })
    const speck = { x: 0.5, y: 0.5, width: 0.01, height: 0.01 }
    expect(await edit({ crop: speck })).toMatchObject({ status: 422, error: expect.stringContaining('太小') })
    expect((await edit({ address: '/media/2026/11/0123456789abcdef-1x1.jpg', turn: 90 })).status).toBe(404)
  })

  it('becomes a new photo beside the old one, without a word about camera and place', async () => {
    const { photo, replaces } = await edit({ turn: 90 })
    expect(photo).toMatchObject({ size: { width: 600, height: 400 }, uses: [] })
    expect(replaces).toMatchObject([
      { slug: PUBLISHED, place: 'published' },
      { slug: DRAFT, place: 'draft' },
    ])
    const bytes = await bytesOf(photo.address)
    expect((await sharp(bytes).metadata()).exif).toBeUndefined()
    expect(await reddestEdge(await bytesOf(old))).toBe('top')
    expect(await reddestEdge(bytes)).toBe('right')
    expect((await edit({ turn: 90 })).photo.address).toBe(photo.address)
  })
})

describe('an edited photo', () => {
  it('takes the place of the old one in drafts at once, and on the portal as a change that waits', async () => {
    const blur = [{ x: 0.3, y: 0.3, width: 0.3, height: 0.3 }]
    const { photo } = await edit({ blur })
    const before = await draftText(DRAFT)
    const { json } = await ask('exchangePhoto', { from: old, to: photo.address })
    expect(json).toMatchObject({
      changed: [
        { slug: PUBLISHED, place: 'published' },
        { slug: DRAFT, place: 'draft' },
      ],
      left: [],
    })
    expect(await draftText(DRAFT)).toBe(before.replaceAll(old, photo.address))
    expect(await draftText(PUBLISHED)).toContain(photo.address)
    const onPortal = await ask('getEntry', { path: `content/reports/${PUBLISHED}.md` })
    expect(onPortal.json['data']).toContain(old)
    expect((await ask('unpublishedEntry', key(PUBLISHED))).json['status']).toBe('draft')
  })

  it('leaves the old one to nobody once the change is published', async () => {
    expect((await publish(gateway, PUBLISHED)).status).toBe(200)
    const unused = (await found(gateway, { use: 'unused' })).map(({ address }) => address)
    expect(unused).toContain(old)
    expect((await ask('deletePhotos', { addresses: unused })).status).toBe(200)
  })
})
