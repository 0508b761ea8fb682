import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { typeOfFile } from '../../cms/gateway/site/answer-file.ts'
import { withAddresses } from '../../scripts/export-site/page-addresses.ts'
import { underBase } from '../../scripts/export-site/readdress.ts'
import { launchChromium } from '../chromium.ts'
import { readBuiltSite, readersPages } from './built-site.ts'
import { sampleSite } from './sample-site.ts'

/** A static host that shows the portal under a path, as `npm run export-site` writes it. */
const BASE = '/sub'
let release = ''
let server: Server
let browser: Browser
let address = ''
let report = ''
/** What the host does not have, though the release does. */
const gone = new Set<string>()
/** Every address that the host did not have. */
const missed: string[] = []

const fileAt = (path: string): Buffer | undefined => {
  try {
    return gone.has(path)
      ? undefined
      : readFileSync(join(release, path.endsWith('/') ? `${path}index.html` : path))
  } catch {
    return undefined
  }
}

beforeAll(async () => {
  release = (await sampleSite()).site
  const pages = readersPages(readBuiltSite(release)).map(({ path }) => path)
  report = pages.find((path) => /^\/reports\/\d{4}\/[^/]+\/$/.test(path)) ?? ''
  server = createServer(({ url = '' }, answer) => {
    const { pathname } = new URL(url, 'http://host')
    const path = decodeURIComponent(pathname.slice(BASE.length))
    const file = pathname.startsWith(`${BASE}/`) ? fileAt(path) : undefined
    if (!file) missed.push(pathname)
    const type = typeOfFile(path.endsWith('/') ? 'index.html' : path)
    answer.writeHead(file ? 200 : 404, { 'Content-Type': type, 'Cache-Control': 'no-cache' })
    const isPage = type.startsWith('text/html') && file
    answer.end(isPage ? withAddresses(file.toString(), underBase(BASE)) : (file ?? '没有这一页'))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}${BASE}`
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  server?.close()
})

const open = async (path: string): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'zh-CN' })
  const page = await context.newPage()
  await page.goto(`${address}${path}`)
  return page
}

/** The paths of the pages that are kept. */
const kept = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const cache = await caches.open('cunkou-pages')
    return (await cache.keys()).map(({ url }) => new URL(url).pathname)
  })

const isRegistered = (page: Page): Promise<boolean> =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length > 0)

const setOffline = (context: BrowserContext, isOffline: boolean) => context.setOffline(isOffline)

describe('pages under a path of a host, without a network', () => {
  it('are there where they were seen, with the day that they are from; where not, it says so and lists them', async () => {
    const page = await open('/stations/')
    await expect.poll(() => kept(page)).toContain(`${BASE}/stations/`)
    await page.goto(`${address}${report}`)
    await expect.poll(() => kept(page)).toContain(`${BASE}${report}`)
    expect(await page.getByText('存下的页面').count()).toBe(0)
    const title = await page.locator('h1').textContent()

    await setOffline(page.context(), true)
    await page.reload()
    expect(await page.locator('h1').textContent()).toBe(title)
    expect(await page.locator('main > .notice-strip').first().textContent()).toMatch(
      /这是\d+月\d+日存下的页面/,
    )
    expect(await page.evaluate(() => getComputedStyle(document.body).lineHeight)).not.toBe('normal')

    await page.goto(`${address}/figures/`)
    expect(await page.locator('h1').textContent()).toBe('没有网络时')
    await page.locator(`[data-kept-list] a[href$="${report}"]`).click()
    await expect.poll(() => page.locator('h1').textContent()).toBe(title)
    await page.context().close()
  })

  it('are forgotten as soon as it is heard that they were withdrawn, and all of them with their worker', async () => {
    const page = await open(report)
    await expect.poll(() => kept(page)).toContain(`${BASE}${report}`)
    gone.add(report)
    await page.reload()
    await expect.poll(() => kept(page)).not.toContain(`${BASE}${report}`)

    gone.add('/offline.js')
    // As the browser does when a reader has been away for a while.
    const browserItself = await page.context().newCDPSession(page)
    await browserItself.send('ServiceWorker.enable')
    await browserItself.send('ServiceWorker.stopAllWorkers')
    await expect
      .poll(async () => {
        await page.goto(`${address}/`)
        return isRegistered(page)
      })
      .toBe(false)
    await expect.poll(() => kept(page)).toEqual([])
    gone.clear()
    await page.context().close()
  })
})

describe('under a path of a host', () => {
  it('search asks for nothing that is not there', async () => {
    missed.length = 0
    const page = await open(`/search/?q=${encodeURIComponent('义诊')}`)
    await page.waitForSelector('[data-search-state="done"] a[href]')
    expect(missed.filter((path) => !path.endsWith('favicon.ico'))).toEqual([])
    await page.context().close()
  })

  it('a wall screen comes up again without a network', async () => {
    const page = await open('/screen/')
    await expect
      .poll(() => page.evaluate(async (path) => (await caches.match(path)) !== undefined, `${BASE}/screen/`))
      .toBe(true)
    await setOffline(page.context(), true)
    await page.reload()
    await page.locator('.slide.is-shown').waitFor()
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).cursor)).toBe('none')
    await page.context().close()
  })

  it('a photo opens in front of the page, is left by a key, and is saved under the title of the page', async () => {
    const page = await open(report)
    const photo = page.locator('main a[data-photo]').first()
    await photo.focus()
    await page.keyboard.press('Enter')
    const viewer = page.locator('dialog.viewer')
    await viewer.waitFor()
    const save = viewer.getByRole('link', { name: /^保存这张\s?（\d+×\d+/ })
    await save.waitFor()
    expect(await save.getAttribute('download')).toMatch(/\p{Script=Han}.*-第1张\.webp$/u)
    await page.keyboard.press('Escape')
    await expect.poll(() => viewer.count().then(() => viewer.isVisible())).toBe(false)
    expect(await photo.evaluate((link) => link === document.activeElement)).toBe(true)
    await page.context().close()
  })
})
