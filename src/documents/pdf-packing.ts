import { inflateSync } from 'node:zlib'

/** As much as the packed objects of one PDF may unpack to; those of 1,000 pages take a tenth of it. */
const MOST_BYTES = 96 * 1024 * 1024
const STREAM = /stream\r?\n/g
/** What a reader has to unpack before it knows anything else of the file. */
const UNPACKED_AT_ONCE = /\/(ObjStm|XRef)\b/

/** Names as PDF lets them be spelt: `#53` for `S`. */
export const unescaped = (text: string): string =>
  text.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/** How much comes out of a stream; `Infinity` for more than `most`, 0 for what is packed in another way or not at all. */
const unpackedSize = (packed: Uint8Array, most: number): number => {
  try {
    return inflateSync(packed, { maxOutputLength: most }).length
  } catch (reason) {
    return reason instanceof Error && 'code' in reason && reason.code === 'ERR_BUFFER_TOO_LARGE'
      ? Infinity
      : 0
  }
}

/** Whether opening a PDF would take more memory than there is: a small file that unpacks to gigabytes. */
export const unpacksTooLarge = (bytes: Uint8Array): boolean => {
  const text = Buffer.from(bytes).toString('latin1')
  let left = MOST_BYTES
  for (const { index, 0: mark } of text.matchAll(STREAM)) {
    const dict = text.slice(Math.max(0, text.lastIndexOf('obj', index)), index)
    if (!UNPACKED_AT_ONCE.test(unescaped(dict))) continue
    left -= unpackedSize(bytes.subarray(index + mark.length), left)
    if (left <= 0) return true
  }
  return false
}
