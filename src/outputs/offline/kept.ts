/** What a reader's device keeps of the portal, and for how long: the worker fills it, the page 离线 lists it. */

/** The browser's caches, by their names. */
export const caches = {
  pages: 'cunkou-pages',
  files: 'cunkou-files',
  photos: 'cunkou-photos',
  /** The page that is shown where another was never seen. */
  fallback: 'cunkou-offline',
} as const

const DAY_IN_SECONDS = 86_400

/** What was withdrawn for somebody's sake is gone from every device after a month at the latest. */
const KEPT_FOR_DAYS = 30

const kept = (most: number) => ({
  maxEntries: most,
  maxAgeSeconds: KEPT_FOR_DAYS * DAY_IN_SECONDS,
  purgeOnQuotaError: true,
})

/** How much of each is kept: what was not looked at for longest goes first. */
export const limits = { pages: kept(60), files: kept(80), photos: kept(120) } as const

/** So long the newest page is waited for where an older one is kept. */
export const PATIENCE_IN_SECONDS = 4
