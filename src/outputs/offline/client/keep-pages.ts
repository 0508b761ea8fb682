/** Brings along what keeps the pages that were seen, long after everything else has arrived. */

const AFTER_LOADING_IN_MS = 4_000

/** Where a release has its scripts: while pages are being written, `npm run dev` shows them as they are. */
const COMPILED = '/_astro/'

/**
 * The worker lies at the root of the portal, whose scripts lie one folder below. Its address is `urls.offlineWorker`, written
 * out: every page brings this script, and all addresses of the portal would come along with the one.
 */
const workerOf = (script: string): string => `${script.slice(0, script.lastIndexOf(COMPILED))}/offline.js`

interface Connection {
  saveData?: boolean
}

const savesData = (): boolean =>
  (navigator as Navigator & { connection?: Connection }).connection?.saveData === true

/** Not in a frame, where a draft may be shown; not for readers who have asked for as few bytes as possible. */
const isWanted = (): boolean =>
  'serviceWorker' in navigator && window.isSecureContext && window.top === window && !savesData()

const start = (script: string): void => {
  // Without it the portal reads as ever.
  void navigator.serviceWorker.register(workerOf(script)).catch(() => undefined)
}

/** @param script the address of the script that asks */
export const keepPages = (script: string): void => {
  if (!script.includes(COMPILED) || !isWanted()) return
  const later = () => setTimeout(() => start(script), AFTER_LOADING_IN_MS)
  if (document.readyState === 'complete') later()
  else window.addEventListener('load', later)
}
