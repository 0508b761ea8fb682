import sharp from 'sharp'
import { Kept } from '../content-store/kept.ts'
import { Refusal } from '../protocol/refusal.ts'
import type { Desk } from './desk.ts'
import { findMedia, mediaPath } from './media.ts'

const types: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
}

const WIDEST_THUMBNAIL = 1200
const KEPT_THUMBNAILS = 300
/** A photo's name is the hash of its bytes, so its address never shows another picture. */
const FOR_EVER = 'private, max-age=31536000, immutable'

const thumbnails = new Kept<Uint8Array<ArrayBuffer>>(KEPT_THUMBNAILS)

/**
 * Answers a photo of the published branch, of a draft or of the uploads, so that the editor can show it before it is published.
 * @param width makes it that many pixels wide, for lists and forms
 */
export const serveMedia = async (
  { store }: Desk,
  address: string,
  width: number | undefined,
): Promise<Response> => {
  const path = mediaPath(`content/media/${address}`)
  const type = types[path.split('.').at(-1)?.toLowerCase() ?? '']
  const blob = type && (await findMedia(store, await store.read.snapshot(), path))
  if (!type || !blob) throw new Refusal(404, '没有这张照片。')
  const bytes = new Uint8Array(await store.read.bytes(blob))
  const body =
    width === undefined
      ? bytes
      : await thumbnail(`${blob} ${width}`, bytes, Math.min(width, WIDEST_THUMBNAIL))
  const headers = { 'Content-Type': type, 'Cache-Control': FOR_EVER, 'X-Content-Type-Options': 'nosniff' }
  return new Response(body, { headers })
}

const thumbnail = async (key: string, bytes: Uint8Array, width: number) => {
  const known = thumbnails.get(key)
  if (known) return known
  const small = await sharp(bytes).resize({ width, withoutEnlargement: true }).toBuffer()
  return thumbnails.set(key, new Uint8Array(small))
}
