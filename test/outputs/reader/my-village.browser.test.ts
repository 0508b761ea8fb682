import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { memory } from '../../../src/outputs/reader/remembered.ts'
import { launchChromium } from '../../chromium.ts'
import { sampleSite } from '../../site/sample-site.ts'
import { serveSite } from '../../site/serve-site.ts'

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

/** @param others what answers at addresses that the sample county does not have */
const open = async (path: string, kept?: string, others: Record<string, string> = {}): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 360, height: 780 }, locale: 'zh-CN' })
  const page = await context.newPage()
  if (kept !== undefined)
    await page.addInitScript(
      ([name = '', text = '']) => localStorage.setItem(name, text),
      [memory.station, kept],
    )
  for (const [address, body] of Object.entries(others))
    await page.route(`**${address}`, (route) => route.fulfill({ contentType: 'text/html', body }))
  await page.goto(`${server.address}${path}`)
  return page
}
const village = (page: Page) => page.getByRole('region', { name: '我的村' })

describe('my village', () => {
  it('says so when its page is gone, and how to choose another', async () => {
    const page = await open('/', JSON.stringify({ href: '/stations/no-more/', name: '老村' }))
    await village(page).getByText('没有取到它的消息').waitFor()
    await village(page).getByRole('link', { name: '换一个' }).waitFor()
    await page.context().close()
  })

  it('says so when something else than a village answers at its address', async () => {
    const page = await open('/', JSON.stringify({ href: '/menu/', name: '不是村' }))
    await village(page).getByText('没有取到它的消息').waitFor()
    await page.context().close()
  })

  it('is found again under its new address and name after it was renamed', async () => {
    const page = await open('/', JSON.stringify({ href: '/stations/old-cun/', name: '老村' }), {
      '/stations/old-cun/': '<meta http-equiv="refresh" content="0; url=/stations/qingshi-cun/">',
    })
    await village(page).getByText('开放时间').waitFor()
    expect(await village(page).getByRole('link', { name: '青石村站' }).getAttribute('href')).toBe(
      '/stations/qingshi-cun/',
    )
    const kept = await page.evaluate((name) => localStorage.getItem(name), memory.station)
    expect(JSON.parse(kept ?? '')).toMatchObject({ href: '/stations/qingshi-cun/', name: '青石村站' })
    await page.context().close()
  })

  it('is asked for anew, and no room is held for it, when what the browser kept is no village', async () => {
    const page = await open('/', '{"href":"https://elsewhere.example/","name":"别处"}')
    await village(page).getByRole('link', { name: '选我的村' }).waitFor()
    expect(await page.locator('[data-has-station]').count()).toBe(0)
    await page.context().close()
  })

  it('is chosen with two taps, and then stands first with its number and hours', async () => {
    const page = await open('/')
    await village(page).getByRole('link', { name: '选我的村' }).click()
    await page.getByText('点一下自己的村或社区').waitFor()
    await page.getByRole('link', { name: '青石村站', exact: true }).first().click()
    await page.waitForURL(`${server.address}/`)
    await village(page).getByRole('link', { name: '青石村站' }).waitFor()
    await village(page).getByRole('link', { name: /0700-/ }).waitFor()
    await village(page).getByText('开放时间').waitFor()
    await page.context().close()
  })

  it('says first what is on until Sunday, at home or near', async () => {
    const page = await open('/', JSON.stringify({ href: '/stations/qingshi-cun/', name: '青石村站' }))
    await village(page)
      .getByText(/周末.*青石村站/)
      .waitFor()
    const first = village(page).locator('[data-my-station-body] > :first-child > :first-child')
    expect(await first.innerText()).toContain('周末')
    await page.context().close()
  })

  it('is chosen from what a typed name leaves of the list, from the map and from the search', async () => {
    for (const way of ['/stations/#pick', '/map/#pick', `/search/?q=${encodeURIComponent('青石村')}#pick`]) {
      const page = await open(way)
      await page.getByText('点一下自己的村或社区').waitFor()
      if (way.startsWith('/stations/')) await page.getByLabel('找阵地').fill('qsc')
      await page
        .locator('[data-stations] a:visible')
        .filter({ hasText: /^青石村/ })
        .first()
        .click()
      await page.waitForURL(`${server.address}/`)
      await village(page).getByRole('link', { name: '青石村站' }).waitFor()
      await page.context().close()
    }
  })

  it('is chosen where nothing says that a tap does something else', async () => {
    for (const way of ['/stations/', '/map/']) {
      const page = await open(`${way}#pick`)
      await page.getByText('点一下自己的村或社区').waitFor()
      expect(await page.locator('main').innerText()).not.toMatch(/看它的页面|点名字，看/)
      await page.context().close()
    }
  })

  it('does not keep the page waiting where its script never comes', async () => {
    const page = await open('/offline/', JSON.stringify({ href: '/stations/qingshi-cun/', name: '青石村站' }))
    await page.route('**/_astro/*.js', (route) =>
      route.request().resourceType() === 'script' && !route.request().url().includes('early-look')
        ? route.abort()
        : route.continue(),
    )
    await page.goto(`${server.address}/`)
    await page.getByRole('heading', { name: '这几天办什么' }).waitFor()
    await page.context().close()
  })

  it('is a target of 60 pixels in large letters', async () => {
    const page = await open('/', JSON.stringify({ href: '/stations/qingshi-cun/', name: '青石村站' }))
    await page.getByRole('button', { name: '大字版' }).click()
    const name = village(page).getByRole('link', { name: '青石村站', exact: true })
    expect((await name.boundingBox())?.height).toBeGreaterThanOrEqual(60)
    await page.context().close()
  })

  it('is still being chosen on the map and in the search that the list leads to', async () => {
    const page = await open('/stations/#pick')
    await page.getByLabel('找阵地').fill('没有这个村')
    await page.getByText('按“搜索”在全站找').waitFor()
    expect(await page.getByRole('link', { name: '看地图' }).isVisible()).toBe(false)
    expect(await page.getByRole('heading', { name: '从县里到村里' }).isVisible()).toBe(false)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/search\/\?q=.*#pick$/)
    await page.goBack()
    await page.getByRole('link', { name: '看地图' }).click()
    await page.waitForURL(/\/map\/#pick$/)
    await page.context().close()
  })

  it('is chosen and given up on its own page', async () => {
    const page = await open('/stations/qingshi-cun/')
    await page.getByRole('button', { name: '设为我的村' }).click()
    await page.getByRole('button', { name: '这是我的村' }).click()
    await page.getByRole('button', { name: '设为我的村' }).waitFor()
    await page.context().close()
  })

  it('leaves the list of stations a list for who did not come to choose', async () => {
    const page = await open('/stations/')
    await page.getByRole('link', { name: '青石村站', exact: true }).first().click()
    await page.waitForURL(`${server.address}/stations/qingshi-cun/`)
    await page.context().close()
  })
})
