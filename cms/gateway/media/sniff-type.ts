import type { RefusalCode } from './refused-upload.ts'

/** The kinds of photo that are taken in. */
import type { PhotoType } from '../../protocol/media.ts'

/** What the first bytes say a file is: a photo, or the reason to refuse it. */
export type Sniffed = { photo: PhotoType } | { refused: RefusalCode }

const HEAD_BYTES = 512
const HEIC_BRANDS = /^(hei[cxms]|hev[cxms]|mif1|msf1)$/
const AVIF_BRANDS = /^avi[fs]$/

/** Magic numbers at the start of a file, as Latin-1 text. */
const beginnings: readonly [RegExp, Sniffed][] = [
  [/^\xff\xd8\xff/, { photo: 'jpeg' }],
  [/^\x89PNG\r\n\x1a\n/, { photo: 'png' }],
  [/^GIF8[79]a/, { photo: 'gif' }],
  [/^RIFF[^]{4}WEBP/, { photo: 'webp' }],
  [/^RIFF[^]{4}AVI |^\x1aE\xdf\xa3|^FLV|^\x00\x00\x01[\xba\xb3]/, { refused: 'video' }],
  [/^PK[\x03\x05]|^\xd0\xcf\x11\xe0|^Rar!|^7z\xbc\xaf/, { refused: 'document' }],
  [/^BM|^II\*\0|^MM\0\*|^\xff\x0a|^8BPS|^\0\0\0\x0cJXL /, { refused: 'other-image' }],
  [/^%PDF-/, { refused: 'pdf' }],
]

/** HEIC, AVIF and phone videos share one container and differ in the brands that its first box lists. */
const sniffContainer = (head: string): Sniffed => {
  const brands = head.slice(8, 64).match(/[^]{4}/g) ?? []
  if (brands.some((brand) => AVIF_BRANDS.test(brand))) return { refused: 'avif' }
  if (brands.some((brand) => HEIC_BRANDS.test(brand))) return { refused: 'heic' }
  return { refused: 'video' }
}

/** Markup may begin after a byte-order mark, spaces and comments; SVG may hide behind an XML head. */
const sniffMarkup = (head: string): Sniffed => {
  if (/<svg[\s>]/i.test(head)) return { refused: 'svg' }
  if (/<\?xml|<!doctype svg/i.test(head)) return { refused: 'svg' }
  return { refused: 'html' }
}

/** Tells a file's kind from its bytes; its name and the type that the browser claims are never believed. */
export const sniffType = (bytes: Uint8Array): Sniffed => {
  if (bytes.length === 0) return { refused: 'empty' }
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1')
  const known = beginnings.find(([beginning]) => beginning.test(head))
  if (known) return known[1]
  if (head.slice(4, 8) === 'ftyp') return sniffContainer(head)
  const text = head.replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '').replaceAll('\0', '')
  if (/^\s*</.test(text)) return sniffMarkup(text)
  if (text.includes('%PDF-')) return { refused: 'pdf' }
  return { refused: 'unknown' }
}
