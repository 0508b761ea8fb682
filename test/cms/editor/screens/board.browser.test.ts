import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OpenEditor } from '../open-editor.ts'
import { openEditor, published } from '../open-editor.ts'

let editor: OpenEditor
beforeAll(async () => {
  editor = await openEditor()
})
afterAll(() => editor.close())

const TITLE = '上了审稿板的稿子'
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })
const card = (page: Page, column: string) =>
  page.getByRole('region', { name: column }).getByRole('heading', { name: TITLE })
const pressed = async (page: Page, name: string | RegExp) => {
  await button(page, name).focus()
  await page.keyboard.press('Enter')
}
/** Opens a column on a phone, waits for the draft in it and opens that. */
const readIn = async (page: Page, column: string) => {
  await pressed(page, new RegExp(`^${column}`))
  await card(page, column).waitFor()
  await pressed(page, `看稿：${TITLE}`)
}

describe('the review board', () => {
  it('takes a draft through review with the keyboard alone on a phone, read first and sent back with a reason', async () => {
    const form = await editor.page(1280, 900, `/collections/reports/entries/${published}`)
    await form.getByLabel('标题', { exact: true }).fill(TITLE)
    await button(form, '保存').click()
    await button(form, '送审').click()
    await button(form, '审核通过').waitFor()

    const page = await editor.page(360, 780, '/workflow')
    await readIn(page, '待审')
    await pressed(page, '和网站上比，改了什么')
    await page.locator('ins', { hasText: '审稿板' }).waitFor()
    await pressed(page, '退回修改')
    await expect.poll(() => button(page, '先写原因').isDisabled()).toBe(true)
    await pressed(page, '有错别字，请再读一遍')
    await pressed(page, '退回修改')
    await page.getByText('退回：有错别字，请再读一遍').waitFor({ state: 'attached' })
    await form.reload()
    await form.getByText('退回了这一篇：有错别字，请再读一遍').waitFor()
    await form.context().close()
    for (const [column, step] of [
      ['草稿', '送审'],
      ['待审', '审核通过'],
      ['待发', '发布'],
    ] as const) {
      await readIn(page, column)
      await pressed(page, step)
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
    }
    await page.getByText('网站已更新').waitFor()
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    await page.context().close()
  })
})
