/** Asks a search page in a browser that has never been there: what an answer costs. */
import type { Browser, CDPSession, Page } from 'playwright-core'
import type { Asked, Cost } from './asked.ts'
import { LIMIT_IN_MS, pageIdsOf, PHONE } from './asked.ts'
import { countWire } from './wire.ts'
import type { Wire } from './wire.ts'

/** Who asks with an empty cache. */
export type NewReader = 'who is new, on this machine' | 'who is new, on a slow phone'

/** Lighthouse's Slow 4G; its upload is 750 kbit/s. */
const slow4G = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
}
const SLOW_PROCESSOR = 4

/** What moves after the end still counts. */
const SETTLED_AFTER_IN_MS = 300

const slowDown = async (session: CDPSession): Promise<void> => {
  await session.send('Network.emulateNetworkConditions', slow4G)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_PROCESSOR })
}

/**
 * Runs in the page before anything else does: marks when the first hit and the end are seen, and what moves or blocks.
 * `ended` resolves with the end, and where there is none with the limit: a search without an end is a result as well.
 */
const watch = (limitInMs: number): void => {
  let end = (): void => undefined
  const ended = new Promise<void>((resolve) => (end = resolve))
  setTimeout(end, limitInMs)
  const look = () => {
    const mark = (name: string, selector: string) => {
      if (performance.getEntriesByName(name).length === 0 && document.querySelector(selector))
        performance.mark(name)
    }
    mark('first hit', '[data-search-results] a[href]')
    mark('done', '[data-search-results][data-search-state="done"]')
    if (performance.getEntriesByName('done').length > 0) end()
  }
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true })
  const seen = { shift: 0, longestTask: 0 }
  Object.assign(window, { seen, ended })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.shift += (entry as PerformanceEntry & { value: number }).value
  }).observe({ type: 'layout-shift', buffered: true })
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longestTask = Math.max(seen.longestTask, duration)
  }).observe({ type: 'longtask', buffered: true })
}

/** Runs in the page at the end. */
const readPage = () => ({
  began: performance.timeOrigin,
  firstHitInMs: performance.getEntriesByName('first hit')[0]?.startTime,
  doneInMs: performance.getEntriesByName('done')[0]?.startTime,
  ...(window as unknown as { seen: { shift: number; longestTask: number } }).seen,
  addresses: [...document.querySelectorAll<HTMLAnchorElement>('[data-search-results] a[href]')].map(
    ({ href }) => href,
  ),
})

const costOf = (
  { began, firstHitInMs, doneInMs, shift, longestTask }: ReturnType<typeof readPage>,
  wire: Wire,
): Cost => {
  const bytesAskedBy = (end: number) =>
    wire
      .answers()
      .filter(({ askedAt }) => askedAt <= began + end)
      .reduce((sum, { bytes }) => sum + bytes, 0)
  return {
    firstHitInMs,
    doneInMs,
    requests: wire.answers().length,
    bytes: bytesAskedBy(Infinity),
    bytesToFirstHit: firstHitInMs === undefined ? undefined : bytesAskedBy(firstHitInMs),
    layoutShift: shift,
    longestTaskInMs: longestTask,
  }
}

/** Asked of the engine itself: a selector of Playwright's brings a script along, which runs before the first hit. */
const waitForEnd = (session: CDPSession): Promise<unknown> =>
  session.send('Runtime.evaluate', { expression: 'ended', awaitPromise: true })

const askOn = async (page: Page, address: string, session: CDPSession, wire: Wire): Promise<Asked> => {
  await page.goto(address, { timeout: LIMIT_IN_MS })
  await waitForEnd(session)
  await page.waitForTimeout(SETTLED_AFTER_IN_MS)
  const read = await page.evaluate(readPage)
  const cost = costOf(read, wire)
  return { hits: pageIdsOf(read.addresses, address), isEnded: read.doneInMs !== undefined, cost }
}

/** Asks with a query in the address of the search page, as a browser that has never been here. */
export const askAsNew = async (
  reader: NewReader,
  browser: Browser,
  address: string,
  query: string,
): Promise<Asked> => {
  const context = await browser.newContext(PHONE)
  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await page.addInitScript(watch, LIMIT_IN_MS)
    const wire = await countWire(session)
    if (reader === 'who is new, on a slow phone') await slowDown(session)
    return await askOn(page, `${address}?${new URLSearchParams({ q: query })}`, session, wire)
  } finally {
    await context.close()
  }
}
