/** Brings a photo to the size of its place, in as many colours as the image has left. */
import sharp, { type Sharp } from 'sharp'
import type { Area } from '../design/sheet.ts'
import type { CardPhoto } from '../share-card.ts'
import { withFewerColours } from './fewer-colours.ts'

/** Pixels of a photo, `0xRRGGBB` each, in rows. */
export type PhotoPixels = Uint32Array

/** Cuts the photo to the area's shape around its focus and reduces it to at most `colours` colours. */
export async function photoPixels(photo: CardPhoto, area: Area, colours: number): Promise<PhotoPixels> {
  const shaped = await cutToShape(photo, area)
  const reduced = await shaped
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .png({ palette: true, effort: 2, dither: 0.8, compressionLevel: 1 })
    .toBuffer()
  const raw = await sharp(reduced).removeAlpha().raw().toBuffer()
  const pixels = new Uint32Array(area.width * area.height)
  for (let index = 0; index < pixels.length; index += 1) {
    const at = index * 3
    pixels[index] = ((raw[at] ?? 0) << 16) | ((raw[at + 1] ?? 0) << 8) | (raw[at + 2] ?? 0)
  }
  return withFewerColours(pixels, colours)
}

async function cutToShape(photo: CardPhoto, { width, height }: Area): Promise<Sharp> {
  const picture = sharp(photo.file, { limitInputPixels: 80_000_000 }).autoOrient()
  if (!photo.focus) return picture.resize(width, height, { fit: 'cover', position: sharp.strategy.attention })
  const { autoOrient } = await picture.metadata()
  const scale = Math.max(width / autoOrient.width, height / autoOrient.height)
  const full = { width: Math.ceil(autoOrient.width * scale), height: Math.ceil(autoOrient.height * scale) }
  return picture.resize(full.width, full.height, { fit: 'fill' }).extract({
    left: offset(photo.focus.x, full.width, width),
    top: offset(photo.focus.y, full.height, height),
    width,
    height,
  })
}

/** Where a window of `part` starts so that the focus is as near its middle as the picture allows. */
const offset = (focus: number, whole: number, part: number): number =>
  Math.round(Math.min(Math.max(focus * whole - part / 2, 0), whole - part))
