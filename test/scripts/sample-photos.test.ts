import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { allShots } from '../../scripts/sample-photos/catalogue/all-shots.ts'
import { drawScene } from '../../scripts/sample-photos/draw-scene.ts'
import { linkText } from '../../scripts/sample-photos/link-photos.ts'
import { readIndex } from '../../scripts/sample-photos/photo-index.ts'
import { withPhoneMetadata } from '../../scripts/sample-photos/phone-metadata.ts'

const small = { width: 300, height: 200 }

describe('drawing a sample photo', () => {
  it('refuses a scene it does not know', async () => {
    await expect(drawScene('volcano', 'a', small)).rejects.toThrow('volcano')
  })

  it('draws the same picture for the same seed and another one for another seed', async () => {
    const [first, again, other] = await Promise.all(
      ['a', 'a', 'b'].map((seed) => drawScene('rape-field', seed, small)),
    )
    expect(first).toEqual(again)
    expect(first).not.toEqual(other)
  })

  it('leaves no metadata in a picture', async () => {
    const { exif, width, height } = await sharp(await drawScene('portrait', 'a', small)).metadata()
    expect({ exif, width, height }).toEqual({ exif: undefined, ...small })
  })
})

describe('a photo as a phone hands it over', () => {
  it('carries place and time, and lies on its side until turned', async () => {
    const drawn = await drawScene('river-bridge', 'a', small)
    const phone = await withPhoneMetadata(drawn, {
      orientation: 6,
      lat: 28.3456,
      lng: 113.6543,
      takenAt: '2026-11-08T09:30:12',
    })
    const stored = await sharp(phone).metadata()
    expect([stored.width, stored.height, stored.orientation]).toEqual([200, 300, 6])
    expect(stored.exif?.includes('2026:11:08 09:30:12')).toBe(true)
    const upright = await sharp(phone).autoOrient().toBuffer({ resolveWithObject: true })
    expect([upright.info.width, upright.info.height]).toEqual([300, 200])
  })
})

describe('putting photos into texts', () => {
  const [photo] = [
    {
      id: 'clinic-table-03',
      scene: 'clinic-table',
      seed: 's',
      path: '/media/2025/12/a-1x1.jpg',
      width: 1,
      height: 1,
      alt: '义诊',
      month: '2025-12',
    },
  ]

  it('names an id that no picture has and leaves its place as it was', () => {
    const text = 'cover: photo:clinic-table-99'
    expect(linkText(text, [photo])).toEqual({ text, unknown: ['clinic-table-99'] })
  })

  it('writes path and alternative text, and changes nothing the second time', () => {
    const once = linkText('image: photo:clinic-table-03\nalt: alt:clinic-table-03\n', [photo])
    expect(once).toEqual({ text: 'image: /media/2025/12/a-1x1.jpg\nalt: 义诊\n', unknown: [] })
    expect(linkText(once.text, [photo]).text).toBe(once.text)
  })

  it('has one indexed picture for every entry of the catalogue', async () => {
    const ids = (await readIndex()).map((indexed) => indexed.id)
    expect(ids).toEqual(allShots.map((shot) => shot.id))
    expect(new Set(ids).size).toBe(ids.length)
  })
})
