/** Asks one question after the other on a search page that stays open: how good the answers are, quickly. */
import type { Browser, Page } from 'playwright-core'
import type { Asked } from './asked.ts'
import { LIMIT_IN_MS, pageIdsOf, PHONE } from './asked.ts'

/** Runs in the page: types the question, sends it, and waits until the answer stands. */
const typeAndWait = async ({ query, limitInMs }: { query: string; limitInMs: number }) => {
  const [form, input, results] = ['form', 'input', 'results'].map((name) =>
    document.querySelector(`[data-search-${name}]`),
  )
  const isDone = () => results?.getAttribute('data-search-state') === 'done'
  if (!(input instanceof HTMLInputElement && form instanceof HTMLFormElement))
    throw new Error('No search form')
  input.value = query
  form.requestSubmit()
  const end = performance.now() + limitInMs
  while (!isDone() && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 4))
  const links = [...(results?.querySelectorAll<HTMLAnchorElement>('a[href]') ?? [])]
  return { isEnded: isDone(), addresses: links.map(({ href }) => href) }
}

const openPage = async (browser: Browser, address: string): Promise<Page> => {
  const page = await browser.newPage(PHONE)
  // With a question in its address the page loads its search at once.
  await page.goto(`${address}?q=${encodeURIComponent('村')}`)
  await page.waitForSelector('[data-search-state="done"]', { state: 'attached', timeout: LIMIT_IN_MS })
  return page
}

/** Somebody who stays on the page; whoever lets them ask closes it. */
export interface StayingReader {
  ask: (query: string) => Promise<Asked>
  close: () => Promise<void>
}

/** Opens the search page at an address for somebody who stays there. */
export const openStayingReader = async (browser: Browser, address: string): Promise<StayingReader> => {
  const page = await openPage(browser, address)
  return {
    ask: async (query) => {
      const { isEnded, addresses } = await page.evaluate(typeAndWait, { query, limitInMs: LIMIT_IN_MS })
      return { hits: pageIdsOf(addresses, address), isEnded }
    },
    close: () => page.close(),
  }
}
