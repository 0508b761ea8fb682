import axe from 'axe-core'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from '../chromium.ts'
import type { BuiltSite } from './built-site.ts'
import { readBuiltSite } from './built-site.ts'
import { addressOf, layouts } from './layouts.ts'
import type { Layout } from './layouts.ts'
import { sampleSite } from './sample-site.ts'
import { serveSite } from './serve-site.ts'

const PHONE = { width: 360, height: 740 }
const DESK = { width: 1280, height: 900 }
const PATIENT = 120_000

let site: BuiltSite
let browser: Browser
let server: Awaited<ReturnType<typeof serveSite>>

beforeAll(async () => {
  const sample = await sampleSite()
  site = readBuiltSite(sample.site)
  server = await serveSite(sample.dataDir)
  browser = await launchChromium()
}, 900_000)
afterAll(async () => {
  await browser?.close()
  server?.close()
})

const open = async (layout: Layout, javaScriptEnabled = true): Promise<Page> => {
  const context = await browser.newContext({ viewport: PHONE, locale: 'zh-CN', javaScriptEnabled })
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENT)
  await page.goto(`${server.address}${addressOf(layout, site)}`, { timeout: PATIENT })
  if (layout === 'a search with results' && javaScriptEnabled)
    await page.waitForSelector('[data-search-state="done"] a[href]')
  return page
}

/** What axe calls serious or critical: the rule, the place, and why. */
const violations = async (page: Page, seenAs: string, rules?: string[]): Promise<string[]> => {
  // All that is in order would be described too, which takes longer than to look.
  const options = JSON.stringify({ resultTypes: ['violations'], ...(rules && { runOnly: rules }) })
  const found = await page.evaluate<AxeResults['violations']>(
    `axe.run(${options}).then(({ violations }) => violations)`,
  )
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${seenAs}: ${id} ${target.join(' ')} ${failureSummary}`),
    )
}

const look = async (page: Page, viewport: typeof PHONE): Promise<string[]> => {
  const found: string[] = []
  await page.setViewportSize(viewport)
  await page.emulateMedia({ colorScheme: 'light' })
  found.push(...(await violations(page, `${viewport.width} px, light`)))
  await page.emulateMedia({ colorScheme: 'dark' })
  // By night nothing but the colours is another.
  found.push(...(await violations(page, `${viewport.width} px, dark`, ['color-contrast'])))
  return found
}

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** Telephone numbers that stand on more than one line. */
const brokenNumbers = (page: Page) =>
  page
    .locator('a[href^="tel:"]:not(.button), .button__number')
    .evaluateAll((numbers) =>
      numbers.filter((number) => number.getClientRects().length > 1).map((number) => number.textContent),
    )

/** Words that run down letter under letter, and fields that show no three letters of what is typed. */
const squeezedWords = (page: Page) =>
  page.locator('h1, h2, h3, .name-plate__name, main p, main dd, main input[type=search]').evaluateAll((all) =>
    all
      .filter((each) => {
        const { width } = each.getBoundingClientRect()
        const words = each instanceof HTMLInputElement ? each.placeholder : each.textContent
        const letters = words.match(/\p{Script=Han}/gu)?.length ?? 0
        return width > 1 && letters > 4 && width < 3 * parseFloat(getComputedStyle(each).fontSize)
      })
      .map((each) => each.outerHTML.slice(0, 120)),
  )

it('notices a picture without words, and by night a text too dark to be read', async () => {
  const page = await open('the home page')
  await page.evaluate(axe.source)
  await page.evaluate(() => {
    const main = document.querySelector('main')
    main?.append(document.createElement('img'), '这一句太暗')
    if (main) main.style.color = '#333'
  })
  const found = await look(page, PHONE)
  await page.context().close()
  expect(found.filter((line) => line.includes('image-alt'))).toHaveLength(1)
  expect(found.filter((line) => line.includes('color-contrast')).length).toBeGreaterThan(0)
  expect(found.filter((line) => line.startsWith('360 px, light: color-contrast'))).toEqual([])
})

describe.each(layouts)('%s', { timeout: 300_000 }, (layout) => {
  it('can be seen, read out and operated by everybody, on a phone and a desk, by day and by night', async () => {
    const page = await open(layout)
    await page.evaluate(axe.source)
    const found = [...(await look(page, PHONE)), ...(await look(page, DESK))]
    await page.context().close()
    expect(found).toEqual([])
  })

  it('fits a phone and says the same when scripts are switched off', async () => {
    const page = await open(layout)
    const plain = await open(layout, false)
    expect(await sideways(page)).toBe(0)
    expect(await plain.locator('h1').first().isVisible()).toBe(true)
    const [all, readable] = await Promise.all(
      [page, plain].map(async (each) => (await each.locator('main').innerText()).length),
    )
    if (layout !== 'a search with results') expect(readable).toBeGreaterThanOrEqual((all ?? 0) * 0.95)
    else expect(await plain.isVisible('[data-search-help] a[href="/reports/"]')).toBe(true)
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
    expect(await sideways(page), 'in letters twice as large').toBe(0)
    expect(await brokenNumbers(page), 'in letters twice as large').toEqual([])
    expect(await squeezedWords(page), 'in letters twice as large').toEqual([])
    await Promise.all([page, plain].map((each) => each.context().close()))
  })
})
