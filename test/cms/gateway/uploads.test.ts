import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { upload, UPLOADS_ADDRESS } from '../../../cms/protocol/media.ts'
import { LARGEST_UPLOAD_IN_MB } from '../../../src/model/media.ts'
import { phonePhoto } from './media/sample-photos.ts'
import type { TestGateway } from './support/county.ts'
import { openGateway } from './support/county.ts'

let gateway: TestGateway
beforeAll(async () => {
  gateway = await openGateway()
})
afterAll(() => gateway.close())

const OWN_PAGE = { host: '127.0.0.1:4321', origin: 'http://127.0.0.1:4321' }
const FILE = 'application/octet-stream'

const send = async (
  query: Record<string, string>,
  body: Uint8Array,
  headers: Record<string, string> = { ...OWN_PAGE, 'content-type': FILE },
) => {
  const answer = await gateway.fetch(`${UPLOADS_ADDRESS}?${new URLSearchParams(query)}`, {
    method: 'POST',
    headers,
    body: new Uint8Array(body),
  })
  return {
    status: answer.status,
    json: (await answer.json()) as { error?: string; url?: string; path?: string },
  }
}

describe('a file that is sent as it is', () => {
  it('is refused from a page of another site', async () => {
    const headers = { host: '127.0.0.1:4321', origin: 'http://evil.example.com', 'content-type': FILE }
    expect((await send({ name: 'a.jpg' }, await phonePhoto(30, 20), headers)).status).toBe(403)
  })

  it.each(['multipart/form-data; boundary=x', 'text/plain', 'image/jpeg'])(
    'is refused as %s, which a form of another site could send',
    async (type) => {
      const { status } = await send({ name: 'a.jpg' }, await phonePhoto(30, 20), {
        ...OWN_PAGE,
        'content-type': type,
      })
      expect(status).toBe(415)
    },
  )

  it('is refused when it is too large, before it is read', async () => {
    const { status, json } = await send(
      { name: 'a.jpg' },
      new Uint8Array(LARGEST_UPLOAD_IN_MB * 1024 * 1024 + 1),
    )
    expect([status, json.error]).toEqual([413, expect.stringContaining(`超过了 ${LARGEST_UPLOAD_IN_MB} MB`)])
  })

  it('is refused without a name, and with one that leads out of the folder', async () => {
    expect((await send({}, await phonePhoto(30, 20))).status).toBe(400)
    expect((await send({ name: '../site.yml' }, await phonePhoto(30, 20))).status).toBe(400)
  })

  it('is refused with the reason when a photo is wanted and it is none', async () => {
    const { status, json } = await send({ name: '说明.txt', asPhoto: 'true' }, Buffer.from('不是照片'))
    expect([status, json.error]).toEqual([422, expect.stringContaining('“说明.txt”不是照片')])
  })

  it('is kept once, upright and without the place, however often it is sent', async () => {
    const photo = await phonePhoto(300, 200)
    const first = await send({ name: '微信图片 (1).jpg', asPhoto: 'true' }, photo)
    expect(first.status).toBe(200)
    expect(upload.answer.parse(first.json)).toEqual(first.json)
    expect((await send({ name: 'IMG_2.jpg', asPhoto: 'true' }, photo)).json).toEqual(first.json)
    const kept = await sharp(await (await gateway.fetch(`/api${first.json.url}`)).arrayBuffer()).metadata()
    expect(kept).toMatchObject({ width: 200, height: 300 })
    expect(kept.exif).toBeUndefined()
  })
})
