import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from '../../chromium.ts'
import { sampleSite } from '../../site/sample-site.ts'
import { serveSite } from '../../site/serve-site.ts'

const PHONE = { width: 360, height: 780 }

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

const open = async (path: string, javaScriptEnabled = true): Promise<Page> => {
  const context = await browser.newContext({ viewport: PHONE, locale: 'zh-CN', javaScriptEnabled })
  const page = await context.newPage()
  await page.goto(`${server.address}${path}`)
  return page
}
const pressSwitch = (page: Page) => page.getByRole('button', { name: '大字版' }).click()

/** Words that are smaller than a size in pixels, or larger than another. */
const outside = (page: Page, least: number, most: number) =>
  page.evaluate(
    ([low = 0, high = 0]) => {
      const found: string[] = []
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      while (walker.nextNode()) {
        const { textContent, parentElement } = walker.currentNode as Text
        if (!textContent?.trim() || !parentElement?.checkVisibility()) continue
        if (parentElement.closest('.visually-hidden, svg, script, option')) continue
        const size = Number.parseFloat(getComputedStyle(parentElement).fontSize)
        if (size < low || size > high) found.push(`${size} ${textContent.trim()}`)
      }
      return found
    },
    [least, most],
  )

/**
 * Links and buttons that stand on their own, not within a sentence, and are lower than 60 pixels. The dots of the map lie
 * as close as the stations do; the list below it has them all.
 */
const lowTargets = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('a, button, summary, input:not([type="hidden"]), select')]
      .filter(
        (each) =>
          each.checkVisibility() && !each.closest('.skip-link, .visually-hidden, .story, .station-map'),
      )
      .filter((each) => {
        const sentence = each.parentElement?.textContent?.trim() ?? ''
        return each.tagName !== 'A' || sentence === each.textContent?.trim()
      })
      .filter((each) => {
        const row = each.closest(
          '.rows > li, .person-card, .brand-list li, .event-days__event, .project-lines li',
        )
        return (row ?? each).getBoundingClientRect().height < 59.5
      })
      .map((each) => `${Math.round(each.getBoundingClientRect().height)} ${each.textContent?.trim()}`),
  )

describe('large letters', () => {
  it('are not offered where scripts are off, since nothing would happen', async () => {
    const page = await open('/', false)
    expect(await page.getByText('大字版').isVisible()).toBe(false)
    await page.context().close()
  })

  it('come with one tap and stay on every page until they are put back', async () => {
    const page = await open('/')
    await pressSwitch(page)
    expect(await outside(page, 20, 30)).toEqual([])
    await page.goto(`${server.address}/stations/`)
    expect(await outside(page, 20, 30)).toEqual([])
    await pressSwitch(page)
    await page.reload()
    expect(await outside(page, 20, 30)).not.toEqual([])
    await page.context().close()
  })

  it('are there before the first word is drawn', async () => {
    const page = await open('/')
    await pressSwitch(page)
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.body) return
        observer.disconnect()
        document.documentElement.dataset['lookAtFirst'] = document.documentElement.dataset['look']
      }).observe(document, { childList: true, subtree: true })
    })
    await page.reload()
    expect(await page.evaluate(() => document.documentElement.dataset['lookAtFirst'])).toBe('large')
    await page.context().close()
  })

  it.each([
    '/',
    '/menu/',
    '/stations/',
    '/calendar/',
    '/notices/',
    '/people/',
    '/map/',
    '/figures/',
    '/site-map/',
  ])('come with targets of 60 pixels and nothing that runs over, at %s', async (path) => {
    const page = await open(path)
    await pressSwitch(page)
    expect(await lowTargets(page)).toEqual([])
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(tooWide).toBe(0)
    await page.context().close()
  })

  it.each([
    ['/calendar/', '.calendar__day'],
    ['/map/', '.places li'],
  ])('come in one column on a wide screen, too, at %s', async (path, items) => {
    const page = await open(path)
    await page.setViewportSize({ width: 1280, height: 900 })
    await pressSwitch(page)
    const edges = await page
      .locator(`${items}:visible`)
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().left))
    expect(new Set(edges).size).toBe(1)
    await page.context().close()
  })

  it('offer to read the page out, and only they', async () => {
    const page = await open('/')
    const button = page.getByRole('button', { name: '念给我听' })
    expect(await button.isVisible()).toBe(false)
    await pressSwitch(page)
    // A Chromium without voices for Chinese takes the offer back; one that cannot say keeps it.
    const canSpeak = await page.evaluate(() => {
      const voices = speechSynthesis.getVoices()
      return voices.length === 0 || voices.some(({ lang }) => lang.toLowerCase().startsWith('zh'))
    })
    expect(await button.isVisible()).toBe(canSpeak)
    await page.context().close()
  })
})
