import type { PictureSize } from '../../model/media.ts'

const SIDEWAYS_FROM = 5
const ORIENTATION_TAG = 0x0112
const FRAME_HEADERS = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf])

/** The EXIF orientation in an APP1 segment, 1 to 8; 1 where there is none. */
const orientationIn = (segment: Buffer): number => {
  if (segment.toString('latin1', 0, 4) !== 'Exif') return 1
  const tiff = segment.subarray(6)
  const isLittle = tiff.toString('latin1', 0, 2) === 'II'
  const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  for (let entry = 0; entry < short(directory); entry++) {
    const at = directory + 2 + entry * 12
    if (short(at) === ORIENTATION_TAG) return short(at + 8)
  }
  return 1
}

/** Walks the segments up to the frame header, the first that knows the size. */
const jpegSize = (head: Buffer): PictureSize | undefined => {
  let isSideways = false
  for (let at = 2; at + 9 < head.length; at += 2 + head.readUInt16BE(at + 2)) {
    const marker = head.readUInt8(at + 1)
    if (marker === 0xe1) isSideways ||= orientationIn(head.subarray(at + 4)) >= SIDEWAYS_FROM
    if (!FRAME_HEADERS.has(marker)) continue
    const [height, width] = [head.readUInt16BE(at + 5), head.readUInt16BE(at + 7)]
    return isSideways ? { width: height, height: width } : { width, height }
  }
  return undefined
}

const webpSize = (head: Buffer): PictureSize | undefined => {
  const kind = head.toString('latin1', 12, 16)
  if (kind === 'VP8X') return { width: head.readUIntLE(24, 3) + 1, height: head.readUIntLE(27, 3) + 1 }
  if (kind === 'VP8 ')
    return { width: head.readUInt16LE(26) & 0x3fff, height: head.readUInt16LE(28) & 0x3fff }
  const bits = head.readUInt32LE(21)
  return kind === 'VP8L' ? { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 } : undefined
}

const sizeByMagic = (head: Buffer): PictureSize | undefined => {
  const magic = head.toString('latin1', 0, 12)
  if (magic.startsWith('\xff\xd8')) return jpegSize(head)
  if (magic.startsWith('\x89PNG')) return { width: head.readUInt32BE(16), height: head.readUInt32BE(20) }
  if (magic.startsWith('GIF8')) return { width: head.readUInt16LE(6), height: head.readUInt16LE(8) }
  if (/^RIFF[^]{4}WEBP$/.test(magic)) return webpSize(head)
  return undefined
}

/** The shown size of a JPEG, PNG, GIF or WebP from its first bytes, or nothing when they do not tell. */
export const sizeInHeader = (head: Buffer): PictureSize | undefined => {
  try {
    return sizeByMagic(head)
  } catch (reason) {
    // Reading past the end of what there is: a truncated or damaged header.
    if (reason instanceof RangeError) return undefined
    throw reason
  }
}
