import { mkdirSync, mkdtempSync, statSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeEach, describe, expect, it } from 'vitest'
import { giveOrder } from '../../../src/library/site/release-order.ts'
import { derivePhotos } from '../../../src/outputs/photo/derive-photos.ts'
import { photoFile } from '../../../src/library/photos/picture-sources.ts'

const photo = '/media/2026/11/0123456789abcdef-1000x750.jpg'
let folder = ''

const places = (release = 'out') => ({
  contentDir: join(folder, 'content'),
  cacheDir: join(folder, 'cache'),
  outDir: join(folder, release),
})
const inRelease = (width: number, release = 'out') => join(folder, release, photoFile(photo, width))

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'derive-'))
  giveOrder({ contentDir: join(folder, 'content'), now: '2026-11-22T02:00:00.000Z', baseUrl: undefined })
  mkdirSync(join(folder, 'content/media/2026/11'), { recursive: true })
  const picture = sharp({ create: { width: 1000, height: 750, channels: 3, background: '#357' } })
  await writeFile(join(folder, 'content', photo), await picture.jpeg().toBuffer())
})

describe('what cannot be shown', () => {
  it.each([
    ['a missing photo', '/media/2026/11/gone.jpg', '找不到图片'],
    ['a file outside the media folder', '/media/../../secret.jpg', '找不到图片'],
    ['a damaged photo', '/media/2026/11/damaged.jpg', '已损坏'],
  ])('%s is named with its entry; the others are still made', async (_, mediaPath, message) => {
    await writeFile(join(folder, 'content/media/2026/11/damaged.jpg'), 'not a photo')
    await writeFile(join(folder, 'secret.jpg'), 'outside')
    const file = 'content/reports/2026/20261122-qsc-k3f9.md'
    const used = [{ mediaPath, widths: [480], file }, { mediaPath: photo }]
    const { problems, placed } = await derivePhotos({ used, ...places() })
    expect(problems).toMatchObject([{ file, message: expect.stringContaining(message) as string }])
    expect(placed).toBe(2)
  })

  it('leaves an empty frame of its size, so that no page shows a broken picture', async () => {
    const lost = '/media/2026/11/ffffffffffffffff-1000x500.jpg'
    await derivePhotos({ used: [{ mediaPath: lost }], ...places() })
    const { width, height } = await sharp(join(folder, 'out', photoFile(lost, 480))).metadata()
    expect([width, height]).toEqual([480, 240])
  })
})

describe('the photos of a release', () => {
  it('are made in the widths that pages use, upright and without metadata', async () => {
    await derivePhotos({ used: [{ mediaPath: photo }], ...places() })
    const { width, height, format, exif } = await sharp(inRelease(480)).metadata()
    expect([width, height, format, exif]).toEqual([480, 360, 'webp', undefined])
    expect(statSync(inRelease(960)).isFile()).toBe(true)
  })

  it('are drawn once and hard-linked into the next release', async () => {
    const first = await derivePhotos({
      used: [{ mediaPath: photo }, { mediaPath: photo, widths: [480] }],
      ...places(),
    })
    const second = await derivePhotos({ used: [{ mediaPath: photo }], ...places('next') })
    expect([first.drawn, second.drawn, second.placed]).toEqual([2, 0, 2])
    expect(statSync(inRelease(480, 'next')).ino).toBe(statSync(inRelease(480)).ino)
  })
})
