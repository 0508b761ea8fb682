import { PDFDocument } from '@cantoo/pdf-lib'
import sharp from 'sharp'

/** A photo as a phone sends it, with the place in it. */
export const phonePhoto = async (colour: string, name: string) => ({
  name,
  mimeType: 'image/jpeg',
  buffer: await sharp({ create: { width: 640, height: 480, channels: 3, background: colour } })
    .withExif({ IFD3: { GPSLatitude: '28/1 7/1 0/1' } })
    .jpeg()
    .toBuffer(),
})

/** A sound document, which intake would take as an attachment. */
export const pdf = async () => {
  const document = await PDFDocument.create()
  document.addPage()
  return Buffer.from(await document.save())
}

/** What a phone of today takes: twelve million pixels on their side, 5 MB, with the place in it. */
export const largePhonePhoto = (name: string) => phonePhotoOf(name, 4000, 3000)

/** What a phone took some years ago: larger than what travels, and half the work to look at. */
export const olderPhonePhoto = (name: string) => phonePhotoOf(name, 2800, 2100)

const phonePhotoOf = async (name: string, width: number, height: number) => ({
  name,
  mimeType: 'image/jpeg',
  buffer: await grained(name, width, height),
})

/** Cloth and leaves: fine grain over large soft shapes, which packs as photos do. */
const grained = async (seed: string, width: number, height: number) => {
  const shapes = sharp({
    create: {
      width: 40,
      height: 30,
      channels: 3,
      background: '#777',
      noise: { type: 'gaussian', mean: 128, sigma: 50 },
    },
  })
  const soft = await shapes.png().toBuffer()
  // To draw grain takes twice as long as all else, so a piece of it is laid side by side.
  const piece = { width: 500, height: 500, channels: 3 } as const
  const noise = { type: 'gaussian', mean: 128, sigma: 22 } as const
  const grain = await sharp({ create: { ...piece, background: '#777', noise } })
    .raw()
    .toBuffer()
  return sharp(soft)
    .resize(width, height, { kernel: 'cubic' })
    .composite([{ input: grain, raw: piece, tile: true, blend: 'soft-light' }])
    .withExif({ IFD0: { Make: seed }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '28/1 7/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 95 })
    .toBuffer()
}
