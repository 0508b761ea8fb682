/** Brings a photo to the size of its place, in as many colours as the image has left. */
import type { Sharp } from 'sharp'
import { fromUprightPhoto } from '../../../imaging/upright-photo.ts'
import { isLongPicture } from '../../../model/media.ts'
import { COLOURS, type Area } from '../design/sheet.ts'
import type { CardPhoto } from '../share-card.ts'
import { chooseColours } from './choose-colours.ts'
import { dither } from './dither.ts'

/** A photo in few colours: `0xRRGGBB` each, and the number of every pixel's colour, in rows. */
export interface ReducedPhoto {
  colours: number[]
  numbers: Uint8Array
}

/** Cuts the photo to the area's shape around its focus and reduces it to at most `most` colours. */
export const reducedPhoto = async (photo: CardPhoto, area: Area, most: number): Promise<ReducedPhoto> => {
  const rgb = await fromUprightPhoto({ source: photo.file }, async (picture) =>
    (await cutToShape(picture, photo, area))
      .flatten({ background: COLOURS.sheet })
      .removeAlpha()
      .raw()
      .toBuffer(),
  )
  const colours = chooseColours(rgb, most)
  return { colours, numbers: dither(rgb, area.width, colours) }
}

/** Faces stand above the middle of a tall picture. */
const USUAL_FOCUS = { x: 0.5, y: 0.38 }
/** A screenshot of a whole page begins with its headline. */
const LONG_FOCUS = { x: 0.5, y: 0 }

/** A photo that fills an area, cut around its focus. */
export const cutToShape = async (
  picture: Sharp,
  photo: CardPhoto,
  { width, height }: Area,
): Promise<Sharp> => {
  const { autoOrient } = await picture.metadata()
  const { x, y } = photo.focus ?? (isLongPicture(autoOrient) ? LONG_FOCUS : USUAL_FOCUS)
  const scale = Math.max(width / autoOrient.width, height / autoOrient.height)
  const full = {
    width: Math.ceil(autoOrient.width * scale),
    height: Math.ceil(autoOrient.height * scale),
  }
  return picture
    .resize(full.width, full.height, { fit: 'fill' })
    .extract({ left: offset(x, full.width, width), top: offset(y, full.height, height), width, height })
}

/** Where a window of `part` starts so that the focus is as near its middle as the picture allows. */
const offset = (focus: number, whole: number, part: number): number =>
  Math.round(Math.min(Math.max(focus * whole - part / 2, 0), whole - part))
