import type { Page, Route } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { OpenEditor } from './open-editor.ts'
import { openEditor, published, widthOf } from './open-editor.ts'

let editor: OpenEditor
beforeAll(async () => {
  editor = await openEditor()
})
afterEach(() => editor.comeBack())
afterAll(() => editor.close())

const entryPage = `/collections/reports/entries/${published}`
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const title = (page: Page) => page.getByLabel('标题', { exact: true })
const told = (page: Page) => page.locator('#notifications')
const silence = (page: Page) => page.getByText('后台程序没有回应（从')

/** Lets an action reach the gateway, or not, and loses what it answers, the first time that it is asked. */
const loseAnswer = async (page: Page, action: string, isDone: boolean) => {
  let isLost = false
  await page.route('**/api/cms', async (route: Route) => {
    const asked = route.request().postDataJSON() as { action: string }
    if (isLost || asked.action !== action) return route.continue()
    isLost = true
    if (isDone) await route.fetch()
    await route.abort()
  })
}

const ask = async (action: string, params: object) => {
  const answer = await fetch(`${editor.address}api/cms`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: new URL(editor.address).origin },
    body: JSON.stringify({ action, params }),
  })
  return (await answer.json()) as { total: number; trail: { did: string }[] }
}

describe('a gateway that is down', () => {
  it.each([360, 1280])(
    'is told with since when and what to do, until it answers again, at %i px',
    async (width) => {
      const page = await editor.page(width, 740, '/collections/reports')
      await page.getByText('榕树下量血压').waitFor()
      await editor.goDown()
      await page.getByLabel('进度').selectOption('draft')
      await silence(page).waitFor()
      await expect
        .poll(() => page.locator('.ck-connection').textContent())
        .toMatch(/从.+\d{2}:\d{2}起.*先不要关掉/)
      await expect.poll(() => page.getByText('榕树下量血压').count()).toBe(0)
      await expect.poll(() => widthOf(page)).toBe(width)
      await editor.comeBack()
      await silence(page).waitFor({ state: 'hidden' })
      await page.getByText('没有找到').waitFor()
      await page.context().close()
    },
  )

  it('is not said to be making the site for ever, and the bar goes on when it is back', async () => {
    let isDown = false
    const page = await editor.page(1280, 900, '/collections/reports', (opened) =>
      opened.route('**/api/publishing', (route) =>
        isDown ? route.continue() : route.fulfill({ json: { state: 'building' } }),
      ),
    )
    await page.getByText('榕树下量血压').waitFor()
    await page.getByText('正在生成网站').waitFor()
    await editor.goDown()
    isDown = true
    await silence(page).waitFor()
    await expect.poll(() => page.getByText('正在生成网站').count()).toBe(0)
    await editor.comeBack()
    await page.getByText('网站已更新').waitFor()
    await page.context().close()
  })

  it('is told of when a publish that broke off was made up for', async () => {
    let state = 'building'
    const page = await editor.page(1280, 900, '/collections/reports', (opened) =>
      opened.route('**/api/publishing', (route) =>
        route.fulfill({ json: { state, ...(state === 'failed' && { message: '发布没有成功。' }) } }),
      ),
    )
    await page.getByText('正在生成网站').waitFor()
    state = 'failed'
    await page.getByText('发布没有成功').waitFor()
    state = 'live'
    await page.getByText('网站已更新').waitFor()
    await page.context().close()
  })

  it('leaves no filter empty for ever', async () => {
    const page = await editor.page(1280, 900, '/collections/stations')
    await page.getByText('青石村新时代文明实践站').waitFor()
    await editor.goDown()
    await page.evaluate(() => (location.hash = '/collections/reports'))
    await silence(page).waitFor()
    await editor.comeBack()
    await expect.poll(() => page.getByLabel('阵地').locator('option').count()).toBe(2)
    await page.getByText('榕树下量血压').waitFor()
    await page.context().close()
  })
})

describe('a save whose answer gets lost', () => {
  it('is told as saved when it was', async () => {
    const page = await editor.page(1280, 900, entryPage)
    await title(page).fill('回答丢了，其实存上了')
    await loseAnswer(page, 'persistEntry', true)
    await button(page, '保存').click()
    await button(page, '送审').waitFor()
    await expect.poll(() => told(page).getByText('没有保存').count()).toBe(0)
    await title(page).fill('接着改')
    await button(page, '保存').click()
    await button(page, '送审').waitFor()
    await page.context().close()
  })

  it('is told as not saved when it was not, and the text is still there', async () => {
    const page = await editor.page(1280, 900, entryPage)
    await title(page).fill('没有到服务器')
    await loseAnswer(page, 'persistEntry', false)
    await button(page, '保存').click()
    await told(page).getByText('没有保存：').waitFor()
    await expect.poll(() => title(page).inputValue()).toBe('没有到服务器')
    await button(page, '保存').click()
    await button(page, '送审').waitFor()
    await page.context().close()
  })

  it('makes one new entry and not two, whatever is written before it is pressed again', async () => {
    const page = await editor.page(1280, 900, '/collections/stations/new')
    const name = page.getByLabel('全称', { exact: true })
    await name.fill('柳树村新时代文明实践站')
    await page.getByLabel('简称', { exact: true }).fill('柳树村站')
    await page.getByLabel('级别').selectOption('station')
    await page.getByLabel('地址', { exact: true }).fill('青禾县临江镇柳树村')
    await page.getByLabel('简介').first().fill('设在老仓库里。')
    let isSilent = false
    await page.route('**/api/*', async (route: Route) => {
      const { action } = (route.request().postDataJSON() ?? {}) as { action?: string }
      if (action === 'persistEntry') {
        await route.fetch()
        isSilent = true
      }
      return isSilent ? route.abort() : route.continue()
    })
    await button(page, '保存').click()
    await told(page).getByText('不知道有没有保存').waitFor()
    await page.unrouteAll()
    await silence(page).waitFor({ state: 'hidden' })
    await page.getByLabel('简称', { exact: true }).fill('柳树站')
    await button(page, '保存').click()
    await button(page, '送审').waitFor()
    const found = () => ask('listEntries', { collection: 'stations', query: '柳树' })
    await expect.poll(async () => (await found()).total).toBe(1)
    await page.context().close()
  })
})

describe('another step whose answer gets lost', () => {
  it('is told as done when it was', async () => {
    const page = await editor.page(1280, 900, entryPage)
    await loseAnswer(page, 'updateUnpublishedEntryStatus', true)
    await button(page, '送审').click()
    await button(page, '审核通过').waitFor()
    const { trail } = await ask('entryHistory', { collection: 'reports', slug: published })
    expect(trail.at(-1)).toMatchObject({ did: 'moved' })
    await page.context().close()
  })
})
