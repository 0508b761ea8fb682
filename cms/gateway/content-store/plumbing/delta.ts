import { sameFromEnd, sameFromStart } from './same-bytes.ts'

/** Git copies at most so much by one instruction. */
const MOST_COPIED = 65_536
/** Git inserts at most so much by one instruction. */
const MOST_INSERTED = 127
/** A delta that inserts more is no gain. */
const WORTH = 0.1

/**
 * What turns one text of bytes into another that differs in one place: copy what stands before it, insert what is new, copy
 * what stands behind it. Nothing when they differ by more than is worth it.
 */
export const deltaBetween = (base: Buffer, target: Buffer): Buffer | undefined => {
  const start = sameFromStart(base, target)
  const end = sameFromEnd(base, target, Math.min(base.length, target.length) - start)
  const inserted = target.subarray(start, target.length - end)
  if (inserted.length > target.length * WORTH) return undefined
  return Buffer.concat([
    sizeBytes(base.length),
    sizeBytes(target.length),
    ...copies(0, start),
    ...insertions(inserted),
    ...copies(base.length - end, end),
  ])
}

const sizeBytes = (size: number) => {
  const bytes = [size % 128]
  for (let rest = Math.floor(size / 128); rest > 0; rest = Math.floor(rest / 128)) {
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) | 128
    bytes.push(rest % 128)
  }
  return Buffer.from(bytes)
}

const copies = (from: number, length: number): Buffer[] => {
  const found: Buffer[] = []
  for (let at = 0; at < length; at += MOST_COPIED) {
    const size = Math.min(MOST_COPIED, length - at)
    const bytes = Buffer.alloc(8)
    // All four bytes of the offset and three of the size are said, also where they are zero; 65536 fits three.
    bytes.writeUInt8(0b1111_1111)
    bytes.writeUInt32LE(from + at, 1)
    bytes.writeUIntLE(size, 5, 3)
    found.push(bytes)
  }
  return found
}

const insertions = (bytes: Buffer): Buffer[] => {
  const found: Buffer[] = []
  for (let at = 0; at < bytes.length; at += MOST_INSERTED) {
    const piece = bytes.subarray(at, at + MOST_INSERTED)
    found.push(Buffer.from([piece.length]), piece)
  }
  return found
}
