import { mkdirSync, mkdtempSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import * as pictures from '../../../src/library/photos/picture-sources.ts'
import { orderedEdition } from '../../fixtures/edition.ts'

const contentDir = mkdtempSync(join(tmpdir(), 'pictures-'))
const edition = orderedEdition(contentDir)
const pictureSources = (photo: string) => edition.ask(() => pictures.pictureSources(photo))
const photoSizes = (photo: string) => edition.ask(() => pictures.photoSizes(photo))
const photoUrl = (photo: string, width: number) => edition.ask(() => pictures.photoUrl(photo, width))
const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#357' } })

beforeAll(() => {
  mkdirSync(join(contentDir, 'media/2026/11'), { recursive: true })
})

describe('a photo after intake', () => {
  const photo = '/media/2026/11/0123456789abcdef-2400x1600.jpg'

  it('is offered in three widths for pages and two for lists, without being opened', () => {
    expect(pictureSources(photo)).toEqual({
      src: '/photos/0123456789abcdef-2400x1600-960.webp',
      srcset: [480, 960, 1600].map((w) => `/photos/0123456789abcdef-2400x1600-${w}.webp ${w}w`).join(', '),
      width: 2400,
      height: 1600,
    })
    expect(edition.ask(() => pictures.pictureSources(photo, 'list'))).toMatchObject({
      src: '/photos/0123456789abcdef-2400x1600-480.webp',
      srcset: [240, 480].map((w) => `/photos/0123456789abcdef-2400x1600-${w}.webp ${w}w`).join(', '),
    })
  })

  it('is offered to phones in a smaller format, unless it may move or is read like a page', () => {
    const forPhones = (name: string) => edition.ask(() => pictures.phonePhotoUrl(`/media/2026/11/${name}`))
    expect(forPhones('0123456789abcdef-2400x1600.jpg')).toBe('/photos/0123456789abcdef-2400x1600-960.avif')
    for (const name of ['1600x1200.gif', '1600x1200.webp', '960x9000.png', '800x600.jpg'])
      expect(forPhones(`0123456789abcdef-${name}`), name).toBe(undefined)
  })

  it('is offered in its widest too where it is a long screenshot, and never higher than WebP can be', () => {
    expect(photoSizes('/media/2026/11/0123456789abcdef-885x16383.jpg')).toEqual([240, 480, 885])
    expect(photoSizes('/media/2026/11/0123456789abcdef-1080x20000.jpg')).toEqual([240, 480, 884])
  })

  it('is never offered wider than it is', () => {
    expect(photoSizes('/media/2026/11/0123456789abcdef-1080x1440.jpg')).toEqual([240, 480, 960])
    expect(photoSizes('/media/2026/11/0123456789abcdef-300x200.png')).toEqual([240, 300])
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
    expect(photoUrl(photo, 480)).toMatch(/^\/photos\/[\w.-]+-480\.webp$/)
  })

  it('is believed about its size, whatever size its name says', async () => {
    await writeFile(
      join(contentDir, '/media/2026/11/海报-1080x1920.jpg'),
      await plain(300, 200).jpeg().toBuffer(),
    )
    expect(pictureSources('/media/2026/11/海报-1080x1920.jpg')).toMatchObject({ width: 300, height: 200 })
  })

  it.each(['damaged.jpg', 'empty.png', 'missing.webp'])('%s keeps its page going', async (name) => {
    const photo = `/media/2026/11/${name}`
    if (name !== 'missing.webp')
      await writeFile(join(contentDir, photo), name === 'empty.png' ? '' : 'no photo')
    expect(pictureSources(photo)).toMatchObject({ width: 1200, height: 900 })
  })

  it('has a short address of its own, however long and strange its name is', () => {
    const names = ['很'.repeat(80), '100%', 'a#b?c', 'a"b', 'a-b/c', 'a/b-c'].map(
      (name) => `/media/${name}.jpg`,
    )
    const addresses = names.map((name) => photoUrl(name, 480))
    expect(new Set(addresses).size).toBe(names.length)
    for (const address of addresses) expect(address).toMatch(/^\/photos\/[\w.-]{10,60}$/)
  })

  it('keeps an address of its own beside one of the same name from another month', () => {
    expect(photoUrl('/media/2026/10/a.jpg', 480)).not.toBe(photoUrl('/media/2026/11/a.jpg', 480))
  })
})
