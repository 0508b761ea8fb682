/**
 * The service worker of readers' pages: those that were seen can be seen without a network. With a network nothing that is
 * kept is shown in the place of what was published since. Screens on walls have a keeper of their own.
 */
import { clientsClaim } from 'workbox-core'
import { registerRoute, setCatchHandler } from 'workbox-routing'
import { urls } from '../../../model/addresses.ts'
import { endWhereGone, hasEnded } from './end-worker.ts'
import { keepFallback, keptForFallback, renewFallback } from './fallback-page.ts'
import { filesNamedIn } from './kept-note.ts'
import { isKeptPage, portalPath } from './portal-path.ts'
import { files, pages, photos } from './strategies.ts'
import type { WorkerScope } from './worker-scope.ts'

declare const self: WorkerScope

const scope = new URL(self.registration.scope)
const fallback = new URL(urls.offline.slice(1), scope).href

const pathOf = ({ pathname }: URL): string => portalPath(pathname, scope.pathname)

const isPage = (url: URL, request: Request): boolean =>
  isKeptPage(pathOf(url)) && (request.mode === 'navigate' || url.pathname.endsWith('/'))

let isLookedAfter = false

/** Once for each time that the browser starts the worker. */
const lookAfter = async (): Promise<void> => {
  if (isLookedAfter) return
  isLookedAfter = true
  if (!(await endWhereGone(self.location.href, self.registration))) await renewFallback(fallback)
}

const isOurs = ({ sameOrigin }: { sameOrigin: boolean }): boolean => sameOrigin && !hasEnded()

registerRoute(
  (asked) => isOurs(asked) && isPage(asked.url, asked.request),
  async (options) => {
    const answer = await pages.handle(options)
    options.event.waitUntil(lookAfter().catch(() => undefined))
    return answer
  },
)
registerRoute((asked) => isOurs(asked) && pathOf(asked.url).startsWith('/_astro/'), files)
registerRoute((asked) => isOurs(asked) && pathOf(asked.url).startsWith('/photos/'), photos)
setCatchHandler(async ({ request }) => {
  const isPageAsked = request instanceof Request && request.mode === 'navigate'
  return (await keptForFallback(isPageAsked ? fallback : request)) || Response.error()
})

/** The page from which the worker was first brought along is open already: it is kept too. */
const keepOpenPages = async (event: Event): Promise<void> => {
  const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  for (const { url } of open) {
    if (!isKeptPage(pathOf(new URL(url)))) continue
    const page = await pages.handle({ event, request: new Request(url) })
    for (const file of filesNamedIn(await page.clone().text()))
      await files.handle({ event, request: new Request(new URL(file, url).href) })
  }
}

self.addEventListener('install', (event) => {
  void self.skipWaiting()
  event.waitUntil(keepFallback(fallback))
})
self.addEventListener('activate', (event) => event.waitUntil(keepOpenPages(event).catch(() => undefined)))
clientsClaim()
