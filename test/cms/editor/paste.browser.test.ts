import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OpenEditor } from './open-editor.ts'
import { openEditor } from './open-editor.ts'

let editor: OpenEditor
let page: Page
beforeAll(async () => {
  editor = await openEditor()
  page = await editor.page(1280, 900, '/collections/reports/new')
  await paste(fromWord)
})
afterAll(() => editor.close())

const fromWord = `<h1 style="text-align:center">活动情况</h1>
  <p class="MsoNormal"><span style="color:red">　　报名请<a href="javascript:alert(1)">点这里</a>，详见<a href="https://example.com/a">原文</a>。</span></p>
  <table border="1">
    <tr><td><p class="MsoNormal">姓名</p></td><td><p>数量</p></td></tr>
    <tr><td><p>王大爷</p></td><td><p>3把</p></td></tr>
  </table>`

const story = () => page.locator('[data-slate-editor]')

const paste = async (html: string) => {
  await story().click()
  await story().evaluate((place, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', pasted)
    place.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, html)
  await story().locator('table').waitFor()
}

describe('a text pasted from Word', () => {
  it('has its table without an empty row on top', async () => {
    const rows = await story().locator('tr').allInnerTexts()
    expect(rows.map((row) => row.replace(/[\s\uFEFF]+/g, ' ').trim())).toEqual(['姓名 数量', '王大爷 3把'])
  })

  it('keeps links to pages and only the words of links that run programs', async () => {
    expect(await story().locator('a').allInnerTexts()).toHaveLength(1)
    expect(await story().innerText()).toContain('报名请点这里，详见')
  })

  it('has headings below the title of the entry', async () => {
    expect(await story().locator('h1').count()).toBe(0)
    expect(await story().locator('h2').innerText()).toBe('活动情况')
  })
})
