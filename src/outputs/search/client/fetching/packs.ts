import { within } from './time-limit.ts'

/** How long one file may take; a phone at the edge of the network loads the largest of them in half of it. */
const FILE_LIMIT_IN_MS = 20_000

/** The file is not there any more: a newer release has others. */
class Gone extends Error {
  override readonly name = 'Gone'
}

/** Whether a file is not there any more. By its name: what another script began to fetch fails with that script's class. */
export const isGone = (reason: unknown): boolean => reason instanceof Error && reason.name === 'Gone'

/** Begins to fetch a file. @throws Error where it does not arrive */
export const fetched = async (url: URL): Promise<ArrayBuffer> => {
  const response = await fetch(url.href)
  if (response.status === 404) throw new Gone(url.pathname)
  if (!response.ok) throw new Error(`${response.status} ${url.pathname}`)
  return response.arrayBuffer()
}

/** Files by their addresses, on their way or there before anybody asked for them. */
export type OnTheWay = Map<string, Promise<ArrayBuffer>>

let ahead: OnTheWay = new Map()

/** Takes over what another script has begun to fetch, and what it will begin. */
export const takeOver = (onTheWay: OnTheWay): void => {
  ahead = onTheWay
}

const arriving = (url: URL): Promise<ArrayBuffer> => {
  const coming = ahead.get(url.href) ?? fetched(url)
  ahead.delete(url.href)
  return coming
}

const fetchBytes = async (url: URL): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await within(FILE_LIMIT_IN_MS, url.pathname, arriving(url)))

const unpacked = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> => {
  if (typeof DecompressionStream === 'undefined') {
    const { gunzipSync } = await import('fflate')
    return gunzipSync(bytes)
  }
  // Without a blob: that would be handed to another process and fetched back from there, once for each file.
  const { readable, writable } = new DecompressionStream('gzip')
  const writer = writable.getWriter()
  // What is no archive is told where it is read.
  for (const step of [writer.write(bytes), writer.close()]) step.catch(() => undefined)
  return new Uint8Array(await new Response(readable).arrayBuffer())
}

/** Reads a file of JSON. @throws Error when it does not arrive in time, or not as JSON */
export const fetchJson = async <T>(url: URL): Promise<T> =>
  JSON.parse(new TextDecoder().decode(await fetchBytes(url))) as T

/** Reads a `.pack` file: gzipped JSON, or plain JSON when a server has unpacked it on the way. */
export const fetchPack = async <T>(url: URL): Promise<T> => {
  const bytes = await fetchBytes(url)
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b
  return JSON.parse(new TextDecoder().decode(isPacked ? await unpacked(bytes) : bytes)) as T
}
