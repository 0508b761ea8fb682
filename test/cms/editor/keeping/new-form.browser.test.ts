import { afterAll, beforeAll, expect, it } from 'vitest'
import { beijingDay } from '../../../../src/model/beijing-time.ts'
import type { OpenEditor } from '../open-editor.ts'
import { openEditor } from '../open-editor.ts'

let editor: OpenEditor
beforeAll(async () => {
  editor = await openEditor()
})
afterAll(() => editor.close())

it('a new report begins with today, which is nothing that anybody has typed', async () => {
  const page = await editor.page(1280, 900, '/collections/reports/new')
  const day = page.getByLabel('活动日期')
  await expect.poll(() => day.inputValue()).toBe(beijingDay(new Date()))
  await page.evaluate(() => (location.hash = '/collections/reports'))
  await page.getByText(/^共 \d+ 条$/).waitFor()
  expect(await page.getByRole('region', { name: '没写完的' }).count()).toBe(0)
  await page.context().close()
})

it('a day that was taken out of a new report stays out', async () => {
  const page = await editor.page(1280, 900, '/collections/reports/new')
  await page.getByLabel('标题', { exact: true }).fill('哪天办的还没问到')
  await page.getByLabel('活动日期').fill('')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.getByRole('button', { name: '送审', exact: true }).waitFor()
  await page.reload()
  await page.getByRole('button', { name: '送审', exact: true }).waitFor()
  expect(await page.getByLabel('活动日期').inputValue()).toBe('')
  await page.context().close()
})
