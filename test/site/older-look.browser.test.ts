import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asOldEnginesRead } from './engine-support.ts'
import { addressOf, layouts } from './layouts.ts'
import type { Layout } from './layouts.ts'
import type { OpenSampleSite } from './open-sample-site.ts'
import { openSampleSite } from './open-sample-site.ts'

let sample: OpenSampleSite
beforeAll(async () => {
  sample = await openSampleSite()
})
afterAll(() => sample?.close())

/** No gap between flex items, as before Chrome 84 and Safari 14.1. */
const withoutFlexGaps = (page: Page) =>
  page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('body *'))
      if (getComputedStyle(element).display.includes('flex')) element.style.gap = '0'
  })

/** A page with its styles as the oldest engines read them, on a phone; no such engine runs here. */
const open = async (layout: Layout): Promise<Page> => {
  const context = await sample.browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'zh-CN' })
  const page = await context.newPage()
  await page.route('**/*.css', async (route) => {
    const answer = await route.fetch()
    // The faces of a poster are cut by the gateway when they are asked for; here they are not there.
    if (!answer.ok()) return route.fulfill({ response: answer })
    return route.fulfill({ contentType: 'text/css', body: asOldEnginesRead(await answer.text()) })
  })
  await page.goto(`${sample.address}${addressOf(layout, sample.site)}`)
  if (layout === 'a search with results') await page.waitForSelector('[data-search-state="done"] a[href]')
  await withoutFlexGaps(page)
  return page
}

/** Words that touch: neighbours on one line of a flex box without a space between them. */
const touching = (page: Page) =>
  page.evaluate(() => {
    const isShown = (element: Element) =>
      element.textContent !== '' && element.getClientRects().length > 0 && element.clientWidth !== 1
    /** Where the words stand: a box may be wider than what it holds, and hidden words wider than their box. */
    const wordsOf = (element: Element) => {
      const range = document.createRange()
      range.selectNodeContents(element)
      const [words, box] = [range.getBoundingClientRect(), element.getBoundingClientRect()]
      const { top, bottom } = words
      return { top, bottom, left: Math.max(words.left, box.left), right: Math.min(words.right, box.right) }
    }
    const boxes = [...document.querySelectorAll('main *, header *, footer *')].filter((element) =>
      getComputedStyle(element).display.includes('flex'),
    )
    return boxes.flatMap((box) =>
      [...box.children].filter(isShown).flatMap((element, at, all) => {
        const next = all[at + 1]
        const [a, b] = [wordsOf(element), next && wordsOf(next)]
        const middle = b === undefined ? 0 : (b.top + b.bottom) / 2
        const isOneLine = b !== undefined && middle > a.top && middle < a.bottom && b.left >= a.left
        return isOneLine && b.left - a.right < 0.5
          ? [`${box.className}: ${box.textContent?.slice(0, 20)}`]
          : []
      }),
    )
  })

describe.each(layouts)('in the oldest engines, %s', (layout) => {
  it('keeps its look, fits a phone, and lets no two words run together', async () => {
    const page = await open(layout)
    const [look, sideways, words] = [
      await page.evaluate(() => getComputedStyle(document.body).backgroundColor),
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      await touching(page),
    ]
    await page.context().close()
    expect(look).not.toBe('rgba(0, 0, 0, 0)')
    expect(sideways).toBe(0)
    expect(words).toEqual([])
  })
})
