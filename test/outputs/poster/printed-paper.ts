import jsQR from 'jsqr'
import sharp from 'sharp'

/** The pages of a PDF as Chromium writes it, width and height in points. */
export const boxesOf = (pdf: string): [number, number][] =>
  [...pdf.matchAll(/\/MediaBox \[0 0 (\S+) (\S+)\]/g)].map(([, width, height]) => [
    Number(width),
    Number(height),
  ])

/** A code that a scanner found on a picture. */
export interface FoundCode {
  says: string
  /** Width of its dark part, in pixels. */
  width: number
}

/** The code that a scanner finds on a grey picture. */
export const foundCode = async (picture: Buffer): Promise<FoundCode | undefined> => {
  const { data, info } = await sharp(picture)
    .removeAlpha()
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const pixels = info.width * info.height
  const perPixel = data.length / pixels
  const rgba = new Uint8ClampedArray(pixels * 4).fill(255)
  for (let at = 0; at < pixels; at++) rgba.fill(data[at * perPixel] ?? 255, at * 4, at * 4 + 3)
  const found = jsQR(rgba, info.width, info.height)
  if (!found) return undefined
  const { topLeftCorner, topRightCorner } = found.location
  return { says: found.data, width: topRightCorner.x - topLeftCorner.x }
}

/** What a scanner reads of a code on a grey picture. */
export const scannedCode = async (picture: Buffer): Promise<string | undefined> =>
  (await foundCode(picture))?.says
