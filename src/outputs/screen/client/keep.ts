/** Keeps all that the wall needs, so that it comes up again after a power cut with no network. */
import type { PageAtHome } from './home.ts'

const CACHE = 'cunkou-wall'

/** Of this page's own files those whose names change with what they hold: styles, scripts, pictures. */
const programFiles = (): string[] => {
  const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name))
  // The portal may stand under a path of its host.
  const own = loaded.filter(
    ({ origin, pathname }) => origin === location.origin && pathname.includes('/_astro/'),
  )
  const linked = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')]
  return [...own.map(({ pathname }) => pathname), ...linked.map(({ href }) => new URL(href).pathname)]
}

const fill = async (
  cache: Cache,
  paths: readonly string[],
  { html, headers }: PageAtHome,
  files: string[],
): Promise<void> => {
  for (const file of files) if (!(await cache.match(file))) await cache.add(file)
  // Last: a page is kept only with everything that it shows.
  for (const path of paths) await cache.put(path, new Response(html, { headers }))
}

const empty = async (cache: Cache, needed: Set<string>): Promise<void> => {
  for (const { url } of await cache.keys()) if (!needed.has(new URL(url).pathname)) await cache.delete(url)
}

/** Whether this browser keeps pages here: only of a secure address, or of this machine. */
const canKeep = () => 'caches' in window && 'serviceWorker' in navigator

/**
 * Keeps a page with its pictures and the program's files, and forgets those of the page before.
 * @param paths where it may be asked for, its own first
 */
export const keepForRestart = async (
  paths: readonly string[],
  page: PageAtHome,
  images: readonly HTMLImageElement[],
): Promise<void> => {
  if (!canKeep()) return
  const pictures = images.map(({ currentSrc }) => new URL(currentSrc, location.href).pathname)
  const files = [...new Set([...programFiles(), ...pictures])]
  const cache = await caches.open(`${CACHE} ${paths[0] ?? ''}`)
  await fill(cache, paths, page, files)
  await empty(cache, new Set([...paths, ...files]))
}

/** Starts what answers in the place of home while there is no network. */
export const startKeeper = async (worker: string): Promise<void> => {
  if (canKeep()) await navigator.serviceWorker.register(worker)
}
