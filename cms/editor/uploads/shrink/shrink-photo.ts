import { keptSize } from '../../../../src/model/kept-size.ts'
import { canvasOf } from './canvas.ts'
import type { PhotoKind } from './photo-kind.ts'
import { photoKind } from './photo-kind.ts'
import { opensUpright } from './upright-engine.ts'

/** Near what the gateway writes itself: it draws the photo once more, and two losses must not be seen. */
const QUALITY = 0.85
/** So small a file travels fast enough as it is. */
const LIGHT_IN_BYTES = 400 * 1024

/** A photo ready to travel, or why this browser cannot make it so. */
export type Shrunk = { blob: Blob } | { refused: 'heic' }

/**
 * Makes a photo small before it travels: upright, as large as the gateway keeps it, as JPEG, without a word about camera and
 * place. What would not get smaller goes as it is, and so does whatever is no photo: the gateway judges it.
 */
export const shrinkPhoto = async (file: Blob): Promise<Shrunk> => {
  const kind = await photoKind(file)
  if (kind.format === 'other' || kind.isMoving) return { blob: file }
  if (isLight(file, kind) || !(await opensUpright())) return asItIs(file, kind)
  const drawn = await redrawn(file).catch(() => undefined)
  if (drawn === undefined) return asItIs(file, kind)
  return { blob: drawn.size < file.size || mustBeDrawn(kind) ? drawn : file }
}

const mustBeDrawn = ({ format, hasNotes }: PhotoKind) => format === 'heic' || hasNotes

const isLight = ({ size }: Blob, kind: PhotoKind) => size <= LIGHT_IN_BYTES && !mustBeDrawn(kind)

const asItIs = (file: Blob, { format }: PhotoKind): Shrunk =>
  format === 'heic' ? { refused: 'heic' } : { blob: file }

/** The photo drawn anew; nothing for one that the gateway would refuse for its shape. */
const redrawn = async (file: Blob): Promise<Blob | undefined> => {
  const picture = await createImageBitmap(file)
  try {
    const size = keptSize(picture)
    return size && (await drawn(picture, size))
  } finally {
    picture.close()
  }
}

const drawn = async (picture: ImageBitmap, { width, height }: { width: number; height: number }) => {
  const canvas = canvasOf({ width, height })
  try {
    const { context } = canvas
    // JPEG knows no glass: what was clear would turn black.
    context.fillStyle = 'white'
    context.fillRect(0, 0, width, height)
    context.imageSmoothingQuality = 'high'
    context.drawImage(picture, 0, 0, width, height)
    return await canvas.toJpeg(QUALITY)
  } finally {
    canvas.release()
  }
}
