import { afterAll, beforeAll, expect, it } from 'vitest'
import type { OpenEditor } from '../open-editor.ts'
import { openEditor, published } from '../open-editor.ts'

let editor: OpenEditor
beforeAll(async () => {
  editor = await openEditor()
})
afterAll(() => editor.close())

it('the menu of a form never stays open over a field that somebody has gone on to', async () => {
  const page = await editor.page(360, 780, `/collections/reports/entries/${published}`)
  const history = page.getByRole('button', { name: '历史版本', exact: true })
  const more = page.getByText('更多', { exact: true }).first()
  const opened = async () => {
    await more.click()
    await history.waitFor()
  }
  await opened()
  await page.keyboard.press('Escape')
  await history.waitFor({ state: 'hidden' })
  await opened()
  await page.getByLabel('标题', { exact: true }).focus()
  await history.waitFor({ state: 'hidden' })
  await opened()
  await history.click()
  await page.getByRole('dialog').getByText('经过').waitFor()
  await expect.poll(() => history.isVisible()).toBe(false)
  await page.context().close()
})
