import {
  endingOf,
  isLongPicture,
  LONGEST_WEBP_EDGE,
  nameByContent,
  plainMediaAddress,
} from '../../model/media.ts'
import { photoSize } from './photo-size.ts'
import { photoVersion } from './photo-version.ts'

/** What an `<img>` needs; `width` and `height` are the original's, so that the page keeps its place while loading. */
export interface PictureSources {
  src: string
  srcset: string
  width: number
  height: number
}

/** In a list, where a photo is no wider than a hand. */
const LIST_WIDTH = 240
/** A list on a phone with many dots to the inch; phone and page; large screen: in pixels. */
const WIDTHS = [480, 960, 1600] as const
const WIDEST_IN_LIST = 480
const USUAL_WIDTH = 960

/** What cameras write: a picture that moves would stand still in the phones' format. */
const STILL_ENDINGS = ['jpg', 'jpeg', 'png']

/** The widths a photo is offered in, in pixels, never above its own; a long one also in its widest, for it is read. */
export const photoSizes = (mediaPath: string): number[] => {
  const size = photoSize(mediaPath)
  const widest = Math.max(1, Math.min(size.width, Math.floor((LONGEST_WEBP_EDGE * size.width) / size.height)))
  const smaller = WIDTHS.filter((offered) => offered <= widest)
  const isRead = isLongPicture(size) && widest < (WIDTHS.at(-1) ?? widest)
  const sizes = smaller.length > 0 && !isRead ? smaller : [...new Set([...smaller, widest])]
  return LIST_WIDTH < widest ? [LIST_WIDTH, ...sizes] : sizes
}

/** The formats of photos: WebP in every width, AVIF in the one that phones take. */
export type PhotoFormat = 'webp' | 'avif'

/** A file that is drawn of a photo. */
export interface PhotoCopy {
  width: number
  format: PhotoFormat
}

const hasPhoneCopy = (mediaPath: string, sizes: readonly number[]): boolean =>
  sizes.includes(USUAL_WIDTH) &&
  STILL_ENDINGS.includes(endingOf(plainMediaAddress(mediaPath))) &&
  // The small letters of a screenshot are kept as they are.
  !isLongPicture(photoSize(mediaPath))

/** Every file that pages may ask for of a photo. */
export const photoCopies = (mediaPath: string): PhotoCopy[] => {
  const sizes = photoSizes(mediaPath)
  const copies = sizes.map((width): PhotoCopy => ({ width, format: 'webp' }))
  return hasPhoneCopy(mediaPath, sizes) ? [...copies, { width: USUAL_WIDTH, format: 'avif' }] : copies
}

/** How the files of a photo begin in the release, whatever their width: `photos/0f3a…-2400x1600-`. */
export const photoStem = (mediaPath: string): string => `photos/${photoVersion(mediaPath)}-`

/** The same without asking what a file holds: of photos that are named by their content, and nothing of others. */
export const photoStemByName = (mediaPath: string): string[] =>
  nameByContent(plainMediaAddress(mediaPath)) ? [photoStem(mediaPath)] : []

/** Where a photo of a width lies in the release, e.g. `photos/0f3a…-2400x1600-480.webp`. */
export const photoFile = (mediaPath: string, width: number, format: PhotoFormat = 'webp'): string =>
  `${photoStem(mediaPath)}${width}.${format}`

/** The address of a photo of a width; ask only for widths that `photoSizes` names. */
export const photoUrl = (mediaPath: string, width: number): string => `/${photoFile(mediaPath, width)}`

/** The address of a photo in the format that phones take, at their width; nothing where it is in no such format. */
export const phonePhotoUrl = (mediaPath: string): string | undefined =>
  hasPhoneCopy(mediaPath, photoSizes(mediaPath)) ? `/${photoFile(mediaPath, USUAL_WIDTH, 'avif')}` : undefined

/** The address of a photo as large as it is offered. */
export const largestPhotoUrl = (mediaPath: string): string =>
  photoUrl(mediaPath, Math.max(...photoSizes(mediaPath)))

/** Where a photo stands: in a list beside words, or to be looked at. */
export type PhotoPlace = 'list' | 'page'

const servesPlace = (place: PhotoPlace) => (width: number) =>
  place === 'list' ? width <= WIDEST_IN_LIST : width > LIST_WIDTH

/** All that an `<img>` needs to show a photo of the content folder. Give the tag a `sizes` of its own. */
export const pictureSources = (mediaPath: string, place: PhotoPlace = 'page'): PictureSources => {
  const all = photoSizes(mediaPath)
  const serving = all.filter(servesPlace(place))
  const widths = serving.length > 0 ? serving : all
  const usual = widths.findLast((width) => width <= USUAL_WIDTH) ?? widths[0] ?? USUAL_WIDTH
  return {
    src: photoUrl(mediaPath, usual),
    srcset: widths.map((width) => `${photoUrl(mediaPath, width)} ${width}w`).join(', '),
    ...photoSize(mediaPath),
  }
}
