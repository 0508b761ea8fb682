import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { parseAccept } from 'hono/utils/accept'
import { COMPRESSIBLE_CONTENT_TYPE_REGEX } from 'hono/utils/compress'
import { LRUCache } from 'lru-cache'

export type Encoding = 'br' | 'gzip'

const KEPT_BYTES = 64 * 1024 * 1024
const SMALLEST_BYTES = 1024

const compressors: Record<Encoding, (bytes: Buffer) => Promise<Buffer>> = {
  // Quality 5 is a tenth of the time of 11 for a tenth more bytes.
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (bytes) => promisify(gzip)(bytes),
}

/** Whether a file of this type and size gets smaller by compression. */
export const isCompressible = (type: string, bytes: bigint): boolean =>
  bytes >= SMALLEST_BYTES && COMPRESSIBLE_CONTENT_TYPE_REGEX.test(type)

/** The best encoding that the browser accepts; `q=0` means "not this one". */
export const acceptedEncoding = (header: string | null): Encoding | undefined => {
  const accepted = parseAccept(header ?? '').filter(({ q }) => q > 0)
  return (['br', 'gzip'] as const).find((encoding) => accepted.some(({ type }) => type === encoding))
}

/** Compresses each file once and keeps what was asked for last, within 64 MB. */
export const createCompressor = () => {
  const kept = new LRUCache<string, Buffer>({ maxSize: KEPT_BYTES, sizeCalculation: ({ length }) => length })

  /** @param tag names the content, so that a new release's page is never mixed up with an old one's */
  return async (tag: string, encoding: Encoding, read: () => Promise<Buffer>): Promise<Buffer> => {
    const key = `${tag} ${encoding}`
    const found = kept.get(key)
    if (found) return found
    const bytes = await compressors[encoding](await read())
    kept.set(key, bytes)
    return bytes
  }
}

export type Compressor = ReturnType<typeof createCompressor>
