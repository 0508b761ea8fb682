import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OpenEditor } from '../open-editor.ts'
import { openEditor, published, widthOf } from '../open-editor.ts'

let editor: OpenEditor
beforeAll(async () => {
  editor = await openEditor()
})
afterAll(() => editor.close())

const entryPage = `/collections/reports/entries/${published}`
const open = (width = 1280, height = 900) => editor.page(width, height, entryPage)
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })
const title = (page: Page) => page.getByLabel('标题', { exact: true })
const dialog = (page: Page) => page.getByRole('dialog', { name: '历史版本' })

const pressed = async (page: Page, name: string | RegExp) => {
  await button(page, name).focus()
  await page.keyboard.press('Enter')
}
const more = async (page: Page, step: string) => {
  await page.getByText('更多', { exact: true }).focus()
  await page.keyboard.press('Enter')
  await pressed(page, step)
}

describe('the versions of an entry', () => {
  it('are put side by side, and an old one comes into the form, with the keyboard alone', async () => {
    const page = await open()
    const before = await title(page).inputValue()
    await title(page).fill('改错了的标题')
    await button(page, '保存').click()
    await button(page, '送审').waitFor()
    await more(page, '历史版本')
    await dialog(page).locator('del', { hasText: '榕树' }).waitFor()
    await dialog(page).locator('ins', { hasText: '改错了' }).waitFor()
    await pressed(page, '找回“网站上现在的”这一版')
    await expect.poll(() => title(page).inputValue()).toBe(before)
    await page.getByText('还没有保存').waitFor()
    await button(page, '撤销找回').click()
    await expect.poll(() => title(page).inputValue()).toBe('改错了的标题')
    await page.context().close()
  })

  it('are taken back out of their own form only', async () => {
    const page = await open()
    await title(page).fill('先改一回的标题')
    await button(page, '保存').click()
    await button(page, '送审').waitFor()
    await more(page, '历史版本')
    await pressed(page, '找回“网站上现在的”这一版')
    await button(page, '撤销找回').waitFor()
    await title(page).fill('找回以后又改的标题')
    await button(page, '保存').click()
    await button(page, '送审').waitFor()
    await page.evaluate(() => (location.hash = '#/collections/notices'))
    await page.getByRole('heading', { name: '通知公告' }).first().waitFor()
    expect(await button(page, '撤销找回').count()).toBe(0)
    await page.context().close()
  })

  it('fit a phone', async () => {
    const page = await open(360, 780)
    await page.getByText('更多', { exact: true }).click()
    await button(page, '历史版本').click()
    await button(page, /^找回/).scrollIntoViewIfNeeded()
    const box = await dialog(page).evaluate((place) => ({
      right: place.getBoundingClientRect().right,
      wide: place.scrollWidth > place.clientWidth,
    }))
    expect(box.right).toBeLessThanOrEqual(360)
    expect(box.wide).toBe(false)
    await page.context().close()
  })
})

describe('a published entry', () => {
  it('is still told as there when its changes could not be given up', async () => {
    const page = await open()
    await title(page).fill('要放弃的标题')
    await button(page, '保存').click()
    await button(page, '送审').waitFor()
    await page.route('**/api/cms', async (route) => {
      const { action } = route.request().postDataJSON() as { action: string }
      if (action !== 'deleteUnpublishedEntry') return route.continue()
      await route.fulfill({ status: 409, json: { error: '别人正在改这一份。' } })
    })
    await page.getByText('更多', { exact: true }).click()
    await button(page, '放弃没发布的修改').click()
    await page.locator('#notifications').getByText('没有放弃：').waitFor()
    await page.context().close()
  })

  it('is taken off the portal in one step, and its text stays as a draft', async () => {
    const page = await open()
    await page.getByText('更多', { exact: true }).click()
    await button(page, '放弃没发布的修改').click()
    await page.locator('.ck-status.ck-published').waitFor()
    const before = await title(page).inputValue()
    await page.getByText('更多', { exact: true }).click()
    await button(page, '从网站收回').click()
    await page.getByText('网站已更新').waitFor()
    await expect.poll(() => page.getByRole('link', { name: '去看看' }).getAttribute('href')).toBe('/')
    await page.getByRole('link', { name: before }).click()
    await button(page, '送审').waitFor()
    await expect.poll(() => title(page).inputValue()).toBe(before)
    for (const step of ['送审', '审核通过', '发布']) await button(page, step).click()
    await page.getByText('已上线').waitFor()
    await page.context().close()
  })
})

describe('a deleted entry', () => {
  it('is found at its address and brought back from there', async () => {
    const page = await open()
    await page.locator('.ck-status.ck-published').waitFor()
    await page.getByText('更多', { exact: true }).click()
    await button(page, '删除').click()
    await page.getByText('已删除').first().waitFor()
    await page.context().close()
    const later = await open(360, 740)
    await later.getByText('值班编辑在').waitFor()
    await pressed(later, '找回这一篇')
    await button(later, '送审').waitFor()
    await expect.poll(() => title(later).inputValue()).not.toBe('')
    await later.context().close()
  })
})

describe('a release that left an entry out', () => {
  it('says at the next opening which one it was, what is wrong, and leads to it', async () => {
    const leftOut = [
      {
        code: 'not-a-day',
        severity: 'error',
        file: `content/reports/2026/${published}.md`,
        field: 'date',
        line: 4,
        message: '“活动日期”“2026-13-01”不是日历上有的日期。',
        fix: '请写成 2026-03-05 这样的年-月-日。',
      },
    ]
    const page = await editor.page(360, 740, '/collections/reports', (opened) =>
      opened.route('**/api/publishing', (route) => route.fulfill({ json: { state: 'live', leftOut } })),
    )
    const line = page.getByText('有 1 篇写得不对，没有放到网站上')
    await line.waitFor()
    await expect.poll(() => page.getByText('第 4 行：“活动日期”').isVisible()).toBe(false)
    await line.click()
    await page.getByText('第 4 行：“活动日期”').waitFor()
    await page.getByRole('link', { name: `打开这一篇活动报道（${published}）` }).focus()
    await page.keyboard.press('Enter')
    await title(page).waitFor()
    await expect.poll(() => widthOf(page)).toBe(360)
    await page.context().close()
  })
})
