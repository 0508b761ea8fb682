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
