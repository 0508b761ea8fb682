import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { openPreviewer, type Previewer } from '../../../src/release/client.ts'
import { readReleaseSettings } from '../../../src/release/settings.ts'
import { launchChromium } from '../../chromium.ts'
import { buildFixture, writeEntry } from '../../fixtures/county.ts'
import { worstCounty } from '../poster/worst-county.ts'
import { homeOfWall, type HomeOfWall } from './home-of-wall.ts'
import { cutOff, isKept, linesOf, LONGEST_SLIDE_IN_MS, round, shown } from './wall-on-show.ts'

/** Ten o'clock in Beijing. */
const NOW = '2026-11-22T02:00:00.000Z'
const TEN_MINUTES_LATER = '2026-11-22T02:10:00.000Z'
const LYING = { width: 1920, height: 1080 }
const STANDING = { width: 1080, height: 1920 }
const NEXT_ASK_IN_MS = 180_500

/** All there is at its station; its first half is longer than a line of the largest letters. */
const ONE_LINE = {
  title: '低温冰冻天气前要备什么，有事找谁',
  station: 'one-line',
  recurrence: undefined,
  starts: '2026-11-22T19:00',
  ends: '2026-11-22T20:30',
}

let county: Awaited<ReturnType<typeof worstCounty>>
let browser: Browser
let previewer: Previewer
let home: HomeOfWall

beforeAll(async () => {
  county = await worstCounty()
  writeEntry(county.contentDir, { collection: 'stations', id: 'one-line', data: { shortName: '石桥村站' } })
  writeEntry(county.contentDir, { collection: 'events', id: '20261122-one-line', data: ONE_LINE })
  // The test runner sets its own BASE_URL, which a build would take for the portal's address.
  vi.stubEnv('BASE_URL', 'https://qinghe.example')
  const { code, stderr } = await buildFixture(county, NOW)
  expect(code, stderr).toBe(0)
  const { contentDir, dataDir } = county
  const place = { CONTENT_DIR: contentDir, DATA_DIR: dataDir, BASE_URL: 'https://qinghe.example' }
  previewer = openPreviewer(readReleaseSettings({ ...place, CUNKOU_NOW: NOW }))
  home = await homeOfWall(dataDir, previewer)
  browser = await launchChromium()
})

// A test that fails leaves the others their home.
afterEach(() => home.plugIn())

afterAll(async () => {
  await browser?.close()
  previewer?.close()
  await home?.unplug()
  county?.remove()
})

interface Hung {
  viewport?: { width: number; height: number }
  path?: string
  script?: boolean
  /** Whether the browser lets a service worker answer in the place of home. */
  keeper?: 'allow' | 'block'
}

const open = async (time: string, hung: Hung = {}): Promise<Page> => {
  const { viewport = LYING, path = '/screen/', script = true, keeper = 'allow' } = hung
  const context = await browser.newContext({
    viewport,
    locale: 'zh-CN',
    javaScriptEnabled: script,
    serviceWorkers: keeper,
  })
  const page = await context.newPage()
  if (script) await page.clock.install({ time: new Date(time) })
  await page.goto(`${home.address}${path}`)
  return page
}

describe('the wall', () => {
  it('is read from top to bottom where no script runs', async () => {
    const page = await open(NOW, { script: false })
    const slides = page.locator('[data-slide]')
    expect(await slides.count()).toBeGreaterThan(5)
    for (const slide of await slides.all()) expect(await slide.isVisible()).toBe(true)
    await page.context().close()
  })

  it('skips the days that are over by its own clock, however old its page is', async () => {
    const page = await open('2026-11-24T02:00:00.000Z')
    const days = await round(page, () =>
      shown(page)
        .locator('[data-day-word]')
        .evaluateAll((all) => all.map((word) => word.getAttribute('data-day-word'))),
    )
    const told = days.flat().filter((day) => day !== null)
    expect(told.length).toBeGreaterThan(0)
    expect(told.filter((day) => day < '2026-11-24')).toEqual([])
    await page.context().close()
  })

  it.each([
    ['lying', LYING],
    ['standing', STANDING],
  ])('shows the longest entries whole on a screen that is %s', async (_, viewport) => {
    const page = await open(NOW, { viewport })
    expect((await round(page, () => cutOff(page))).flat()).toEqual([])
    await page.context().close()
  })

  it('goes on and comes up again without home, and says since when it has heard nothing', async () => {
    const page = await open(NOW)
    await expect.poll(() => isKept(page)).toBe(true)
    const heard = page.locator('[data-heard]')
    await expect.poll(() => heard.textContent()).toContain('11月22日 10:0')
    const said = await heard.textContent()
    await home.unplug()
    await page.clock.setFixedTime(new Date('2026-11-22T05:00:00.000Z'))
    await page.reload()
    await shown(page).waitFor()
    expect(await heard.textContent()).toBe(said)
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).cursor)).toBe('none')
    const pictures = page.locator('[data-slides] img')
    await expect
      .poll(() =>
        pictures.evaluateAll((all) => all.every((one) => (one as HTMLImageElement).naturalWidth > 0)),
      )
      .toBe(true)
    expect(await pictures.count()).toBeGreaterThan(0)
    await page.context().close()
  })

  it('starts again by itself after an error, but not before there is a page to start', async () => {
    const page = await open(NOW, { keeper: 'block' })
    await shown(page).waitFor()
    await home.unplug()
    await page.evaluate(() => {
      document.body.setAttribute('data-broken', '')
      void Promise.reject(new Error('a slip'))
    })
    const isBroken = async () => {
      await page.clock.runFor(31_000)
      return (await page.locator('[data-broken]').count()) > 0
    }
    for (let tries = 0; tries < 3; tries += 1) expect(await isBroken()).toBe(true)
    await home.plugIn()
    await expect.poll(isBroken).toBe(false)
    await shown(page).waitFor()
    await page.context().close()
  })

  it('takes a new release within ten minutes, without opening the page anew', async () => {
    const page = await open(NOW)
    await expect.poll(() => isKept(page)).toBe(true)
    await page.evaluate(() => document.body.setAttribute('data-never-left', ''))
    const data = {
      recurrence: undefined,
      title: '刚刚写的',
      starts: '2026-11-22T19:00',
      ends: '2026-11-22T20:00',
    }
    writeEntry(county.contentDir, { collection: 'events', id: '20261122-just-now', data })
    const { code, stderr } = await buildFixture(county, TEN_MINUTES_LATER)
    expect(code, stderr).toBe(0)
    await page.clock.runFor(NEXT_ASK_IN_MS)
    await expect
      .poll(async () => {
        await page.clock.runFor(LONGEST_SLIDE_IN_MS)
        return page.locator('[data-slides]').textContent()
      })
      .toContain('刚刚写的')
    expect(await page.locator('[data-never-left]').count()).toBe(1)
    await page.context().close()
  })
})

describe('the screen of a station', () => {
  it('that stands upright breaks its one headline where a reader breathes', async () => {
    const page = await open(NOW, { path: '/screen/one-line/', viewport: STANDING })
    const title = shown(page).locator('.slide-row__title', { hasText: '低温冰冻' })
    await title.waitFor()
    expect(await linesOf(title)).toEqual(['低温冰冻天气前要备什么，', '有事找谁'])
    await page.context().close()
  })

  it('is made when somebody asks for it, with its lines in old signs', async () => {
    const page = await open(NOW, { path: '/screen/forty-events/' })
    await shown(page).waitFor()
    const lines = await fetch(`${home.address}/screen/forty-events/led-gb18030.txt`)
    expect(lines.headers.get('content-type')).toContain('gb18030')
    expect(new TextDecoder('gb18030').decode(await lines.arrayBuffer())).toContain('11月')
    await page.context().close()
  })
})
