import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { folderWith, smallCounty } from '../../gateway/support/county.ts'
import type { OpenEditor } from '../open-editor.ts'
import { openEditorOn } from '../open-editor.ts'

const classes = ['健康', ...'一二三四五六七八九十甲乙丙丁'].map((name, at) => ({
  id: `class-${at}`,
  label: `${name}类`,
}))
const rows = classes.map(({ id, label }) => `  - { id: ${id}, label: ${label} }\n`).join('')

let editor: OpenEditor
beforeAll(async () => {
  editor = await openEditorOn(folderWith({ ...smallCounty, 'vocabularies/categories.yml': `rows:\n${rows}` }))
})
afterAll(() => editor.close())

describe('boxes to tick in a long list', () => {
  it('are one stop of the tab key; arrow keys go among them, and words with Enter tick one', async () => {
    const page = await editor.page(1280, 900, '/collections/reports/new')
    const [query, summary] = [page.getByLabel('查找活动类别'), page.getByLabel('内容提要')]
    const isAt = (label: string) =>
      expect.poll(() => page.getByLabel(label).evaluate((box) => box === document.activeElement)).toBe(true)
    await query.fill('甲')
    await query.press('Enter')
    await expect.poll(() => page.getByLabel('甲类').isChecked()).toBe(true)
    await expect.poll(() => query.inputValue()).toBe('')
    await query.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await isAt('一类')
    await page.keyboard.press('Space')
    await expect.poll(() => page.getByLabel('一类').isChecked()).toBe(true)
    await page.keyboard.press('Tab')
    await expect.poll(() => summary.evaluate((box) => box === document.activeElement)).toBe(true)
    await page.context().close()
  })
})
