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
export const largePhonePhoto = async (name: string) => ({
  name,
  mimeType: 'image/jpeg',
  buffer: await large(name),
})

/** Cloth and leaves: fine grain over large soft shapes, which packs as photos do. */
const large = async (seed: string) => {
  const [width, height] = [4000, 3000]
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
  const grain = await sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#777',
      noise: { type: 'gaussian', mean: 128, sigma: 22 },
    },
  })
    .png({ compressionLevel: 0 })
    .toBuffer()
  return sharp(soft)
    .resize(width, height, { kernel: 'cubic' })
    .composite([{ input: grain, blend: 'soft-light' }])
    .withExif({ IFD0: { Make: seed }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '28/1 7/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 95 })
    .toBuffer()
}
