import sharp, { type OverlayOptions, type Sharp } from 'sharp'

/** A piece of a photo, in parts of its width and height. */
export interface PhotoArea {
  x: number
  y: number
  width: number
  height: number
}

/** What is done to a photo, in this order; areas are those of the turned photo. */
export interface PhotoEdit {
  /** Clockwise, in degrees. */
  turn: 0 | 90 | 180 | 270
  blur: readonly (PhotoArea & { shape: 'ellipse' | 'rectangle' })[]
  crop?: PhotoArea | undefined
}

/** Pixels of a photo as they lie in memory. */
interface Pixels {
  data: Buffer
  width: number
  height: number
  channels: 1 | 2 | 3 | 4
}

interface Box {
  left: number
  top: number
  width: number
  height: number
}

/** The pixels of an area, at least one. */
export const boxOf = ({ x, y, width, height }: PhotoArea, of: { width: number; height: number }): Box => {
  const left = Math.min(of.width - 1, Math.floor(x * of.width))
  const top = Math.min(of.height - 1, Math.floor(y * of.height))
  return {
    left,
    top,
    width: Math.max(1, Math.min(of.width - left, Math.ceil((x + width) * of.width) - left)),
    height: Math.max(1, Math.min(of.height - top, Math.ceil((y + height) * of.height) - top)),
  }
}

const pixelsOf = async (photo: Sharp): Promise<Pixels> => {
  const { data, info } = await photo.raw().toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  return { data, width, height, channels }
}

const opened = ({ data, width, height, channels }: Pixels): Sharp =>
  sharp(data, { raw: { width, height, channels } })

/** What is hidden is drawn anew from so few means along its longer side that no face can be told from another. */
const MEANS_ALONG = 5
/** A face far away has few pixels to begin with. */
const PIXELS_OF_A_MEAN = 8

/** An area as a few washed-out patches: its pixels are not in the result, so nothing can bring them back. */
const hidden = async (photo: Pixels, area: PhotoEdit['blur'][number]): Promise<OverlayOptions> => {
  const { left, top, width, height } = boxOf(area, photo)
  const long = Math.max(width, height)
  const patch = Math.max(PIXELS_OF_A_MEAN, long / MEANS_ALONG)
  const [across, down] = [width, height].map((edge) => Math.max(1, Math.round(edge / patch)))
  const means = await opened(photo)
    .extract({ left, top, width, height })
    .resize({ width: across, height: down, fit: 'fill', kernel: 'mitchell' })
    .png()
    .toBuffer()
  const patches = await sharp(means)
    .resize({ width, height, fit: 'fill', kernel: 'nearest' })
    .blur(Math.max(1, patch / 3))
    .ensureAlpha()
    .png()
    .toBuffer()
  const isRound = area.shape === 'ellipse'
  const input = isRound
    ? await sharp(patches)
        .composite([{ input: ellipse(width, height), blend: 'dest-in' }])
        .png()
        .toBuffer()
    : patches
  return { input, left, top }
}

const ellipse = (width: number, height: number) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><ellipse cx="50%" cy="50%" rx="50%" ry="50%"/></svg>`,
  )

/** A photo that is open upright, turned, with areas hidden for good, and cut. */
export const editedPhoto = async (photo: Sharp, { turn, blur, crop }: PhotoEdit): Promise<Sharp> => {
  const upright = await pixelsOf(photo)
  const turned = turn === 0 ? upright : await pixelsOf(opened(upright).rotate(turn))
  const overlays: OverlayOptions[] = []
  for (const area of blur) overlays.push(await hidden(turned, area))
  const covered =
    overlays.length === 0 ? turned : await pixelsOf(opened(turned).composite(overlays).toColourspace('srgb'))
  return crop ? opened(covered).extract(boxOf(crop, covered)) : opened(covered)
}
