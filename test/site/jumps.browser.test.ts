import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { memory } from '../../src/outputs/reader/remembered.ts'
import { launchChromium } from '../chromium.ts'
import { whereThereIsTime } from '../setup/property-runs.ts'
import { sampleSite } from './sample-site.ts'
import { serveSite } from './serve-site.ts'

/** What a good page keeps below is 0.1; here nothing needs to move at all. */
const MOST_SHIFT = 0.02
/** More emptiness than this between two parts of a page is a hole. */
const MOST_GAP = 64

let browser: Browser
let server: Awaited<ReturnType<typeof serveSite>>

beforeAll(async () => {
  server = await serveSite((await sampleSite()).dataDir)
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  server?.close()
})

/** A cheap phone far from the mast: a quarter of this machine, and a second for what a desk has at once. */
const slowPhone = async (): Promise<Page> => {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    isMobile: true,
    hasTouch: true,
  })
  const page = await context.newPage()
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 200_000,
    uploadThroughput: 90_000,
  })
  return page
}

/** One that is answered, one that is not, one by its sound; a slow phone burns four times what it needs. */
const questions = whereThereIsTime(
  ['义诊', '青石镇', '囧囧囧', '白鹭洲村什么时候有义诊', 'qhx'],
  ['义诊', '囧囧囧', 'qhx'],
)

const watchShifts = () => {
  const shifts: number[] = []
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if ('value' in entry) shifts.push(Number(entry.value))
  }).observe({ type: 'layout-shift', buffered: true })
  Object.assign(window, { shifts })
}
const shiftOf = (page: Page) =>
  page.evaluate(() => ((window as unknown as { shifts: number[] }).shifts ?? []).reduce((a, b) => a + b, 0))

/** Opens the portal as somebody whose browser keeps a village. */
const keepVillage = async (page: Page, village: object) => {
  await page.goto(`${server.address}/offline/`)
  await page.evaluate(
    ([name = '', text = '']) => localStorage.setItem(name, text),
    [memory.station, JSON.stringify(village)],
  )
  await page.addInitScript(watchShifts)
}

/** How far below the last that is said of the village the rest of the front page begins. */
const gapBelowVillage = (page: Page) =>
  page.evaluate(() => {
    const bottom = (selector: string) =>
      document.querySelector(selector)?.lastElementChild?.getBoundingClientRect().bottom ?? 0
    const rest = document.querySelector('.front')?.getBoundingClientRect().top ?? 0
    return rest - Math.max(bottom('[data-my-station-body]'), bottom('[data-my-station-some]'))
  })

/** Opens the front page twice, and finds neither a jump nor a hole. @param told where the village's part says all that it has to */
const expectCalmFront = async (page: Page, told: string) => {
  for (const time of ['first', 'next']) {
    await page.goto(`${server.address}/`, { waitUntil: 'networkidle' })
    await page.locator(told).waitFor()
    await page.waitForTimeout(500)
    expect(await shiftOf(page), time).toBeLessThanOrEqual(MOST_SHIFT)
    expect(await gapBelowVillage(page), time).toBeLessThanOrEqual(MOST_GAP)
  }
}

describe('nothing jumps on a slow phone', () => {
  it('notices a jump', async () => {
    const page = await slowPhone()
    await page.addInitScript(watchShifts)
    await page.goto(`${server.address}/menu/`)
    await page.evaluate(() => {
      const late = document.createElement('div')
      late.style.height = '300px'
      document.querySelector('main')?.prepend(late)
    })
    await page.waitForTimeout(500)
    expect(await shiftOf(page)).toBeGreaterThan(MOST_SHIFT)
    await page.context().close()
  })

  it.each([360, 1280])(
    'on the front page of who has a village, %s wide, the first time and the next',
    async (width) => {
      const page = await slowPhone()
      await page.setViewportSize({ width, height: 740 })
      await keepVillage(page, { href: '/stations/qingshi-cun/', name: '青石村站' })
      await expectCalmFront(page, '[data-my-station-body] [data-weekend]')
      await page.context().close()
    },
  )

  it.each([{}, { room: ['360', 636] }])(
    'on the front page of who has a village that is gone, with room held for it or not: %j',
    async (room) => {
      const page = await slowPhone()
      await keepVillage(page, { href: '/stations/no-more/', name: '老村', ...room })
      await expectCalmFront(page, '[data-my-station-failed]:visible')
      await page.context().close()
    },
  )

  it.each([
    '/',
    '/menu/',
    '/menu/?form=clinic',
    '/search/',
    ...questions.map((query) => `/search/?${new URLSearchParams({ q: query })}`),
  ])('on %s, while scripts and results come in', async (path) => {
    const page = await slowPhone()
    await page.addInitScript(watchShifts)
    await page.goto(`${server.address}${path}`, { waitUntil: 'networkidle' })
    if (path.includes('q=')) await page.waitForSelector('[data-search-state="done"]')
    await page.waitForTimeout(500)
    expect(await shiftOf(page)).toBeLessThanOrEqual(MOST_SHIFT)
    await page.context().close()
  })
})

describe('high contrast', () => {
  it('leaves the month to be read above the day', async () => {
    const context = await browser.newContext({
      forcedColors: 'active',
      viewport: { width: 360, height: 740 },
    })
    const page = await context.newPage()
    for (const path of ['/', '/notices/']) {
      await page.goto(`${server.address}${path}`)
      const adjusts = await page.$$eval('.date-block', (leaves) =>
        leaves.map((leaf) => getComputedStyle(leaf).getPropertyValue('forced-color-adjust')),
      )
      expect(new Set(adjusts)).toEqual(new Set(['none']))
    }
    await context.close()
  })
})

it('keeps an opening quote whole in the middle of a headline', async () => {
  const page = await browser.newPage()
  await page.goto(`${server.address}/`)
  const trims = await page.$$eval('.phrase', (phrases) =>
    phrases.map((phrase) => getComputedStyle(phrase).getPropertyValue('text-spacing-trim')),
  )
  expect(trims.length).toBeGreaterThan(0)
  expect(new Set(trims)).toEqual(new Set(['space-first']))
  await page.close()
})
