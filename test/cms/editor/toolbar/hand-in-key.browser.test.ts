import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OpenEditor } from '../open-editor.ts'
import { openEditor, published } from '../open-editor.ts'

let editor: OpenEditor
beforeAll(async () => {
  editor = await openEditor()
})
afterAll(() => editor.close())

describe('Ctrl+Enter', () => {
  it('hands in what is saved, and nothing before that', async () => {
    const page = await editor.page(1280, 900, `/collections/reports/entries/${published}`)
    const button = (name: string) => page.getByRole('button', { name, exact: true })
    await page.getByLabel('标题', { exact: true }).fill('用键盘送审')
    await page.keyboard.press('Control+Enter')
    await page.keyboard.press('Control+s')
    await button('送审').waitFor()
    // From the story, too, where a report ends.
    await page.getByRole('textbox', { name: '正文', exact: true }).click()
    await page.keyboard.press('Control+Enter')
    await button('审核通过').waitFor()
    expect(await page.getByLabel('标题', { exact: true }).inputValue()).toBe('用键盘送审')
    await page.context().close()
  })
})
