import type { Locator, Page } from 'playwright-core'

/** A cheap phone held upright. */
export const PHONE = { width: 360, height: 780 }

/** A thumb on a phone: it scrolls to what it wants, and taps. */
export interface Hand {
  tap: (thing: Locator) => Promise<void>
  /** Taps what leads to another page, and waits until that is there. */
  follow: (way: Locator) => Promise<void>
  /** What it has cost so far. */
  cost: () => { taps: number; screens: number }
}

/** Puts a thumb on a page. */
export const handOn = (page: Page): Hand => {
  let taps = 0
  let pushed = 0
  const scrolled = () => page.evaluate(() => window.scrollY)
  const tap = async (thing: Locator) => {
    const before = await scrolled()
    await thing.scrollIntoViewIfNeeded()
    pushed += Math.abs((await scrolled()) - before)
    taps += 1
    await thing.tap()
  }
  return {
    tap,
    follow: async (way) => {
      const left = page.waitForEvent('framenavigated')
      await tap(way)
      await left
      await page.waitForLoadState()
    },
    cost: () => ({ taps, screens: pushed / PHONE.height }),
  }
}
