import { within } from './time-limit.ts'

/** How long one file may take; a phone at the edge of the network loads the largest of them in half of it. */
const FILE_LIMIT_IN_MS = 20_000

/** The file is not there any more: a newer release has others. */
export class Gone extends Error {}

const fetched = async (url: URL): Promise<ArrayBuffer> => {
  const response = await fetch(url.href)
  if (response.status === 404) throw new Gone(url.pathname)
  if (!response.ok) throw new Error(`${response.status} ${url.pathname}`)
  return response.arrayBuffer()
}

/** What is on its way, or there, before anybody asked for it. */
const ahead = new Map<string, Promise<ArrayBuffer>>()

/** Begins to fetch a file that will be asked for; whoever asks first has it, and a failure with it. */
export const fetchAhead = (url: URL): Promise<ArrayBuffer> => {
  const coming = ahead.get(url.href) ?? fetched(url)
  // Until somebody asks, a failure must not count as one that nobody heeds.
  coming.catch(() => undefined)
  ahead.set(url.href, coming)
  return coming
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
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
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
