import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from '../chromium.ts'
import { whereThereIsTime } from '../setup/property-runs.ts'
import { sampleSite } from './sample-site.ts'
import { serveSite } from './serve-site.ts'

/** What a good page keeps below is 0.1; here nothing needs to move at all. */
const MOST_SHIFT = 0.02

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

const phone = async (userAgent?: string): Promise<Page> => {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    isMobile: true,
    hasTouch: true,
    ...(userAgent && { userAgent }),
  })
  return context.newPage()
}

/** A cheap phone far from the mast: a quarter of this machine, and a second for what a desk has at once. */
const slowPhone = async (): Promise<Page> => {
  const page = await phone()
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

describe('the print button', () => {
  const press = async (userAgent: string | undefined, prepare: (page: Page) => Promise<unknown>) => {
    const page = await phone(userAgent)
    await prepare(page)
    await page.goto(`${server.address}/menu/`)
    await page.getByRole('button', { name: '打印这一页' }).click()
    const note = page.locator('[data-print-note]')
    await note.filter({ hasText: /./ }).waitFor()
    const said = await note.innerText()
    await page.context().close()
    return said
  }

  it('says how to get out of WeChat, which cannot print', async () => {
    const said = await press('Mozilla/5.0 (Linux; Android 12) MicroMessenger/8.0.27', async () => undefined)
    expect(said).toBe('微信里打印不了，请用浏览器打开：点右上角的“…”，选“在浏览器打开”，再打印。')
  })

  it('names another browser where there is no printing, and where it only pretends', async () => {
    const without = await press(undefined, (page) =>
      page.addInitScript(() => Reflect.set(window, 'print', undefined)),
    )
    expect(without).toMatch(/打印不了。请换/)
    const pretending = await press(undefined, (page) =>
      page.addInitScript(() => Reflect.set(window, 'print', () => undefined)),
    )
    expect(pretending).toMatch(/没有出现打印窗口？/)
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
