import type { Browser, Page } from 'playwright-core'
import { errors } from 'playwright-core'
import { idOfAddress } from './county-pages.ts'
import type { Answered, MeteredSite } from './metered-site.ts'

/** What a query came to in a browser. Times count from the request for the search page. */
export interface Asked {
  /** The pages that are shown, best first, each once. */
  hits: string[]
  /** Absent where nothing was found. */
  firstHitInMs: number | undefined
  /** Absent where the search did not end within a minute. */
  doneInMs: number | undefined
  requests: number
  bytes: number
  /** What had been sent when the first hit was seen; absent where nothing was found. */
  bytesToFirstHit: number | undefined
}

/**
 * Who asks: somebody who asks one question after the other, which is quick to try; or somebody who has never been here, on
 * this machine or on a slow phone.
 */
export type Reader = 'who stays' | 'who is new, on this machine' | 'who is new, on a slow phone'

const LIMIT_IN_MS = 60_000

/** Lighthouse's Slow 4G; its upload is 750 kbit/s. */
const slow4G = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
}
const SLOW_PROCESSOR = 4

const slowDown = async (page: Page): Promise<void> => {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', slow4G)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_PROCESSOR })
}

/** Runs in the page before anything else does: marks when the first hit and the end are seen. */
const markHits = (): void => {
  const look = () => {
    const mark = (name: string, selector: string) => {
      if (performance.getEntriesByName(name).length === 0 && document.querySelector(selector))
        performance.mark(name)
    }
    mark('first hit', '[data-search-results] a[href]')
    mark('done', '[data-search-results][data-search-state="done"]')
  }
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true })
}

/** Runs in the page at the end. */
const readResults = () => ({
  began: performance.timeOrigin,
  firstHitInMs: performance.getEntriesByName('first hit')[0]?.startTime,
  doneInMs: performance.getEntriesByName('done')[0]?.startTime,
  addresses: [...document.querySelectorAll<HTMLAnchorElement>('[data-search-results] a[href]')]
    .map(({ href }) => href)
    .filter((href) => href.startsWith(location.origin)),
})

const bytesOf = (answers: readonly Answered[]) => answers.reduce((sum, { bytes }) => sum + bytes, 0)

const asked = (
  { began, firstHitInMs, doneInMs, addresses }: ReturnType<typeof readResults>,
  answers: readonly Answered[],
): Asked => ({
  hits: [...new Set(addresses.map(idOfAddress))],
  firstHitInMs,
  doneInMs,
  requests: answers.length,
  bytes: bytesOf(answers),
  bytesToFirstHit:
    firstHitInMs === undefined ? undefined : bytesOf(answers.filter(({ at }) => at <= began + firstHitInMs)),
})

/** A search without an end is a result as well. */
const unlessLate = (reason: unknown): void => {
  if (!(reason instanceof errors.TimeoutError)) throw reason
}

/** Asks the search page with a query in its address, and waits until the search has ended. */
export type Ask = (query: string) => Promise<Asked>

const askOn =
  (page: Page, site: MeteredSite): Ask =>
  async (query) => {
    site.takeAnswers()
    await page.goto(`${site.address}/search/?${new URLSearchParams({ q: query })}`, { timeout: LIMIT_IN_MS })
    await page
      .waitForSelector('[data-search-state="done"]', { state: 'attached', timeout: LIMIT_IN_MS })
      .catch(unlessLate)
    return asked(await page.evaluate(readResults), site.takeAnswers())
  }

/** A browser that has never been here; whoever opens it closes it. */
const openReader = async (browser: Browser, site: MeteredSite, reader: Reader) => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
  const page = await context.newPage()
  await page.addInitScript(markHits)
  if (reader === 'who is new, on a slow phone') await slowDown(page)
  return { ask: askOn(page, site), close: () => context.close() }
}

/** Asks as a reader does, from the first question to the last. */
export const asReader = async (
  reader: Reader,
  browser: Browser,
  site: MeteredSite,
): Promise<{ ask: Ask; close: () => Promise<void> }> => {
  if (reader === 'who stays') return openReader(browser, site, reader)
  const ask: Ask = async (query) => {
    const opened = await openReader(browser, site, reader)
    try {
      return await opened.ask(query)
    } finally {
      await opened.close()
    }
  }
  return { ask, close: () => Promise.resolve() }
}
