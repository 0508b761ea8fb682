import { isLongPicture, LONGEST_WEBP_EDGE, nameByContent, plainMediaAddress } from '../../model/media.ts'
import { photoSize } from './photo-size.ts'
import { photoVersion } from './photo-version.ts'

/** What an `<img>` needs; `width` and `height` are the original's, so that the page keeps its place while loading. */
export interface PictureSources {
  src: string
  srcset: string
  width: number
  height: number
}

/** Phone, page and large screen, in pixels. */
const WIDTHS = [480, 960, 1600] as const
const USUAL_WIDTH = 960

/** The widths a photo is offered in, in pixels, never above its own; a long one also in its widest, for it is read. */
export const photoSizes = (mediaPath: string): number[] => {
  const size = photoSize(mediaPath)
  const widest = Math.max(1, Math.min(size.width, Math.floor((LONGEST_WEBP_EDGE * size.width) / size.height)))
  const smaller = WIDTHS.filter((offered) => offered <= widest)
  const isRead = isLongPicture(size) && widest < (WIDTHS.at(-1) ?? widest)
  return smaller.length > 0 && !isRead ? smaller : [...new Set([...smaller, widest])]
}

/** How the files of a photo begin in the release, whatever their width: `photos/0f3a…-2400x1600-`. */
export const photoStem = (mediaPath: string): string => `photos/${photoVersion(mediaPath)}-`

/** The same without asking what a file holds: of photos that are named by their content, and nothing of others. */
export const photoStemByName = (mediaPath: string): string[] =>
  nameByContent(plainMediaAddress(mediaPath)) ? [photoStem(mediaPath)] : []

/** Where a photo of a width lies in the release, e.g. `photos/0f3a…-2400x1600-480.webp`. */
export const photoFile = (mediaPath: string, width: number): string => `${photoStem(mediaPath)}${width}.webp`

/** The address of a photo of a width; ask only for widths that `photoSizes` names. */
export const photoUrl = (mediaPath: string, width: number): string => `/${photoFile(mediaPath, width)}`

/** A photo in its smallest width: twice as wide as the rows of lists show it. */
export const thumbnailSource = (mediaPath: string): Omit<PictureSources, 'srcset'> => {
  const [smallest = USUAL_WIDTH] = photoSizes(mediaPath)
  return { src: photoUrl(mediaPath, smallest), ...photoSize(mediaPath) }
}

/** All that an `<img>` needs to show a photo of the content folder. Give the tag a `sizes` of its own. */
export const pictureSources = (mediaPath: string): PictureSources => {
  const widths = photoSizes(mediaPath)
  const usual = widths.findLast((width) => width <= USUAL_WIDTH) ?? widths[0] ?? USUAL_WIDTH
  return {
    src: photoUrl(mediaPath, usual),
    srcset: widths.map((width) => `${photoUrl(mediaPath, width)} ${width}w`).join(', '),
    ...photoSize(mediaPath),
  }
}
