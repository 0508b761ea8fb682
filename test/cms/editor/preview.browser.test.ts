import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { collections } from '../../../src/model/collections.ts'
import { launchChromium } from '../../chromium.ts'
import type { OpenCounty } from '../../journey/open-county.ts'
import { openCounty } from '../../journey/open-county.ts'

/** Long enough to be scrolled through. */
const STORY = Array.from({ length: 40 }, (_, at) => `第 ${at + 1} 段：医生在榕树下量血压。`).join('\n\n')
const { id } = collections.reports.example
let county: OpenCounty
let browser: Browser
let complaints: string[] = []

beforeAll(async () => {
  const data = { cover: undefined, coverAlt: undefined, photos: undefined }
  county = await openCounty([{ collection: 'reports', data, body: STORY }, { collection: 'good-people' }])
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
  await county.close()
})

/** An entry that nobody has a draft of is asked for in vain; stock Decap says so and that it has no polling. */
const MEANT = /status of 404|net::ERR_FAILED/

const open = async (hash: string) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' })
  const page = await context.newPage()
  complaints = []
  page.on('console', (message) => {
    if (message.type() === 'error' && !MEANT.test(message.text())) complaints.push(message.text())
  })
  page.on('dialog', (dialog) => void dialog.accept())
  await page.goto(`${county.address}admin/#${hash}`)
  await page.locator('.ck-preview iframe').waitFor()
  return page
}

const report = `/collections/reports/entries/${id}`
const pageInFrame = (page: Page) => page.frameLocator('.ck-preview iframe[data-shown="true"]')
const heading = (page: Page, text: string) => pageInFrame(page).locator('h1', { hasText: text })
const title = (page: Page) => page.getByLabel('标题', { exact: true })
const choose = (page: Page, name: string) =>
  page.locator('.ck-preview').getByRole('button', { name, exact: true }).click()
const place = (page: Page) =>
  pageInFrame(page)
    .locator('body')
    .evaluate(() => scrollY)

describe('the preview beside the form', () => {
  it('is the page with the portal’s own look, and shares nothing with the editor', async () => {
    const page = await open(report)
    await heading(page, String(collections.reports.example.data.title)).waitFor()
    const inFrame = pageInFrame(page).locator('body')
    const [look, origin] = await inFrame.evaluate((body) => [
      getComputedStyle(body).fontFamily,
      window.origin,
    ])
    expect(look).toContain('PingFang SC')
    expect(origin).toBe('null')
    await page.getByText('和已发布的一样，没有改动').waitFor()
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('follows what is written, and stays where it is being read', async () => {
    const page = await open(report)
    await pageInFrame(page).locator('p', { hasText: '第 40 段' }).waitFor()
    await pageInFrame(page)
      .locator('body')
      .evaluate(() => scrollTo(0, 600))
    await expect.poll(() => place(page)).toBe(600)
    for (const text of ['写到一半', '写完了的题目']) {
      await title(page).fill(text)
      await heading(page, text).waitFor({ state: 'attached' })
      await expect.poll(() => page.getByText('草稿预览，还没有发布').count()).toBe(1)
      await expect.poll(() => place(page)).toBe(600)
    }
    await expect.poll(() => page.locator('.ck-preview iframe').count()).toBe(1)
    await page.context().close()
  })

  it('leads nowhere, whatever is pressed in it', async () => {
    const page = await open(report)
    await pageInFrame(page).getByRole('link', { name: '首页' }).first().click()
    await page.waitForTimeout(500)
    await heading(page, String(collections.reports.example.data.title)).waitFor()
    expect(page.context().pages()).toHaveLength(1)
    await page.context().close()
  })

  it('says what is missing and shows the rest', async () => {
    const page = await open(report)
    await title(page).fill('')
    await page.getByText('还不能发布，这些要补上：标题').waitFor()
    await heading(page, '（标题还没填）').waitFor()
    await expect.poll(() => pageInFrame(page).getByText('第 1 段：').count()).toBe(1)
    await page.context().close()
  })

  it('shows a phone, a desktop and the picture that is shared', async () => {
    const page = await open(report)
    const width = () =>
      pageInFrame(page)
        .locator('body')
        .evaluate(() => innerWidth)
    await expect.poll(width).toBe(360)
    await choose(page, '电脑')
    await expect.poll(width).toBe(1280)
    await choose(page, '分享图')
    const picture = page.locator('.ck-preview img')
    const size = () =>
      picture.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight])
    await expect.poll(size).toEqual([1200, 630])
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('shows the sheet of paper of a station', async () => {
    const page = await open(`/collections/stations/entries/${collections.stations.example.id}`)
    await choose(page, '海报')
    await pageInFrame(page).getByText('本月活动').first().waitFor()
    // The button beside it makes the PDF: nothing is said of how a browser would.
    await page.getByRole('button', { name: '做成 PDF' }).waitFor()
    expect(await pageInFrame(page).getByText('另存为 PDF').isVisible()).toBe(false)
    await page.locator('.ck-poster-pdf select').first().selectOption({ label: '门牌码' })
    await pageInFrame(page).getByText('扫一扫').first().waitFor()
    await page.context().close()
  })

  it('lays out the choices of a poster in lines that hold them', async () => {
    const page = await open(`/collections/stations/entries/${collections.stations.example.id}`)
    await choose(page, '海报')
    await page.getByRole('button', { name: '做成 PDF' }).waitFor()
    for (const width of [1280, 1440, 1920]) {
      await page.setViewportSize({ width, height: 900 })
      const places = () =>
        page.locator('.ck-poster-pdf').evaluate((box) => {
          const right = box.getBoundingClientRect().right
          const all = [...box.querySelectorAll('select, button')].map((each) => each.getBoundingClientRect())
          return {
            lines: new Set(all.map(({ top }) => Math.round(top))).size,
            within: all.every((each) => each.right <= right),
          }
        })
      await expect.poll(places).toEqual({ lines: 2, within: true })
    }
    await page.context().close()
  })

  it('shows an entry that nobody has saved yet, and what the settings would change', async () => {
    const fresh = await open('/collections/notices/new')
    await title(fresh).fill('还没有保存的公告')
    await heading(fresh, '还没有保存的公告').waitFor()
    await fresh.context().close()
    const settings = await open('/collections/settings/entries/site')
    await settings.getByLabel('门户名称').fill('换了名字的门户')
    await pageInFrame(settings).getByText('换了名字的门户').first().waitFor()
    await settings.context().close()
  })

  it('keeps the last page while nothing is answered, says so, and goes on by itself', async () => {
    const page = await open(report)
    await heading(page, String(collections.reports.example.data.title)).waitFor()
    await page.route('**/api/**', (route) => route.abort())
    await title(page).fill('断线时写的')
    await page.getByText('下面是上一次的样子').waitFor()
    await heading(page, String(collections.reports.example.data.title)).waitFor()
    await page.unroute('**/api/**')
    await heading(page, '断线时写的').waitFor()
    await expect.poll(() => page.getByText('下面是上一次的样子').count()).toBe(0)
    await page.context().close()
  })
})
