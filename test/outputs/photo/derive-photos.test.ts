import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Edition } from '../../../src/library/edition/edition.ts'
import { photoFile } from '../../../src/library/photos/picture-sources.ts'
import type { UsedPhoto } from '../../../src/outputs/photo/derive-photos.ts'
import { derivePhotos } from '../../../src/outputs/photo/derive-photos.ts'
import { orderedEdition } from '../../fixtures/edition.ts'

const photo = '/media/2026/11/0123456789abcdef-1000x750.jpg'
let folder = ''
let edition: Edition

const derive = async (...used: UsedPhoto[]) => {
  const places = { contentDir: join(folder, 'content'), photosDir: join(folder, 'photos') }
  return (await edition.make(() => derivePhotos({ used, ...places }))).made
}
const made = (width: number, mediaPath = photo) =>
  join(
    folder,
    edition.ask(() => photoFile(mediaPath, width)),
  )

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'derive-'))
  edition = orderedEdition(join(folder, 'content'))
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
    const { problems, drawn } = await derive(
      { mediaPath, copies: [{ width: 480, format: 'webp' }], file },
      { mediaPath: photo },
    )
    expect(problems).toMatchObject([{ file, message: expect.stringContaining(message) as string }])
    expect(drawn).toBe(4)
  })

  it('leaves an empty frame of its size, so that no page shows a broken picture', async () => {
    const lost = '/media/2026/11/ffffffffffffffff-1000x500.jpg'
    await derive({ mediaPath: lost })
    const { width, height } = await sharp(made(480, lost)).metadata()
    expect([width, height]).toEqual([480, 240])
  })

  it('stands in its place as soon as it can be shown again, and stays when its original is lost', async () => {
    const original = join(folder, 'content', photo)
    const bytes = readFileSync(original)
    await rm(original)
    await derive({ mediaPath: photo })
    const frame = readFileSync(made(480))
    await writeFile(original, bytes)
    expect((await derive({ mediaPath: photo })).drawn).toBe(4)
    const shown = readFileSync(made(480))
    expect(shown).not.toEqual(frame)
    await rm(original)
    expect((await derive({ mediaPath: photo })).problems).toHaveLength(1)
    expect(readFileSync(made(480))).toEqual(shown)
  })
})

describe('the photos of a release', () => {
  it('are made in the widths that pages use, upright and without metadata', async () => {
    await derive({ mediaPath: photo })
    const { width, height, format, exif } = await sharp(made(480)).metadata()
    expect([width, height, format, exif]).toEqual([480, 360, 'webp', undefined])
    expect(statSync(made(960)).isFile()).toBe(true)
    const forPhones = await sharp(made(960).replace(/webp$/, 'avif')).metadata()
    expect([forPhones.format, forPhones.compression, forPhones.width]).toEqual(['heif', 'av1', 960])
  })

  it('are drawn once, whoever asks for them', async () => {
    const first = await derive(
      { mediaPath: photo },
      { mediaPath: photo, copies: [{ width: 480, format: 'webp' }] },
    )
    const second = await derive({ mediaPath: photo })
    expect([first.drawn, second.drawn]).toEqual([4, 0])
    expect(second.names.sort()).toEqual(readdirSync(join(folder, 'photos')).sort())
  })
})
