import type { PictureSize } from '../../model/media.ts'
import { isSideways } from './exif-orientation.ts'

/** Reads bytes of a file, fewer at its end. */
export type ReadAt = (at: number, length: number) => Buffer

/** A picture as it is stored, and whether it is shown turned by a quarter. */
interface StoredSize extends PictureSize {
  isTurned: boolean
}

const FRAME_HEADERS = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf])
const EXIF_SEGMENT = 0xe1
const FILL = 0xff

/** Walks the segments up to the frame header, the first that knows the size. */
const jpegSize = (read: ReadAt): StoredSize | undefined => {
  let exif: Buffer | undefined
  for (let at = 2; ;) {
    const head = read(at, 9)
    if (head.readUInt8(0) !== FILL) return undefined
    const marker = head.readUInt8(1)
    if (marker === FILL) {
      at += 1
      continue
    }
    const length = head.readUInt16BE(2)
    if (marker === EXIF_SEGMENT && head.toString('latin1', 4, 8) === 'Exif') exif ??= read(at + 4, length - 2)
    if (FRAME_HEADERS.has(marker)) {
      const isTurned = exif !== undefined && isSideways(exif)
      return { height: head.readUInt16BE(5), width: read(at + 7, 2).readUInt16BE(0), isTurned }
    }
    at += 2 + length
  }
}

/** EXIF stands before the pixels or is not obeyed by anybody. */
const pngSize = (read: ReadAt): StoredSize => {
  const header = read(16, 8)
  const size = { width: header.readUInt32BE(0), height: header.readUInt32BE(4) }
  for (let at = 8; ;) {
    const head = read(at, 8)
    const kind = head.toString('latin1', 4, 8)
    const length = head.length < 8 ? 0 : head.readUInt32BE(0)
    if (kind === 'eXIf') return { ...size, isTurned: isSideways(read(at + 8, length)) }
    if (kind === 'IDAT' || kind === '') return { ...size, isTurned: false }
    at += 12 + length
  }
}

const sizeInCanvas = (head: Buffer) => ({
  width: head.readUIntLE(24, 3) + 1,
  height: head.readUIntLE(27, 3) + 1,
})

/** EXIF stands behind the pixels. */
const isTurnedWebp = (read: ReadAt): boolean => {
  for (let at = 12; ;) {
    const head = read(at, 8)
    if (head.length < 8) return false
    const length = head.readUInt32LE(4)
    if (head.toString('latin1', 0, 4) === 'EXIF') return isSideways(read(at + 8, length))
    at += 8 + length + (length % 2)
  }
}

const webpSize = (read: ReadAt): StoredSize | undefined => {
  const head = read(0, 30)
  const kind = head.toString('latin1', 12, 16)
  if (kind === 'VP8X') return { ...sizeInCanvas(head), isTurned: isTurnedWebp(read) }
  if (kind === 'VP8 ')
    return {
      width: head.readUInt16LE(26) & 0x3fff,
      height: head.readUInt16LE(28) & 0x3fff,
      isTurned: false,
    }
  const bits = head.readUInt32LE(21)
  return kind === 'VP8L'
    ? { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1, isTurned: false }
    : undefined
}

const gifSize = (read: ReadAt): StoredSize => {
  const head = read(6, 4)
  return { width: head.readUInt16LE(0), height: head.readUInt16LE(2), isTurned: false }
}

const sizeByMagic = (read: ReadAt): StoredSize | undefined => {
  const magic = read(0, 12).toString('latin1')
  if (magic.startsWith('\xff\xd8')) return jpegSize(read)
  if (magic.startsWith('\x89PNG')) return pngSize(read)
  if (magic.startsWith('GIF8')) return gifSize(read)
  return /^RIFF[^]{4}WEBP$/.test(magic) ? webpSize(read) : undefined
}

const shownSize = ({ width, height, isTurned }: StoredSize): PictureSize =>
  isTurned ? { width: height, height: width } : { width, height }

/** The shown size of a JPEG, PNG, GIF or WebP, whatever it is called; nothing when its header does not tell. */
export const sizeInHeader = (read: ReadAt): PictureSize | undefined => {
  try {
    const stored = sizeByMagic(read)
    return stored && stored.width > 0 && stored.height > 0 ? shownSize(stored) : undefined
  } catch (reason) {
    // Reading past the end of what there is: a truncated or damaged header.
    if (reason instanceof RangeError) return undefined
    throw reason
  }
}
