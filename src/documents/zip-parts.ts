import type { Entry, ZipFile } from 'yauzl'
import { fromBufferPromise } from 'yauzl'
import type { Verdict } from './unsafe.ts'

/** A file inside a zip. */
export interface ZipPart {
  /** With `/` between folders. */
  name: string
  bytes: Buffer
}

/** As much as is unpacked of one upload; a document that needs more would stand still on a phone. */
const MOST_BYTES = 256 * 1024 * 1024
const MOST_PARTS = 4000
const AES = 99

/** Programs in China write names in GBK without saying so. */
const nameOf = ({ fileNameRaw }: Entry): string => {
  const decode = (encoding: string) => new TextDecoder(encoding, { fatal: true }).decode(fileNameRaw)
  try {
    return decode('utf-8').replaceAll('\\', '/')
  } catch {
    return new TextDecoder('gbk').decode(fileNameRaw).replaceAll('\\', '/')
  }
}

const unpack = async (zip: ZipFile, entry: Entry, most: number): Promise<Buffer | undefined> => {
  if (entry.uncompressedSize > most) return undefined
  const chunks: Buffer[] = []
  // Ends with an error where more comes out than the header said.
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/**
 * Hands every file of a zip to a check, one after the other, up to the first that says no.
 * @returns its no; `password`, `unpacks-too-large` or `not-that-document` where the zip itself cannot be read
 */
export const checkParts = async (
  bytes: Uint8Array,
  check: (part: ZipPart) => Verdict | Promise<Verdict>,
): Promise<Verdict> => {
  const open = { lazyEntries: true, decodeStrings: false, autoClose: false }
  const zip = await fromBufferPromise(Buffer.from(bytes), open).catch(() => undefined)
  if (zip === undefined) return { code: 'not-that-document' }
  try {
    return await firstNo(zip, check)
  } catch {
    return { code: 'not-that-document' }
  } finally {
    zip.close()
  }
}

const firstNo = async (
  zip: ZipFile,
  check: (part: ZipPart) => Verdict | Promise<Verdict>,
): Promise<Verdict> => {
  let left = MOST_BYTES
  if (zip.entryCount > MOST_PARTS) return { code: 'unpacks-too-large' }
  for await (const entry of zip.eachEntry()) {
    const name = nameOf(entry)
    if (entry.isEncrypted() || entry.compressionMethod === AES) return { code: 'password' }
    if (name.endsWith('/')) continue
    const part = await unpack(zip, entry, left)
    if (part === undefined) return { code: 'unpacks-too-large' }
    left -= part.length
    const no = await check({ name, bytes: part })
    if (no) return no
  }
  return undefined
}
