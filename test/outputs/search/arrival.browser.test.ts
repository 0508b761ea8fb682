import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from '../../chromium.ts'
import { samplePages } from './sample-pages.ts'
import { openSearchSite } from './search-site.ts'
import type { Harm } from './serve-folders.ts'

let browser: Browser
let server: Awaited<ReturnType<typeof openSearchSite>>

beforeAll(async () => {
  server = await openSearchSite()
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  server?.close()
})

/** Longer than the search waits for anything. */
const TOO_LONG_IN_MS = 40_000

type Prepare = (context: BrowserContext) => Promise<unknown>
const nothing: Prepare = async () => undefined

/** What a reader sees in the end: the line above the results, the results, and whether it says where else to look. */
const asked = async (query: string, isSlow = false, prepare = nothing) => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
  await prepare(context)
  const page = await context.newPage()
  if (isSlow) await page.clock.install()
  await page.goto(`${server.address}/search/?${new URLSearchParams({ q: query })}`)
  if (isSlow) await waitOut(page)
  await page.waitForSelector('[data-search-state="done"]', { timeout: 60_000 })
  const seen = {
    said: await page.locator('[data-search-status]').innerText(),
    links: await page.$$eval('[data-search-results] a', (all) =>
      all.map((link) => link.getAttribute('href')),
    ),
    helped: await page.isVisible('[data-search-help] a[href="/reports/"]'),
  }
  await context.close()
  return seen
}

/** The page's own clock goes on until the search has given up on everything that does not come. */
const waitOut = async (page: Page) => {
  for (let waits = 0; waits < 8; waits++) {
    await page.waitForTimeout(300)
    await page.clock.runFor(TOO_LONG_IN_MS)
    if ((await page.locator('[data-search-state="done"]').count()) > 0) return
  }
}

const harming = (pattern: RegExp, harm: Harm) => {
  server.harm.to = (path) => (pattern.test(path) ? harm : undefined)
}

const harms: Harm[] = ['refused', 'cut short', 'something else', 'never']
const withTitle = (text: string) =>
  samplePages.filter(({ title }) => title.includes(text)).map(({ url }) => url)
const withText = (text: string) =>
  samplePages.filter((page) => `${page.title}\n${page.text}`.includes(text)).map(({ url }) => url)

describe.each(harms)('a file that is: %s', (harm) => {
  const isSlow = harm === 'never'

  it('is told, with the lists to look in, when it is the search itself or its list of parts', async () => {
    for (const pattern of [/search-page\..*\.js$/, /shards\.json$/]) {
      // Half a script, and a script that never comes, are an engine's to report; the page only waits.
      if (isSlow && pattern.source.startsWith('search-page')) continue
      harming(pattern, harm)
      const { said, helped } = await asked('义诊', isSlow)
      expect(said, pattern.source).toContain('搜索没有连上')
      expect(helped, pattern.source).toBe(true)
    }
  })

  it('leaves the titles to be searched, and says so, when it belongs to the index of the texts', async () => {
    for (const pattern of [/pagefind\.js$/, /\.pagefind$/, /\.pf_meta$/, /\.pf_index$/]) {
      harming(pattern, harm)
      const { said, links } = await asked('义诊', isSlow)
      expect(new Set(links), pattern.source).toEqual(new Set(withTitle('义诊')))
      expect(said, pattern.source).toContain('只找了标题')
    }
  })

  it('costs nothing but pinyin when it is the directory of names', async () => {
    harming(/names-.*\.pack$/, harm)
    const { said, links } = await asked('民法典', isSlow)
    expect(new Set(links)).toEqual(new Set(withText('民法典')))
    expect(said).toContain('拼音暂时查不了')
  })

  it('costs one stretch of time, and says so, when it belongs to one', async () => {
    harming(/\/always-.*facets\.pack$/, harm)
    const { said, links } = await asked('民法典', isSlow)
    expect(links.length).toBeGreaterThan(0)
    expect(said).toContain('有一部分内容没有取到')
  })

  it('costs the results whose words it holds, and says how many', async () => {
    harming(/\/pages\/0\.pack$/, harm)
    const { said, links } = await asked('义诊', isSlow)
    expect(links.length).toBeGreaterThan(0)
    expect(links.length).toBeLessThan(withText('义诊').length)
    expect(said).toMatch(/另有 \d+ 条没有取到/)
  })
})

it('fetches again what did not arrive, when the reader asks again', async () => {
  harming(/\.pf_index$/, 'refused')
  const page = await browser.newPage()
  await page.goto(`${server.address}/search/?q=${encodeURIComponent('充气人偶')}`)
  await page.waitForSelector('[data-search-state="done"]')
  expect(await page.locator('[data-search-list] a').count()).toBe(0)
  server.harm.to = () => undefined
  await page.getByRole('button', { name: '搜索' }).click()
  await expect.poll(() => page.locator('[data-search-list] a').count()).toBe(withText('充气人偶').length)
  await page.close()
})

/** What came after the oldest engines, as far as a page's own scripts could meet it. */
const forget = () => {
  const lost: [object, string[]][] = [
    [Array.prototype, ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with']],
    [String.prototype, ['at', 'replaceAll', 'matchAll']],
    [Object, ['fromEntries', 'hasOwn', 'groupBy']],
    [Map, ['groupBy']],
    [Promise, ['allSettled', 'any', 'withResolvers']],
    [Element.prototype, ['replaceChildren']],
    [Blob.prototype, ['stream', 'arrayBuffer', 'text']],
    [AbortSignal, ['timeout', 'any']],
    [Intl, ['Segmenter', 'ListFormat']],
    [
      window,
      ['DecompressionStream', 'WebAssembly', 'structuredClone', 'queueMicrotask', 'FinalizationRegistry'],
    ],
  ]
  for (const [owner, names] of lost) for (const name of names) Reflect.deleteProperty(owner, name)
}

describe('an old engine', () => {
  it('searches the titles without WebAssembly and all that came later, and says so', async () => {
    server.harm.to = () => undefined
    const { said, links } = await asked('白鹭洲村什么时候有义诊', false, (context) =>
      context.addInitScript(forget),
    )
    expect(said).toContain('只找了标题')
    expect(links).toEqual(withTitle('白鹭洲村').filter((url) => withTitle('义诊').includes(url)))
  })

  it('cuts a question into words without a dictionary of its own', async () => {
    const { links } = await asked('白鹭洲村什么时候有义诊', false, (context) =>
      context.addInitScript(() => Reflect.deleteProperty(Intl, 'Segmenter')),
    )
    expect(links).toEqual(['/reports/2025/0-5/'])
  })
})
