import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OpenSampleSite } from '../../site/open-sample-site.ts'
import { openSampleSite } from '../../site/open-sample-site.ts'

let sample: OpenSampleSite
beforeAll(async () => {
  sample = await openSampleSite()
})
afterAll(() => sample?.close())

describe('the print button', () => {
  const press = async (userAgent: string | undefined, prepare: (page: Page) => Promise<unknown>) => {
    const context = await sample.browser.newContext({
      viewport: { width: 360, height: 740 },
      isMobile: true,
      hasTouch: true,
      ...(userAgent && { userAgent }),
    })
    const page = await context.newPage()
    await prepare(page)
    await page.goto(`${sample.address}/menu/`)
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
