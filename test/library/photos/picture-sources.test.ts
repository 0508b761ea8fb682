import { mkdirSync, mkdtempSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { sizeInHeader } from '../../../src/library/photos/image-header.ts'
import { photoSizes, photoUrl, pictureSources } from '../../../src/library/photos/picture-sources.ts'
import { giveOrder } from '../../../src/library/site/release-order.ts'

const contentDir = mkdtempSync(join(tmpdir(), 'pictures-'))
const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#357' } })

beforeAll(() => {
  giveOrder({ contentDir, now: '2026-11-22T02:00:00.000Z', baseUrl: undefined })
  mkdirSync(join(contentDir, 'media/2026/11'), { recursive: true })
})

describe('a photo after intake', () => {
  const photo = '/media/2026/11/0123456789abcdef-2400x1600.jpg'

  it('is offered in three widths without being opened', () => {
    expect(pictureSources(photo)).toEqual({
      src: '/photos/0123456789abcdef-2400x1600-960.webp',
      srcset: [480, 960, 1600].map((w) => `/photos/0123456789abcdef-2400x1600-${w}.webp ${w}w`).join(', '),
      width: 2400,
      height: 1600,
    })
  })

  it('is never offered wider than it is', () => {
    expect(photoSizes('/media/2026/11/0123456789abcdef-1080x1440.jpg')).toEqual([480, 960])
    expect(photoSizes('/media/2026/11/0123456789abcdef-300x200.png')).toEqual([300])
  })
})

describe('a photo copied in by hand', () => {
  it('is measured from its file, as it is shown when it is turned', async () => {
    const photo = '/media/2026/11/活动 照片.jpg'
    await writeFile(
      join(contentDir, photo),
      await plain(1000, 700).jpeg().withMetadata({ orientation: 6 }).toBuffer(),
    )
    expect(pictureSources(photo)).toMatchObject({ width: 700, height: 1000 })
    expect(photoUrl(encodeURI(photo), 480)).toBe(photoUrl(photo, 480))
    expect(photoUrl(photo, 480)).toMatch(/^\/photos\/[\w%.-]+-480\.webp$/)
  })

  it('keeps an address of its own beside one of the same name from another month', () => {
    expect(photoUrl('/media/2026/10/a.jpg', 480)).not.toBe(photoUrl('/media/2026/11/a.jpg', 480))
  })
})

describe('the size in a header', () => {
  it.each(['jpeg', 'png', 'gif', 'webp'] as const)('is read from %s', async (format) => {
    expect(sizeInHeader(await plain(321, 123).toFormat(format).toBuffer())).toEqual({
      width: 321,
      height: 123,
    })
  })

  it('is read from lossless and see-through WebP', async () => {
    const see = await plain(33, 44).ensureAlpha(0.5).webp({ lossless: true }).toBuffer()
    expect(sizeInHeader(see)).toEqual({ width: 33, height: 44 })
    const moving = await sharp(
      [await plain(9, 8).png().toBuffer(), await plain(9, 8).negate().png().toBuffer()],
      {
        join: { animated: true },
      },
    )
      .webp()
      .toBuffer()
    expect(sizeInHeader(moving)).toEqual({ width: 9, height: 8 })
  })

  it('is unknown where the file is damaged or no picture', async () => {
    const jpeg = await plain(300, 200).jpeg().toBuffer()
    for (const damaged of [
      jpeg.subarray(0, 30),
      Buffer.from('GIF8'),
      Buffer.from('<svg>'),
      Buffer.alloc(0),
    ]) {
      expect(sizeInHeader(damaged)).toBeUndefined()
    }
  })
})
