import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { launchChromium } from '../../chromium.ts'
import { buildFixture, fixtureCounty, type FixtureEntry } from '../../fixtures/county.ts'
import { serveSite } from '../../site/serve-site.ts'

const PHONE = { width: 360, height: 780 }

const project = (name: string, data: Record<string, unknown>): FixtureEntry => ({
  collection: 'projects',
  id: String(data['code']).toLowerCase(),
  data: { name, class: 'smart-life', ...data },
})
const forAll = { audience: ['all'], form: ['training'], stations: [] }
const forElders = { audience: ['elders'], form: ['clinic'], stations: ['linjiang-zhen'] }
const menus = {
  filled: fixtureCounty([
    project('全县夜校', { code: 'QH-901', ...forAll, class: 'culture' }),
    project('桥头义诊', { code: 'QH-902', ...forElders }),
    project('学用手机', { code: 'QH-903', ...forElders, form: ['training'], stations: ['qinghe-zhongxin'] }),
    project('满了的课', { code: 'QH-904', ...forAll, status: 'full' }),
  ]),
  empty: fixtureCounty([project('满了的课', { code: 'QH-904', ...forAll, status: 'full' })]),
}
type Menu = keyof typeof menus

let browser: Browser
const servers = new Map<Menu, Awaited<ReturnType<typeof serveSite>>>()

beforeAll(async () => {
  // The test runner sets its own BASE_URL, which a build would take for the portal's address.
  vi.stubEnv('BASE_URL', undefined)
  for (const menu of ['filled', 'empty'] as const) {
    const { code, stderr } = await buildFixture(menus[menu])
    expect(code, stderr).toBe(0)
    servers.set(menu, await serveSite(menus[menu].dataDir))
  }
  browser = await launchChromium()
})

afterAll(async () => {
  await browser?.close()
  for (const server of servers.values()) server.close()
  for (const county of Object.values(menus)) county.remove()
})

const open = async (
  query = '',
  menu: Menu = 'filled',
  options: BrowserContextOptions = {},
): Promise<Page> => {
  const context = await browser.newContext({ viewport: PHONE, locale: 'zh-CN', ...options })
  const page = await context.newPage()
  await page.goto(`${servers.get(menu)?.address}/menu/${query}`, { waitUntil: 'load' })
  return page
}
const shown = (page: Page) => page.locator('.menu-row__name:visible').allInnerTexts()
const choose = (page: Page, label: string, option: string) =>
  page.getByRole('combobox', { name: label }).selectOption({ label: option })
const said = (page: Page) => page.locator('[data-menu-count]').innerText()

describe('narrowing the menu', () => {
  it('asks for whom, in which form and at which station, without asking a server', async () => {
    const page = await open()
    await expect.poll(() => shown(page)).toEqual(['全县夜校', '桥头义诊', '学用手机'])
    await page.context().setOffline(true)
    await choose(page, '适合谁', '老年人')
    await expect.poll(() => shown(page)).toEqual(['桥头义诊', '学用手机'])
    await choose(page, '形式', '义诊')
    await expect.poll(() => shown(page)).toEqual(['桥头义诊'])
    await choose(page, '适合谁', '不限')
    await choose(page, '形式', '培训')
    await expect.poll(() => shown(page)).toEqual(['全县夜校', '学用手机'])
    await page.context().close()
  })

  it('keeps what is for the whole county whatever the station', async () => {
    const page = await open()
    await choose(page, '哪个阵地', '临江镇所')
    await expect.poll(() => shown(page)).toEqual(['全县夜校', '桥头义诊'])
    await page.context().close()
  })

  it('says aloud how many are left, and hides the classes that have none', async () => {
    const page = await open()
    await choose(page, '形式', '义诊')
    await expect.poll(() => said(page)).toBe('义诊：列出1项。')
    await expect.poll(() => page.locator('.menu-section:visible').count()).toBe(1)
    await expect.poll(() => page.locator('.menu-classes .ways__count:visible').allInnerTexts()).toEqual(['1'])
    await page.context().close()
  })

  it('says what to do when nothing fits, and keeps the number to call in sight', async () => {
    const page = await open()
    await choose(page, '适合谁', '全体群众')
    await choose(page, '形式', '义诊')
    await expect.poll(() => shown(page)).toEqual([])
    await expect.poll(() => said(page)).toMatch(/没有这样的项目.*打电话/)
    await page.getByRole('link', { name: /点单电话/ }).waitFor()
    await page.context().close()
  })

  it('goes back to everything with one key, and keeps the place of the keyboard', async () => {
    const page = await open('?form=clinic')
    await page.getByRole('button', { name: '看全部' }).press('Enter')
    await page.waitForFunction(() => location.search === '')
    await expect.poll(() => shown(page)).toHaveLength(3)
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT')
    await expect.poll(() => page.getByRole('button', { name: '看全部' }).isVisible()).toBe(false)
    await page.context().close()
  })

  it('stands in the address, so that a neighbour sees the same menu', async () => {
    const page = await open()
    await choose(page, '适合谁', '老年人')
    await choose(page, '形式', '义诊')
    const neighbour = await open(new URL(page.url()).search)
    await expect.poll(() => shown(neighbour)).toEqual(['桥头义诊'])
    await expect.poll(() => neighbour.getByRole('combobox', { name: '适合谁' }).inputValue()).toBe('elders')
    await Promise.all([page, neighbour].map((each) => each.context().close()))
  })

  it('shows everything for an address with a choice that does not exist', async () => {
    const page = await open('?form=nothing&else=1')
    await expect.poll(() => shown(page)).toHaveLength(3)
    await page.context().close()
  })

  it('says on paper what was chosen', async () => {
    const page = await open('?form=clinic')
    await page.emulateMedia({ media: 'print' })
    await expect
      .poll(() => page.locator('[data-menu-choice]').innerText())
      .toBe('这张菜单只印了：义诊（1项）')
    await expect.poll(() => shown(page)).toEqual(['桥头义诊'])
    await page.context().close()
  })
})

describe('what people come for', () => {
  it('leads to what meets it, says so, and back to everything with a second tap', async () => {
    const page = await open()
    const need = page.getByRole('link', { name: '学手机' })
    await need.click()
    await expect.poll(() => shown(page)).toEqual(['桥头义诊', '学用手机'])
    await expect.poll(() => said(page)).toBe('学手机：列出2项。')
    await expect.poll(() => page.url()).toContain('?need=')
    await need.click()
    await expect.poll(() => shown(page)).toHaveLength(3)
    await page.context().close()
  })

  it('is in sight at once for whoever comes with it from another page', async () => {
    const page = await open('?need=xue-shouji#row-qh-902')
    const row = page.locator('.menu-row:visible').first()
    await expect.poll(async () => (await row.boundingBox())?.y).toSatisfy((y) => y > 0 && y < PHONE.height)
    await page.context().close()
  })

  it('leads to the first row that meets it where scripts do not run', async () => {
    const page = await open('', 'filled', { javaScriptEnabled: false })
    await page.getByRole('link', { name: '学手机' }).click()
    await expect.poll(() => page.locator(':target .menu-row__name').innerText()).toBe('桥头义诊')
    await page.context().close()
  })

  it('is called with a second tap, without opening the row', async () => {
    const page = await open()
    await expect
      .poll(() =>
        page
          .getByRole('link', { name: /点学用手机/ })
          .first()
          .getAttribute('href'),
      )
      .toMatch(/^tel:/)
    await page.context().close()
  })
})

describe('the menu without its filters', () => {
  it('is all there where scripts do not run, and offers no switch that does nothing', async () => {
    const page = await open('?form=clinic', 'filled', { javaScriptEnabled: false })
    await expect.poll(() => shown(page)).toEqual(['全县夜校', '桥头义诊', '学用手机'])
    await expect.poll(() => page.locator('select:visible, button:visible').count()).toBe(0)
    await page.context().close()
  })

  it('says where to turn when nothing can be ordered', async () => {
    const page = await open('', 'empty')
    await expect.poll(() => shown(page)).toEqual([])
    await expect.poll(() => page.locator('select').count()).toBe(0)
    await page.getByText('现在一个也没有').waitFor()
    await page
      .getByRole('link', { name: /0700-5550100/ })
      .first()
      .waitFor()
    await page.context().close()
  })
})
