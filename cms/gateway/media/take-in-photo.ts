import { createHash } from 'node:crypto'
import sharp, { type Metadata, type Sharp } from 'sharp'
import { photoName } from '../../../src/model/media.ts'
import { MAX_UPLOAD_BYTES, RefusedUpload } from './refused-upload.ts'
import type { PhotoType } from '../../protocol/media.ts'
import { sniffType } from './sniff-type.ts'

/** A photo as it goes into the content folder: upright, small enough, without a word about camera, place or owner. */
export interface TakenPhoto {
  /** `photoName` of the bytes' SHA-256, and the ending. */
  name: string
  bytes: Buffer
  width: number
  height: number
  contentType: string
}

const LONG_EDGE = 2400
const MAX_FRAMES = 200

/** JPEG shrinks while it is read; the others are held in memory whole, so they get less. */
const MAX_PIXELS: Record<PhotoType, number> = {
  jpeg: 110_000_000,
  png: 64_000_000,
  webp: 64_000_000,
  gif: 64_000_000,
}

/** Damage that some phone makers write into every photo and every viewer overlooks. */
const HARMLESS_WARNING = /Invalid SOS parameters|extraneous bytes before marker/

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
const checkHeader = async (bytes: Uint8Array, type: PhotoType, originalName: string) => {
  const header = await sharp(bytes, { animated: true, limitInputPixels: false }).metadata()
  if (header.format !== type) throw new RefusedUpload('broken', originalName)
  const { pages = 1 } = header
  if (pages <= MAX_FRAMES && pixelsOf(header) <= MAX_PIXELS[type]) return
  throw new RefusedUpload(pages > 1 ? 'too-long-animation' : 'too-many-pixels', originalName)
}

const redraw = (bytes: Uint8Array, type: PhotoType, failOn: 'warning' | 'error') => {
  const image = sharp(bytes, { animated: true, failOn, limitInputPixels: MAX_PIXELS[type] })
    .autoOrient()
    .resize({ width: LONG_EDGE, height: LONG_EDGE, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
  return writers[type].write(image).toBuffer({ resolveWithObject: true })
}

const redrawForgiving = (bytes: Uint8Array, type: PhotoType) =>
  redraw(bytes, type, 'warning').catch((reason: unknown) => {
    if (reason instanceof Error && HARMLESS_WARNING.test(reason.message)) return redraw(bytes, type, 'error')
    throw reason
  })

/** What the image library refuses is, to the editor, a broken file. */
const orBroken = (originalName: string) => (reason: unknown) => {
  throw reason instanceof RefusedUpload ? reason : new RefusedUpload('broken', originalName)
}

/**
 * Takes in one uploaded photo: always drawn anew from its pixels, so that nothing hidden in the file survives;
 * upright, long edge at most `LONG_EDGE` pixels, never enlarged, in sRGB, without any metadata. The same bytes give the same result.
 * @param originalName only for the message of a refusal
 * @throws RefusedUpload with a Chinese sentence that says what to do
 */
export const takeInPhoto = async (bytes: Uint8Array, originalName: string): Promise<TakenPhoto> => {
  const type = await typeOf(bytes, originalName)
  await checkHeader(bytes, type, originalName).catch(orBroken(originalName))
  const { data, info } = await redrawForgiving(bytes, type).catch(orBroken(originalName))
  const height = info.pageHeight ?? info.height
  const hash = createHash('sha256').update(data).digest('hex')
  return {
    name: `${photoName(hash, { width: info.width, height })}.${writers[type].ext}`,
    bytes: data,
    width: info.width,
    height,
    contentType: `image/${type}`,
  }
}
