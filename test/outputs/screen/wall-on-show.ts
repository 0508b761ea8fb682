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

/** The lines of a text as they stand on the screen. */
export const linesOf = (text: Locator): Promise<string[]> =>
  text.evaluate((title) => {
    const lines: { top: number; words: string }[] = []
    const texts = document.createTreeWalker(title, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node; node = texts.nextNode())
      for (const [at, sign] of [...(node.textContent ?? '')].entries()) {
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + 1)
        const { top, width } = range.getBoundingClientRect()
        if (width === 0) continue
        const last = lines.at(-1)
        if (last && Math.abs(last.top - top) < 9) last.words += sign
        else lines.push({ top, words: sign })
      }
    return lines.map(({ words }) => words.trim())
  })
