import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OpenEditor } from '../open-editor.ts'
import { openEditor } from '../open-editor.ts'

let editor: OpenEditor
beforeAll(async () => {
  editor = await openEditor()
})
afterAll(() => editor.close())

describe('words that are looked for in a story', () => {
  it('are exchanged one by one or all at once, as they are typed, and one step takes that back', async () => {
    const page = await editor.page(1280, 900, '/collections/reports/new')
    const story = page.getByRole('textbox', { name: '正文', exact: true })
    const button = (name: string) => page.getByRole('button', { name, exact: true })
    await story.click()
    await page.keyboard.type('张三来了，张三走了，张三又来了。')
    await page.keyboard.press('ControlOrMeta+f')
    const row = page.getByRole('group', { name: '查找' })
    await row.getByLabel('查找').fill('张三')
    await row.getByText('共 3 处').waitFor()
    await page.getByLabel('换成').fill('$1李四$&')
    await button('下一处').click()
    await button('换这一处').click()
    await expect.poll(() => story.innerText()).toContain('$1李四$&')
    await row.getByText(/共 2 处/).waitFor()
    await button('全部换掉').click()
    await row.getByText('换了 2 处').waitFor()
    expect((await story.innerText()).split('$1李四$&').length - 1).toBe(3)
    await button('撤销').click()
    await expect.poll(async () => (await story.innerText()).split('张三').length - 1).toBe(2)
    await page.context().close()
  })
})
