import { CacheableResponsePlugin } from 'workbox-cacheable-response'
import type { WorkboxPlugin } from 'workbox-core/types.js'
import { ExpirationPlugin } from 'workbox-expiration'
import { CacheFirst, NetworkFirst } from 'workbox-strategies'
import { caches as names, limits, PATIENCE_IN_SECONDS } from '../kept.ts'
import { hasEnded } from './end-worker.ts'
import { asKept } from './kept-note.ts'
import { keyOfPage } from './portal-path.ts'

const WITHDRAWN = [404, 410]

const whole = new CacheableResponsePlugin({ statuses: [200] })

/** What is on its way while the worker ends is not kept any more. */
const untilTheEnd: WorkboxPlugin = {
  cacheWillUpdate: ({ response }) => Promise.resolve(hasEnded() ? null : response),
}

/** One copy of a page, however it is asked for; one that was withdrawn is forgotten as soon as that is heard. */
const pageByPage: WorkboxPlugin = {
  cacheKeyWillBeUsed: ({ request }) => Promise.resolve(keyOfPage(request.url)),
  fetchDidSucceed: async ({ request, response }) => {
    if (WITHDRAWN.includes(response.status))
      await (await caches.open(names.pages)).delete(keyOfPage(request.url))
    return response
  },
}

/** After the others: one of them may have found it too old. */
const saysThatItIsKept: WorkboxPlugin = {
  cachedResponseWillBeUsed: async ({ cachedResponse }) => (cachedResponse ? asKept(cachedResponse) : null),
}

/** Pages: the newest, or the one that is kept where the network gives none in time. */
export const pages = new NetworkFirst({
  cacheName: names.pages,
  networkTimeoutSeconds: PATIENCE_IN_SECONDS,
  plugins: [whole, untilTheEnd, pageByPage, new ExpirationPlugin(limits.pages), saysThatItIsKept],
})

/** Styles and scripts, by names that change with them. */
export const files = new CacheFirst({
  cacheName: names.files,
  plugins: [whole, untilTheEnd, new ExpirationPlugin(limits.files)],
})

/** Photos, by names that change with them. */
export const photos = new CacheFirst({
  cacheName: names.photos,
  plugins: [whole, untilTheEnd, new ExpirationPlugin(limits.photos)],
})
