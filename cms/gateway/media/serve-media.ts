import { fromUprightPhoto } from '../../../src/imaging/upright-photo.ts'
import { isLongPicture } from '../../../src/model/media.ts'
import type { ContentFile } from '../content-store/contract.ts'
import { Kept } from '../content-store/kept.ts'
import { Refusal } from '../refusals/refusal.ts'
import type { Desk } from '../desk/desk.ts'
import { findMedia, mediaPath } from './media.ts'
import { oneAtATime } from '../content-store/one-at-a-time.ts'

const types: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
}

const WIDEST_THUMBNAIL = 1200
const WIDEST_IN_LISTS = 400
const KEPT_THUMBNAILS = 300
/** A photo's name is the hash of its bytes, so its address never shows another picture. */
const FOR_EVER = 'private, max-age=31536000, immutable'

const thumbnails = new Kept<Uint8Array<ArrayBuffer>>(KEPT_THUMBNAILS)

/** The width that a photo is wanted in, in pixels; nothing for what is none. */
export const widthOf = (asked: string | undefined): number | undefined =>
  asked !== undefined && /^[1-9]\d{1,3}$/.test(asked) ? Number(asked) : undefined

/**
 * Answers a photo that is published, in a draft or just uploaded, so that the editor can show it before it is published.
 * @param width makes it that many pixels wide, for lists and forms
 */
export const serveMedia = async (
  desk: Desk,
  address: string,
  width: number | undefined,
): Promise<Response> => {
  const path = mediaPath(`content/media/${address}`)
  const id = await findMedia(await desk.store.now(), path)
  if (!id) throw new Refusal(404, '没有这张照片或附件。')
  return answerMedia(desk, { path, id }, width)
}

/** Answers a photo or attachment that was found. @param width as in `serveMedia` */
export const answerMedia = async (
  { store }: Desk,
  { path, id }: ContentFile,
  width: number | undefined,
): Promise<Response> => {
  const bytes = new Uint8Array(await store.bytes(id))
  const type = types[path.split('.').at(-1)?.toLowerCase() ?? '']
  if (type === undefined) return answer(bytes, { 'Content-Type': 'application/octet-stream', ...AS_DOWNLOAD })
  const isSmall = width !== undefined
  const shown = isSmall ? await thumbnail(`${id} ${width}`, bytes, Math.min(width, WIDEST_THUMBNAIL)) : bytes
  return answer(shown, { 'Content-Type': type })
}

/** A document that somebody uploaded is never opened as a page of this portal. */
const AS_DOWNLOAD = { 'Content-Disposition': 'attachment' }

const answer = (bytes: Uint8Array<ArrayBuffer>, headers: Record<string, string>) =>
  new Response(bytes, {
    headers: { ...headers, 'Cache-Control': FOR_EVER, 'X-Content-Type-Options': 'nosniff' },
  })

/** Apart from uploads: who opens a list does not wait for somebody's photos. */
const inLine = oneAtATime()

const thumbnail = async (key: string, bytes: Uint8Array, width: number) =>
  thumbnails.get(key) ?? thumbnails.set(key, new Uint8Array(await inLine(() => drawSmall(bytes, width))))

/** Of a long screenshot lists and forms show the beginning: the whole would be a thread. */
const drawSmall = (bytes: Uint8Array, width: number): Promise<Buffer> =>
  fromUprightPhoto({ source: bytes }, async (photo) => {
    const { autoOrient } = await photo.metadata()
    const isCut = width <= WIDEST_IN_LISTS && isLongPicture(autoOrient)
    return photo
      .resize({ width, ...(isCut && { height: 2 * width, position: 'top' }), withoutEnlargement: true })
      .toBuffer()
  }).catch(() => {
    throw new Refusal(422, '这张照片已经损坏，打不开。请重新上传。')
  })
