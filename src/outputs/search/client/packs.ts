/** Reads a `.pack` file: gzipped JSON, or plain JSON when a server has unpacked it on the way. */
export const fetchPack = async <T>(url: URL): Promise<T> => {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${response.status} ${url.pathname}`)
  const bytes = new Uint8Array(await response.arrayBuffer())
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b
  const stream = new Blob([bytes]).stream()
  const plain = isPacked ? stream.pipeThrough(new DecompressionStream('gzip')) : stream
  return (await new Response(plain).json()) as T
}
