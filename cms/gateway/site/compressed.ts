import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export type Encoding = 'br' | 'gzip'

const KEPT_BYTES = 64 * 1024 * 1024
const SMALLEST_BYTES = 1024
const COMPRESSIBLE =
  /^(text\/|application\/(json|xml|javascript|manifest\+json|ld\+json|wasm)|image\/svg\+xml)/

const compressors: Record<Encoding, (bytes: Buffer) => Promise<Buffer>> = {
  // Quality 5 is a tenth of the time of 11 for a tenth more bytes.
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (bytes) => promisify(gzip)(bytes),
}

/** Whether a file of this type and size gets smaller by compression. */
export const isCompressible = (type: string, bytes: bigint): boolean =>
  bytes >= SMALLEST_BYTES && COMPRESSIBLE.test(type)

/** The best encoding that the browser accepts; `q=0` means "not this one". */
export const acceptedEncoding = (header: string | undefined): Encoding | undefined => {
  const accepted = (header ?? '')
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
    .map((part) => part.split(';')[0])
  return (['br', 'gzip'] as const).find((encoding) => accepted.includes(encoding))
}

/** Compresses each file once and keeps what was asked for last, within 64 MB. */
export const createCompressor = () => {
  const kept = new Map<string, Buffer>()
  let keptBytes = 0

  const keep = (key: string, bytes: Buffer) => {
    kept.set(key, bytes)
    keptBytes += bytes.length
    for (const [oldest, { length }] of kept) {
      if (keptBytes <= KEPT_BYTES) return
      kept.delete(oldest)
      keptBytes -= length
    }
  }

  /** @param tag names the content, so that a new release's page is never mixed up with an old one's */
  return async (tag: string, encoding: Encoding, read: () => Promise<Buffer>): Promise<Buffer> => {
    const key = `${tag} ${encoding}`
    const found = kept.get(key)
    if (found) {
      kept.delete(key)
      kept.set(key, found)
      return found
    }
    const bytes = await compressors[encoding](await read())
    // Two readers may have asked at once.
    if (!kept.has(key)) keep(key, bytes)
    return bytes
  }
}

export type Compressor = ReturnType<typeof createCompressor>
