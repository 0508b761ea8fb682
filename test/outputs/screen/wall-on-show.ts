import type { Locator, Page } from 'playwright-core'

/** A little more, so that the next one is there. */
export const LONGEST_SLIDE_IN_MS = 15_100

/** The slide that stands on the wall. */
export const shown = (page: Page): Locator => page.locator('.slide.is-shown')

/** Goes once round. @returns what was told of each slide */
export const round = async <T>(page: Page, tell: () => Promise<T>): Promise<T[]> => {
  const told: T[] = []
  const slides = await page.locator('[data-slide]').count()
  for (let turn = 0; turn < slides; turn += 1) {
    told.push(await tell())
    await page.clock.runFor(LONGEST_SLIDE_IN_MS)
  }
  return told
}

/** Everything of the wall is kept as soon as its page is: that comes last. */
export const isKept = (page: Page): Promise<boolean> =>
  page.evaluate(async (path) => (await caches.match(path)) !== undefined, '/screen/')

/** What of the shown slide lies outside of its room. */
export const cutOff = (page: Page): Promise<string[]> =>
  shown(page).evaluate((slide) => {
    const room = slide.querySelector('[data-room]')
    const box = document.querySelector('[data-slides]')?.getBoundingClientRect()
    if (!room || !box) return ['no room']
    return [...room.querySelectorAll('p, h2, img, time, li, .qr')].flatMap((part) => {
      const { left, right, top, bottom } = part.getBoundingClientRect()
      const isOutside =
        left < box.left - 2 || right > box.right + 2 || top < box.top - 2 || bottom > box.bottom + 2
      return isOutside && bottom > top ? [`${part.tagName} ${part.textContent}`] : []
    })
  })
