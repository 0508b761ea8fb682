import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bringAxe, violations } from '../violations.ts'
import { addressOf, layouts } from './layouts.ts'
import type { Layout } from './layouts.ts'
import type { OpenSampleSite } from './open-sample-site.ts'
import { openSampleSite } from './open-sample-site.ts'

const PHONE = { width: 360, height: 740 }
const DESK = { width: 1280, height: 900 }

let sample: OpenSampleSite
beforeAll(async () => {
  sample = await openSampleSite()
})
afterAll(() => sample?.close())

const open = async (layout: Layout, javaScriptEnabled = true): Promise<Page> => {
  const context = await sample.browser.newContext({ viewport: PHONE, locale: 'zh-CN', javaScriptEnabled })
  const page = await context.newPage()
  await page.goto(`${sample.address}${addressOf(layout, sample.site)}`)
  if (layout === 'a search with results' && javaScriptEnabled)
    await page.waitForSelector('[data-search-state="done"] a[href]')
  return page
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

/** The letters of a page that say something: what only a script can do is not there without one. */
const lettersToRead = (page: Page) =>
  page.locator('main').evaluate((main) => {
    if (!(main instanceof HTMLElement)) return 0
    const all = [...main.querySelectorAll<HTMLElement>('.needs-script')]
    const controls = all.filter((each) => each.getClientRects().length > 0)
    return controls.reduce((letters, { innerText }) => letters - innerText.length, main.innerText.length)
  })

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
  await bringAxe(page)
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

it('opens a photo before everybody, by day, by night and in 大字版', async () => {
  const page = await open('the record of a station')
  await bringAxe(page)
  await page.locator('main a[data-photo]').first().click()
  await page.getByRole('dialog').waitFor()
  const found = await look(page, PHONE)
  await page.evaluate(() => document.documentElement.setAttribute('data-look', 'large'))
  found.push(...(await look(page, PHONE)))
  await page.context().close()
  expect(found).toEqual([])
})

describe.each(layouts)('%s', (layout) => {
  it('can be seen, read out and operated by everybody, on a phone and a desk, by day and by night', async () => {
    const page = await open(layout)
    await bringAxe(page)
    const found = [...(await look(page, PHONE)), ...(await look(page, DESK))]
    await page.context().close()
    expect(found).toEqual([])
  })

  it('fits a phone and says the same when scripts are switched off', async () => {
    const page = await open(layout)
    const plain = await open(layout, false)
    await expect.poll(() => sideways(page)).toBe(0)
    await expect.poll(() => plain.locator('h1').first().isVisible()).toBe(true)
    const [all, readable] = await Promise.all([page, plain].map(lettersToRead))
    if (layout !== 'a search with results') expect(readable).toBeGreaterThanOrEqual((all ?? 0) * 0.95)
    else await expect.poll(() => plain.isVisible('[data-search-help] a[href="/reports/"]')).toBe(true)
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
    const message = 'in letters twice as large'
    await expect.poll(() => sideways(page), { message }).toBe(0)
    await expect.poll(() => brokenNumbers(page), { message }).toEqual([])
    await expect.poll(() => squeezedWords(page), { message }).toEqual([])
    await page.evaluate(() => document.documentElement.setAttribute('data-look', 'large'))
    for (const width of layout === 'the stations' ? [360, 320] : []) {
      await page.setViewportSize({ ...PHONE, width })
      await expect.poll(() => sideways(page), { message: `${message}, 大字版, ${width} px` }).toBe(0)
    }
    await Promise.all([page, plain].map((each) => each.context().close()))
  })
})
