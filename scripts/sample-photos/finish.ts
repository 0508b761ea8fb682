import sharp from 'sharp'
import { createRandom } from './random.ts'

/** A square of paper grain, the same for every picture so that only drawing makes them differ. */
function grainTile(size: number): Buffer {
  const random = createRandom('paper grain')
  const pixels = Buffer.alloc(size * size * 4)
  for (let index = 0; index < size * size; index += 1) {
    const value = 128 + (random.next() + random.next() + random.next() - 1.5) * 150
    pixels.fill(Math.max(0, Math.min(255, value)), index * 4, index * 4 + 3)
    pixels[index * 4 + 3] = 255
  }
  return pixels
}

const tileSize = 400
let tile: Promise<Buffer> | undefined

async function paperGrain(width: number, height: number): Promise<Buffer> {
  tile ??= sharp(grainTile(tileSize), { raw: { width: tileSize, height: tileSize, channels: 4 } })
    .blur(0.9)
    .removeAlpha()
    .ensureAlpha(0.22)
    .png()
    .toBuffer()
  if (width >= tileSize && height >= tileSize) return tile
  // A tile may not be larger than the picture it is laid over.
  const part = { left: 0, top: 0, width: Math.min(width, tileSize), height: Math.min(height, tileSize) }
  return sharp(await tile)
    .extract(part)
    .png()
    .toBuffer()
}

/** Turns a drawn SVG into a JPEG of this size, on grained paper. */
export async function finishPicture(
  svg: string,
  width: number,
  height: number,
  quality = 78,
): Promise<Buffer> {
  const drawing = await sharp(Buffer.from(svg))
    .resize(width, height, { fit: 'fill' })
    .removeAlpha()
    .png()
    .toBuffer()
  return sharp(drawing)
    .composite([{ input: await paperGrain(width, height), tile: true, blend: 'soft-light' }])
    .jpeg({ quality, mozjpeg: true, chromaSubsampling: '4:2:0' })
    .toBuffer()
}
