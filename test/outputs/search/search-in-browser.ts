import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { launchChromium } from '../../chromium.ts'
import { openSearchSite } from './search-site.ts'
import type { ServedFolders } from './serve-folders.ts'

/** A small phone. */
export const PHONE = { viewport: { width: 360, height: 740 } }

/** What a reader sees in the end: the line above the results, the results, and whether it says where else to look. */
export interface Seen {
  said: string
  links: (string | null)[]
  helped: boolean
}

/** What a page shows now. */
export const seenOn = async (page: Page): Promise<Seen> => ({
  said: await page.locator('[data-search-status]').innerText(),
  links: await page.$$eval('[data-search-results] a', (all) => all.map((link) => link.getAttribute('href'))),
  helped: await page.isVisible('[data-search-help] a[href="/reports/"]'),
})

/** The search page in a browser, for the tests of one file. */
export interface SearchInBrowser {
  readonly server: ServedFolders
  readonly browser: Browser
  /** Opens the page with a question, as somebody who has never been here; whoever opens it closes its context. */
  open: (query: string, prepare?: (context: BrowserContext) => Promise<unknown>) => Promise<Page>
  /** Opens it, lets it come to an end, and tells what is seen. */
  ask: (query: string, prepare?: (context: BrowserContext) => Promise<unknown>) => Promise<Seen>
}

/** Opens the search page over the sample pages before the tests of a file, and closes it after them. */
export const useSearchInBrowser = (): SearchInBrowser => {
  let server: ServedFolders | undefined
  let browser: Browser | undefined
  beforeAll(async () => {
    server = await openSearchSite()
    browser = await launchChromium()
  })
  afterAll(async () => {
    await browser?.close()
    server?.close()
  })
  const opened = <T>(thing: T | undefined): T => {
    if (thing === undefined) throw new Error('The search page is open only while tests run')
    return thing
  }
  const open: SearchInBrowser['open'] = async (query, prepare) => {
    const context = await opened(browser).newContext(PHONE)
    await prepare?.(context)
    const page = await context.newPage()
    await page.goto(`${opened(server).address}/search/?${new URLSearchParams({ q: query })}`)
    return page
  }
  return {
    get server() {
      return opened(server)
    },
    get browser() {
      return opened(browser)
    },
    open,
    ask: async (query, prepare) => {
      const page = await open(query, prepare)
      // Where nothing is found the results are an empty box.
      await page.waitForSelector('[data-search-state="done"]', { state: 'attached' })
      const seen = await seenOn(page)
      await page.context().close()
      return seen
    },
  }
}
