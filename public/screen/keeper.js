// Answers for a wall screen when home cannot be heard: with the page, styles, scripts and pictures that the wall has
// kept (src/outputs/screen/client/keep.ts). It keeps nothing itself. Written for the oldest engines, as it is sent as it is.

const PATIENCE_IN_MS = 8000
/** Names that change with what they hold: what is kept of them is right for ever. The portal may stand under a path. */
const NAMED_BY_CONTENT = /\/(?:_astro|photos)\//

const kept = (request) => caches.match(request, { ignoreVary: true })

const fromHome = (request) =>
  new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('Home does not answer.')), PATIENCE_IN_MS)
    fetch(request).then(resolve, reject)
  })

const homeFirst = (request) =>
  fromHome(request)
    .then((answer) => (answer.status < 500 ? answer : kept(request).then((found) => found || answer)))
    .catch(() => kept(request).then((found) => found || Response.error()))

const keptFirst = (request) => kept(request).then((found) => found || fetch(request))

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
self.addEventListener('fetch', (event) => {
  const { method, url } = event.request
  const { origin, pathname } = new URL(url)
  // What asks for the newest must hear from home itself, or the wall would believe that it is heard.
  if (method !== 'GET' || origin !== self.location.origin || event.request.cache === 'no-store') return
  event.respondWith(NAMED_BY_CONTENT.test(pathname) ? keptFirst(event.request) : homeFirst(event.request))
})
