import { fileTypeFromBuffer } from 'file-type'
import type { PhotoType } from '../../../src/model/media.ts'
import type { RefusalCode } from './refused-upload.ts'

/** What the bytes say a file is: a photo, or the reason to refuse it. */
export type Sniffed = { photo: PhotoType } | { refused: RefusalCode }

const HEAD_BYTES = 1024

const photos: Readonly<Record<string, PhotoType>> = {
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/apng': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
}

/** Why a type is refused as a photo; the first that fits counts. */
const refusals: readonly [RegExp, RefusalCode][] = [
  [/^image\/hei[cf]/, 'heic'],
  [/^image\/avif/, 'avif'],
  [/^image\//, 'other-image'],
  [/^video\//, 'video'],
  [/^application\/pdf/, 'pdf'],
  [/zip|x-cfb|x-rar|x-7z|officedocument|opendocument|ms-(word|excel|powerpoint)/, 'document'],
]

/** Markup may begin after a byte-order mark, spaces and comments; SVG may hide behind an XML head. */
const sniffText = (bytes: Uint8Array): Sniffed => {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1')
  const text = head.replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '').replaceAll('\0', '')
  if (/^\s*</.test(text)) return { refused: /<svg[\s>]|<\?xml|<!doctype svg/i.test(text) ? 'svg' : 'html' }
  return { refused: text.includes('%PDF-') ? 'pdf' : 'unknown' }
}

/** Tells a file's kind from its bytes; its name and the type that the browser claims are never believed. */
export const sniffType = async (bytes: Uint8Array): Promise<Sniffed> => {
  if (bytes.length === 0) return { refused: 'empty' }
  const mime = (await fileTypeFromBuffer(bytes))?.mime ?? ''
  const photo = photos[mime]
  if (photo) return { photo }
  const refused = refusals.find(([kind]) => kind.test(mime))?.[1]
  return refused ? { refused } : sniffText(bytes)
}
