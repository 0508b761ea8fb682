import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Edition } from '../../../src/library/edition/edition.ts'
import * as pictures from '../../../src/library/photos/picture-sources.ts'
import { derivePhotos } from '../../../src/outputs/photo/derive-photos.ts'
import { phonePhoto, reddestEdge, samsungPhoto, striped } from '../../cms/gateway/media/sample-photos.ts'
import { orderedEdition } from '../../fixtures/edition.ts'

let folder = ''
let edition: Edition
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'by-hand-'))
  edition = orderedEdition(join(folder, 'content'))
})
afterEach(() => rm(folder, { recursive: true }))

const copyIn = async (mediaPath: string, bytes: Uint8Array) => {
  const file = join(folder, 'content', mediaPath)
  mkdirSync(dirname(file), { recursive: true })
  await writeFile(file, bytes)
}
const release = async (...mediaPaths: string[]) => {
  const used = mediaPaths.map((mediaPath) => ({ mediaPath, file: 'content/reports/a.md', field: 'cover' }))
  const places = { contentDir: join(folder, 'content'), photosDir: join(folder, 'out/photos') }
  return (await edition.make(() => derivePhotos({ used, ...places }))).made
}
const photoFile = (photo: string, width: number) => edition.ask(() => pictures.photoFile(photo, width))
const photoSizes = (photo: string) => edition.ask(() => pictures.photoSizes(photo))
const pictureSources = (photo: string) => edition.ask(() => pictures.pictureSources(photo))
/** As on a page of a small phone. */
const shownWidth = (mediaPath: string) => {
  const sizes = photoSizes(mediaPath)
  return sizes.find((width) => width >= 480) ?? sizes.at(-1) ?? 0
}
const shown = (mediaPath: string) =>
  readFileSync(join(folder, 'out', photoFile(mediaPath, shownWidth(mediaPath))))
const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#cc3c3c' } })

/** The mean colour. */
const colourOf = async (bytes: Buffer) => {
  const { channels } = await sharp(bytes).stats()
  return channels.map(({ mean }) => Math.round(mean)).slice(0, 3)
}

/** Each test draws into a folder of its own; sizes are known by address, so the addresses differ. */
const at = (name: string) => `/media/2026/11/${name}`

describe('a photo copied in by hand that cannot be shown is named, the others are made', () => {
  const avif = () => striped(90, 60).avif().toBuffer()
  it.each<[string, string, () => Promise<Uint8Array> | Uint8Array]>([
    ['of no bytes', 'empty.jpg', () => Buffer.alloc(0)],
    ['cut off', 'cut.jpg', async () => (await phonePhoto(900, 600)).subarray(0, 9000)],
    ['of a kind that pages cannot show', 'phone.jpg', avif],
    ['of drawing commands', 'drawing.png', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['that is a PDF', 'scan.jpg', () => Buffer.from('%PDF-1.7\n')],
  ])('%s', async (_, name, bytes) => {
    await copyIn(at(name), await bytes())
    await copyIn(at(`beside-${name}`), await striped(500, 400).jpeg().toBuffer())
    const { problems } = await release(at(name), at(`beside-${name}`))
    expect(problems).toMatchObject([
      { file: 'content/reports/a.md', field: 'cover', message: expect.stringContaining(name) },
    ])
    expect(await sharp(shown(at(`beside-${name}`))).metadata()).toMatchObject({ format: 'webp', width: 480 })
    expect(await sharp(shown(at(name))).metadata()).toMatchObject({ format: 'webp' })
  })

  it('even where its folder or its name is none', async () => {
    mkdirSync(join(folder, 'content', at('folder.jpg')), { recursive: true })
    const { problems } = await release(at('folder.jpg'), at(`${'长'.repeat(120)}.jpg`))
    expect(problems).toHaveLength(2)
  })
})

describe('a photo copied in by hand', () => {
  it.each(['jpeg', 'png', 'webp'] as const)(
    'in %s stands upright and says nothing of its place',
    async (format) => {
      const photo = at(`turned.${format === 'jpeg' ? 'JPG' : format}`)
      const turned = await striped(1200, 800)
        .toFormat(format)
        .withExif({ IFD0: { Orientation: '6' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '36/1 7/1 30/1' } })
        .withMetadata({ orientation: 6 })
        .toBuffer()
      await copyIn(photo, turned)
      expect((await release(photo)).problems).toEqual([])
      expect(pictureSources(photo)).toMatchObject({ width: 800, height: 1200 })
      const { width, height, exif, xmp, orientation } = await sharp(shown(photo)).metadata()
      expect([width, height, exif, xmp, orientation]).toEqual([480, 720, undefined, undefined, undefined])
      expect(await reddestEdge(shown(photo))).toBe('top')
    },
  )

  it('may carry the bytes that Samsung writes behind its pixels', async () => {
    await copyIn(at('三星.jpg'), await samsungPhoto())
    expect((await release(at('三星.jpg'))).problems).toEqual([])
    expect(await reddestEdge(shown(at('三星.jpg')))).toBe('left')
  })

  it('is drawn whatever its ending says', async () => {
    await copyIn(at('画.jpg'), await striped(600, 400).png().toBuffer())
    expect((await release(at('画.jpg'))).problems).toEqual([])
    expect(pictureSources(at('画.jpg'))).toMatchObject({ width: 600, height: 400 })
  })

  it('keeps its colours, for print, of wide gamut or in sixteen bits', async () => {
    const red = () => plain(600, 400)
    const [usual, print, wide, deep] = ['plain.png', 'print.jpg', 'wide.jpg', 'deep.png'].map(at)
    await copyIn(usual ?? '', await red().png().toBuffer())
    await copyIn(print ?? '', await red().withIccProfile('cmyk').jpeg({ quality: 100 }).toBuffer())
    await copyIn(wide ?? '', await red().withIccProfile('p3').jpeg({ quality: 100 }).toBuffer())
    await copyIn(deep ?? '', await red().toColourspace('rgb16').png().toBuffer())
    const photos = [usual, print, wide, deep].flatMap((each) => each ?? [])
    expect((await release(...photos)).problems).toEqual([])
    for (const photo of photos) {
      const [r = 0, g = 0, b = 0] = await colourOf(shown(photo))
      expect(Math.max(Math.abs(r - 204), Math.abs(g - 60), Math.abs(b - 60)), photo).toBeLessThan(25)
    }
  })

  it('keeps moving', async () => {
    const frames = [
      await striped(600, 400).png().toBuffer(),
      await striped(600, 400).negate().png().toBuffer(),
    ]
    await copyIn(
      at('动.gif'),
      await sharp(frames, { join: { animated: true } })
        .gif()
        .toBuffer(),
    )
    expect((await release(at('动.gif'))).problems).toEqual([])
    expect((await sharp(shown(at('动.gif')), { animated: true }).metadata()).pages).toBe(2)
  })

  it('of 20,000 pixels in height is drawn as wide as can be', async () => {
    const photo = at('长图.png')
    await copyIn(photo, await plain(1080, 20_000).png().toBuffer())
    expect((await release(photo)).problems).toEqual([])
    const widest = readFileSync(join(folder, 'out', photoFile(photo, photoSizes(photo).at(-1) ?? 0)))
    expect(await sharp(widest).metadata()).toMatchObject({ width: 884 })
  })

  it('may lie in several months at once', async () => {
    const bytes = await phonePhoto(1000, 700)
    const months = Array.from({ length: 4 }, (_, month) => `/media/2026/0${month + 1}/同一张.jpg`)
    for (const month of months) await copyIn(month, bytes)
    const { problems, drawn } = await release(...months)
    expect(problems).toEqual([])
    expect(drawn).toBeGreaterThan(0)
    for (const month of months) expect(await sharp(shown(month)).metadata()).toMatchObject({ format: 'webp' })
  })

  it('is found whichever way its name is written', async () => {
    await copyIn(at('Café 100%.jpg'.normalize('NFD')), await striped(600, 400).jpeg().toBuffer())
    const spellings = [at('Café 100%.jpg'), at('Caf%C3%A9%20100%.jpg')]
    expect((await release(...spellings)).problems).toEqual([])
    expect(photoFile(spellings[0] ?? '', 480)).toBe(photoFile(spellings[1] ?? '', 480))
  })
})
