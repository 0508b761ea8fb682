import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OpenEditor } from './open-editor.ts'
import { openEditor, published } from './open-editor.ts'

let editor: OpenEditor
beforeAll(async () => {
  editor = await openEditor()
})
afterAll(() => editor.close())

const entryPage = `/collections/reports/entries/${published}`
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const title = (page: Page) => page.getByLabel('标题', { exact: true })

/** The buttons, links and boxes of the page that something of what is told lies over. */
const covered = (page: Page) =>
  page.evaluate(() => {
    const told = [...document.querySelectorAll('#notifications aside, .Toastify__toast')]
    const boxes = told.map((each) => each.getBoundingClientRect()).filter(({ height }) => height > 0)
    const root = document.querySelector('#nc-root')?.getBoundingClientRect()
    return [...document.querySelectorAll('#nc-root :is(button, a, input, textarea, summary)')]
      .filter((each) => {
        const { top, bottom, left, right, height } = each.getBoundingClientRect()
        const end = Math.min(bottom, root?.bottom ?? bottom)
        return (
          height > 0 &&
          boxes.some((box) => box.top < end && box.bottom > top && box.left < right && box.right > left)
        )
      })
      .map((each) => each.textContent)
  })

describe('what is told beside a form', () => {
  it.each([360, 1280])('lies over nothing and is in Chinese, at %i pixels', async (width) => {
    const page = await editor.page(width, 780, '/collections/reports/new')
    await title(page).fill(`只有标题 ${width}`)
    await button(page, '保存').click()
    await page.getByText('送审前还要补').waitFor()
    expect(await page.locator('.ck-said').textContent()).toBe('已保存')
    expect(await covered(page)).toEqual([])
    await button(page, '送审').click()
    await page.getByText('没有送审，还有').waitFor()
    expect(await covered(page)).toEqual([])
    expect(await page.getByRole('button', { name: /close/i }).count()).toBe(0)
    await page.context().close()
  })

  it('says what was not done until it is read, and not any more beside another text', async () => {
    const page = await editor.page(360, 780, entryPage)
    await title(page).fill('没有保存成的标题')
    await page.route('**/api/cms', (route) =>
      route.request().postData()?.includes('persistEntry')
        ? route.fulfill({ status: 422, json: { error: '磁盘满了。' } })
        : route.continue(),
    )
    await button(page, '保存').click()
    await page.getByRole('alert').getByText('没有保存：磁盘满了。').waitFor()
    expect(await covered(page)).toEqual([])
    await page.unroute('**/api/cms')
    await button(page, '保存').click()
    await button(page, '送审').waitFor()
    const told = page.locator('#notifications').getByText('磁盘满了')
    await expect.poll(() => told.count()).toBe(0)
    await page.context().close()
  })
})

describe('what can be undone', () => {
  it('stays on offer while other things are told', async () => {
    const page = await editor.page(1280, 900, entryPage)
    await page.getByText('更多', { exact: true }).click()
    await button(page, '放弃没发布的修改').click()
    await button(page, '撤销，找回草稿').waitFor()
    await button(page, '改错字').click()
    await page.getByText('直接在表里改').waitFor()
    await button(page, '撤销，找回草稿').click()
    await page.locator('.ck-status.ck-draft').waitFor()
    expect(editor.complaints).toEqual([])
    await page.context().close()
  })
})
