/** What this program uses of a service worker's surroundings: TypeScript knows either those or a page's. */

/** An event that the browser lets the worker finish. */
interface LastingEvent extends Event {
  waitUntil(work: Promise<unknown>): void
}

/** A page that is open. */
interface OpenPage {
  url: string
}

/** The worker's `self`. */
export interface WorkerScope {
  location: Location
  registration: ServiceWorkerRegistration
  clients: { matchAll(choice: { type: 'window'; includeUncontrolled: boolean }): Promise<OpenPage[]> }
  skipWaiting(): Promise<void>
  addEventListener(name: 'install' | 'activate', listener: (event: LastingEvent) => void): void
}
