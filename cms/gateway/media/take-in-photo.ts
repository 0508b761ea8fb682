import { createHash } from 'node:crypto'
import sharp, { type Metadata, type Sharp } from 'sharp'
import { fromUprightPhoto, MOST_PIXELS } from '../../../src/imaging/upright-photo.ts'
import type { PhotoType, PictureSize } from '../../../src/model/media.ts'
import { photoName } from '../../../src/model/media.ts'
import { MAX_UPLOAD_BYTES, RefusedUpload } from './refused-upload.ts'
import { sniffType } from './sniff-type.ts'
import { keptSize } from '../../../src/model/kept-size.ts'

/** A photo as it goes into the content folder: upright, small enough, without a word about camera, place or owner. */
export interface TakenPhoto {
  /** `photoName` of the bytes' SHA-256, and the ending. */
  name: string
  bytes: Buffer
  width: number
  height: number
  contentType: string
}

const MAX_FRAMES = 200

/** JPEG shrinks while it is read; the others are held in memory whole, so they get less. */
const MAX_PIXELS: Record<PhotoType, number> = {
  jpeg: MOST_PIXELS,
  png: 64_000_000,
  webp: 64_000_000,
  gif: 64_000_000,
}

const writers: Record<PhotoType, { ext: string; write: (image: Sharp) => Sharp }> = {
  jpeg: { ext: 'jpg', write: (image) => image.jpeg({ quality: 84, progressive: true }) },
  png: { ext: 'png', write: (image) => image.png({ compressionLevel: 9 }) },
  webp: { ext: 'webp', write: (image) => image.webp({ quality: 84 }) },
  gif: { ext: 'gif', write: (image) => image.gif() },
}

const typeOf = async (bytes: Uint8Array, originalName: string): Promise<PhotoType> => {
  if (bytes.length > MAX_UPLOAD_BYTES) throw new RefusedUpload('too-large', originalName)
  const sniffed = await sniffType(bytes)
  if ('refused' in sniffed) throw new RefusedUpload(sniffed.refused, originalName)
  return sniffed.photo
}

/** All frames of an animation together: that is what is unpacked. */
const pixelsOf = ({ width, height, pages = 1, pageHeight = height }: Metadata) => width * pageHeight * pages

/** The header is checked before a single pixel is unpacked: a bomb is a small file that claims to be a large picture. */
const checkedHeader = async (bytes: Uint8Array, type: PhotoType, originalName: string): Promise<Metadata> => {
  const header = await sharp(bytes, { animated: true, limitInputPixels: false }).metadata()
  if (header.format !== type) throw new RefusedUpload('broken', originalName)
  const { pages = 1 } = header
  if (pages <= MAX_FRAMES && pixelsOf(header) <= MAX_PIXELS[type]) return header
  throw new RefusedUpload(pages > 1 ? 'too-long-animation' : 'too-many-pixels', originalName)
}

const TURNED_FROM = 5

const uprightSize = ({ width, height, pageHeight = height, orientation = 1 }: Metadata): PictureSize =>
  orientation >= TURNED_FROM ? { width: pageHeight, height: width } : { width, height: pageHeight }

/** A drawn picture as it is kept: written in its format, without metadata, named by its content. */
export const writtenPhoto = async (picture: Sharp, type: PhotoType): Promise<TakenPhoto> => {
  const { ext, write } = writers[type]
  const { data, info } = await write(picture).toBuffer({ resolveWithObject: true })
  const { width, pageHeight: height = info.height } = info
  const hash = createHash('sha256').update(data).digest('hex')
  const name = `${photoName(hash, { width, height })}.${ext}`
  return { name, bytes: data, width, height, contentType: `image/${type}` }
}

const redraw = (bytes: Uint8Array, type: PhotoType, box: PictureSize) =>
  fromUprightPhoto({ source: bytes, animated: true, mostPixels: MAX_PIXELS[type] }, (photo) =>
    writtenPhoto(photo.resize({ ...box, fit: 'inside', withoutEnlargement: true }), type),
  )

/** What the image library refuses is, to the editor, a broken file. */
const orBroken = (originalName: string) => (reason: unknown) => {
  throw reason instanceof RefusedUpload ? reason : new RefusedUpload('broken', originalName)
}

/**
 * Takes in one uploaded photo: always drawn anew from its pixels, so that nothing hidden in the file survives;
 * upright, as large as `keptSize` says, never enlarged, in sRGB, without any metadata. The same bytes give the same result.
 * @param originalName only for the message of a refusal
 * @throws RefusedUpload with a Chinese sentence that says what to do
 */
export const takeInPhoto = async (bytes: Uint8Array, originalName: string): Promise<TakenPhoto> => {
  const type = await typeOf(bytes, originalName)
  const header = await checkedHeader(bytes, type, originalName).catch(orBroken(originalName))
  const box = keptSize(uprightSize(header))
  if (box === undefined) throw new RefusedUpload('too-long-picture', originalName)
  return redraw(bytes, type, box).catch(orBroken(originalName))
}
