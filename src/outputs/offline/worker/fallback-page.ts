/** The page 离线, which stands where one was asked for that was never seen; it is kept with its styles. */
import { caches as names } from '../kept.ts'
import { filesNamedIn } from './kept-note.ts'

const DAY_IN_MS = 86_400_000

const isRecent = ({ headers }: Response): boolean =>
  Date.now() - Date.parse(headers.get('date') || '') < DAY_IN_MS

/** Fetches the page and what it names; what is kept stays where that fails. */
export const keepFallback = async (address: string): Promise<void> => {
  const page = await fetch(address, { cache: 'no-cache' })
  if (!page.ok) throw new Error(`${address}: ${page.status}`)
  const cache = await caches.open(names.fallback)
  const before = await cache.keys()
  const files = filesNamedIn(await page.clone().text()).map((file) => new URL(file, address).href)
  await cache.addAll(files)
  // Last: it is kept only with everything that it shows.
  await cache.put(address, page)
  const needed = new Set([address, ...files])
  for (const { url } of before) if (!needed.has(url)) await cache.delete(url)
}

/** Keeps it anew where what is kept is a day old. */
export const renewFallback = async (address: string): Promise<void> => {
  const kept = await (await caches.open(names.fallback)).match(address)
  if (!kept || !isRecent(kept)) await keepFallback(address)
}

/** The page or one of its files; nothing where it is no part of it, or could not be kept. */
export const keptForFallback = async (request: RequestInfo): Promise<Response | undefined> =>
  (await caches.open(names.fallback)).match(request)
