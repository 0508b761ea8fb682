import { promisify } from 'node:util'
import { deflate } from 'node:zlib'

const compress = promisify(deflate)

/** Photos are compressed already, and folder lists are half random numbers. */
const LARGE = { level: 1 }
/** Most objects are small: what the usual settings take for one of them is a quarter of a megabyte. */
const SMALL = { level: 1, windowBits: 12, memLevel: 5 }
const MOST_SMALL = 4096

/** Bytes as git keeps them. */
export const compressed = (bytes: Buffer): Promise<Buffer> =>
  compress(bytes, bytes.length > MOST_SMALL ? LARGE : SMALL)
