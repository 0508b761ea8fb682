import jsQR from 'jsqr'
import sharp from 'sharp'

/** The pages of a PDF as Chromium writes it, width and height in points. */
export const boxesOf = (pdf: string): [number, number][] =>
  [...pdf.matchAll(/\/MediaBox \[0 0 (\S+) (\S+)\]/g)].map(([, width, height]) => [
    Number(width),
    Number(height),
  ])

/** What a scanner reads of a code on a grey picture. */
export const scannedCode = async (picture: Buffer): Promise<string | undefined> => {
  const { data, info } = await sharp(picture)
    .removeAlpha()
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const pixels = info.width * info.height
  const perPixel = data.length / pixels
  const rgba = Uint8ClampedArray.from({ length: pixels * 4 }, (_, at) =>
    at % 4 === 3 ? 255 : (data[Math.floor(at / 4) * perPixel] ?? 255),
  )
  return jsQR(rgba, info.width, info.height)?.data
}
