import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { samplePages } from './sample-pages.ts'
import { PHONE, seenOn, useSearchInBrowser } from './search-in-browser.ts'
import type { Harm } from './serve-folders.ts'

const search = useSearchInBrowser()

/** Longer than the search waits for names, and shorter than for a file: what it asks for after that still arrives. */
const STEP_IN_MS = 9_000
const LOOK_AGAIN_IN_MS = 300
/** On a busy machine a page may think longer than we look away, and ask for more once its clock has gone on. */
const MOST_WAITS = 30

/** Asks, on a page whose clock goes fast where something never comes. */
const asked = async (query: string, isSlow: boolean) => {
  if (!isSlow) return search.ask(query)
  const page = await search.open(query, (context) => context.clock.install())
  await waitOut(page)
  await page.waitForSelector('[data-search-state="done"]')
  const seen = await seenOn(page)
  await page.context().close()
  return seen
}

/** Waits until all that comes has come: nothing is on its way, and nothing new is asked for. */
const quiet = async (page: Page) => {
  for (let asked = -1; asked !== search.server.asked.length || search.server.onTheWay() > 0;) {
    asked = search.server.asked.length
    await page.waitForTimeout(LOOK_AGAIN_IN_MS)
  }
}

/** The page's own clock goes on until the search has given up on everything that does not come. */
const waitOut = async (page: Page) => {
  for (let waits = 0; waits < MOST_WAITS; waits++) {
    await quiet(page)
    await page.clock.runFor(STEP_IN_MS)
    if ((await page.locator('[data-search-state="done"]').count()) > 0) return
  }
}

const harming = (pattern: RegExp, harm: Harm) => {
  search.server.harm.to = (path) => (pattern.test(path) ? harm : undefined)
}

const harms: Harm[] = ['refused', 'cut short', 'something else', 'never']
const withText = (text: string) =>
  samplePages.filter((page) => `${page.title}\n${page.text}`.includes(text)).map(({ url }) => url)

describe.each(harms)('a file that is: %s', (harm) => {
  const isSlow = harm === 'never'

  it('is told, with the lists to look in, when it is the search itself or its list of parts', async () => {
    for (const pattern of [/search-script[.-].*\.js$/, /shards\.json$/]) {
      harming(pattern, harm)
      const { said, helped } = await asked('义诊', isSlow)
      expect(said, pattern.source).toContain('搜索没有连上')
      expect(helped, pattern.source).toBe(true)
    }
  })

  it('costs nothing but pinyin when it is the directory of names', async () => {
    harming(/names\.pack$/, harm)
    const { said, links } = await asked('民法典', isSlow)
    expect(new Set(links)).toEqual(new Set(withText('民法典')))
    expect(said).toContain('拼音暂时查不了')
  })

  it('is told, when it holds the words that were asked for', async () => {
    harming(/\/words\/\d+\.pack$/, harm)
    const { said, helped } = await asked('义诊', isSlow)
    expect(said).toContain('搜索没有连上')
    expect(helped).toBe(true)
  })

  it('costs the results whose words it holds, and says how many', async () => {
    harming(/\/pages\/\d*[02468]\.pack$/, harm)
    const { said, links } = await asked('义诊', isSlow)
    expect(links.length).toBeGreaterThan(0)
    expect(links.length).toBeLessThan(withText('义诊').length)
    expect(said).toMatch(/另有 \d+ 条没有取到/)
  })
})

it('fetches again what did not arrive, when the reader asks again', async () => {
  harming(/\/words\/\d+\.pack$/, 'refused')
  const page = await search.browser.newPage()
  await page.goto(`${search.server.address}/search/?q=${encodeURIComponent('充气人偶')}`)
  await page.waitForSelector('[data-search-state="done"]')
  await expect.poll(() => page.locator('[data-search-list] a').count()).toBe(0)
  search.server.harm.to = () => undefined
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
  it('searches everything without all that came later', async () => {
    search.server.harm.to = () => undefined
    const { links } = await search.ask('白鹭洲村什么时候有义诊', (context) => context.addInitScript(forget))
    expect(links).toContain('/reports/2025/0-5/')
  })
})

describe('a page that was left open while new releases came', () => {
  it('starts over by itself when parts of its release are gone', async () => {
    search.server.harm.to = () => undefined
    const page = await search.browser.newPage(PHONE)
    await page.goto(`${search.server.address}/search/?${new URLSearchParams({ q: '民法典' })}`)
    await page.waitForSelector('[data-search-state="done"]')
    let gone = 0
    search.server.harm.to = (path) => (/\/words\/\d+\.pack$/.test(path) && gone++ === 0 ? 'gone' : undefined)
    await page.fill('[data-search-input]', '充气人偶')
    await page.keyboard.press('Enter')
    await expect
      .poll(() => page.locator('[data-search-list] a').count(), { timeout: 60_000 })
      .toBe(withText('充气人偶').length)
    expect(await page.locator('[data-search-status]').innerText()).toContain('找到')
    await page.close()
  })
})
