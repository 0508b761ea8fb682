import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { OpenEditor } from '../open-editor.ts'
import { openEditor, published } from '../open-editor.ts'
import { keptHere } from './kept-here.ts'

let editor: OpenEditor
beforeAll(async () => {
  editor = await openEditor()
})
afterEach(() => editor.comeBack())
afterAll(() => editor.close())

const entryPage = `/collections/reports/entries/${published}`
const newPage = '/collections/reports/new'
const open = (hash: string, width = 1280) => editor.page(width, 900, hash)
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const title = (page: Page) => page.getByLabel('标题', { exact: true })
const summary = (page: Page) => page.getByLabel('内容提要')
const bar = (page: Page) => page.locator('.ck-kept-bar')
const line = (page: Page, words: string) => page.locator('.ck-kept-line', { hasText: words }).waitFor()
const goTo = (page: Page, hash: string) => page.evaluate((to) => (location.hash = to), hash)

/** One more tab of the same browser. */
const anotherTab = async (page: Page, address: string) => {
  const tab = await page.context().newPage()
  await tab.goto(address)
  return tab
}

/** Ends a page as a crash does: it is told nothing. */
const crash = async (page: Page) => {
  const crashed = page.waitForEvent('crash')
  const inside = await page.context().newCDPSession(page)
  void inside.send('Page.crash').catch(() => undefined)
  await crashed
}

describe('a tab that crashes while somebody types', () => {
  it('was kept again and again though there was never a pause, and all of that comes back', async () => {
    const page = await open(entryPage)
    await summary(page).fill('')
    let typed = ''
    const typeOn = async () => {
      const word = '一二三四五六七八九十'.charAt(typed.length % 10)
      await page.keyboard.type(word)
      typed += word
      await page.waitForTimeout(100)
    }
    while (!(await page.locator('.ck-kept-line').isVisible())) await typeOn()
    const first = await keptHere(page)
    while ((await keptHere(page)) === first) await typeOn()
    await expect.poll(() => summary(page).inputValue()).toBe(typed)
    const kept = await keptHere(page)
    await crash(page)
    const again = await anotherTab(page, `${editor.address}admin/#${entryPage}`)
    await bar(again).getByText('在这台设备上写的，还没有保存').waitFor()
    const before = await summary(again).inputValue()
    await button(again, '接着写').click()
    await expect.poll(() => summary(again).inputValue()).not.toBe(before)
    const back = await summary(again).inputValue()
    expect([typed, back]).toEqual([expect.stringContaining(back), expect.stringContaining(kept)])
    await button(again, '保存').click()
    await button(again, '送审').waitFor()
    await again.reload()
    await title(again).waitFor()
    await expect.poll(() => bar(again).count()).toBe(0)
    await again.context().close()
  })
})

describe('new entries', () => {
  it('have a place of their own in each tab, come back by themselves, and are left without a question', async () => {
    const page = await open(newPage)
    const asked: string[] = []
    page.on('dialog', (dialog) => asked.push(dialog.message()))
    await title(page).fill('第一个窗口写的')
    await line(page, '已在这台设备记下')
    const other = await anotherTab(page, `${editor.address}admin/#${newPage}`)
    await title(other).fill('第二个窗口写的')
    await line(other, '已在这台设备记下')
    await page.reload()
    await bar(page).getByText('接上了').waitFor()
    await expect.poll(() => title(page).inputValue()).toBe('第一个窗口写的')
    const doubled = await anotherTab(page, page.url())
    await title(doubled).waitFor()
    await expect.poll(() => doubled.url()).not.toBe(page.url())
    await expect.poll(() => title(doubled).inputValue()).toBe('')
    await title(page).fill('第一个窗口又写的')
    await goTo(page, '/collections/reports')
    const begun = page.getByRole('region', { name: '没写完的' })
    await begun.getByText('第二个窗口写的').waitFor()
    await begun.getByRole('link', { name: '第一个窗口又写的' }).click()
    await bar(page).getByText('接上了').waitFor()
    await expect.poll(() => title(page).inputValue()).toBe('第一个窗口又写的')
    expect(asked).toEqual([])
    await page.context().close()
  })
})

describe('what was typed on another device', () => {
  it('is offered, stays when it is declined, and is looked at and taken up later', async () => {
    const page = await open(entryPage)
    await title(page).fill('在办公室写的')
    await line(page, '已自动存到后台')
    const phone = await open(entryPage, 360)
    await bar(phone).getByText('还没有保存').waitFor()
    await button(phone, '看看').click()
    await phone.locator('dialog[open]').getByText('在办公室写的').waitFor()
    await button(phone, '关上').click()
    await button(phone, '不用了').click()
    await phone.reload()
    await title(phone).fill('在手机上写的')
    await line(phone, '已自动存到后台')
    await expect.poll(() => bar(phone).count()).toBe(0)
    await phone.getByText('更多', { exact: true }).first().click()
    await button(phone, '没保存的文字').click()
    await phone.getByRole('button', { name: '接着写：在办公室写的' }).click()
    await expect.poll(() => title(phone).inputValue()).toBe('在办公室写的')
    await phone.getByText('更多', { exact: true }).first().click()
    await button(phone, '没保存的文字').click()
    await phone.getByRole('button', { name: '接着写：在手机上写的' }).waitFor()
    await page.context().close()
    await phone.context().close()
  })
})

describe('without the gateway or a sign-in', () => {
  it('everything goes on being kept here, is said so, and reaches the server afterwards', async () => {
    const page = await open(newPage)
    await title(page).waitFor()
    await editor.goDown()
    await title(page).fill('断开时写的')
    await line(page, '没连上，先记在这台设备上')
    await editor.comeBack()
    await line(page, '已自动存到后台')
    await page.route('**/api/cms', (route) => route.fulfill({ status: 401, json: { error: '还没有登录' } }))
    await title(page).fill('登录过期时写的')
    await line(page, '没登录，先记在这台设备上')
    await page.unroute('**/api/cms')
    await line(page, '已自动存到后台')
    await page.context().close()
  })

  it('a browser that keeps nothing is told once, and asks before it loses anything', async () => {
    const page = await open('/collections/reports')
    await page.addInitScript(() => {
      const keep = Storage.prototype.setItem
      const full = () => {
        throw new Error('full')
      }
      IDBFactory.prototype.open = full
      Storage.prototype.setItem = function (key, value) {
        if (key.startsWith('cunkou')) full()
        keep.call(this, key, value)
      }
    })
    await page.goto(`${editor.address}admin/?#${newPage}`)
    await title(page).fill('无痕窗口里写的')
    await page.getByText('这个浏览器不让记下没保存的文字').waitFor()
    await line(page, '已自动存到后台')
    const asked = page.waitForEvent('dialog')
    await goTo(page, '/collections/reports')
    expect((await asked).message()).toContain('没能记下来')
    await page.context().close()
  })
})

describe('Ctrl+S', () => {
  it('saves in any field; what is typed meanwhile stays in the form, and a second press saves it', async () => {
    const page = await open(entryPage)
    await title(page).fill('按键保存')
    await page.keyboard.press('Control+s')
    await page.keyboard.type('又写')
    await page.keyboard.press('Control+s')
    await button(page, '送审').waitFor()
    await expect.poll(() => title(page).inputValue()).toBe('按键保存又写')
    await button(page, '送审').waitFor()
    await page.reload()
    await expect.poll(() => title(page).inputValue()).toBe('按键保存又写')
    await page.context().close()
  })

  it('loses no letter of a story that is typed on through the first save of a new entry', async () => {
    const page = await open(newPage)
    await title(page).fill('第一次保存')
    const story = page.getByLabel('正文', { exact: true })
    await story.click()
    await page.keyboard.type('一')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+s')
    const typed = 'abcdefghijklmnopqrstuvwxyz'.repeat(4)
    await page.keyboard.type(typed, { delay: 20 })
    await page.waitForURL(/entries\//)
    await page.keyboard.type('完')
    await expect.poll(() => story.locator('p').allInnerTexts()).toEqual(['一', `${typed}完`])
    await page.context().close()
  })
})
