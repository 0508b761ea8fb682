import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OpenEditor } from '../open-editor.ts'
import { openEditor, published } from '../open-editor.ts'

let editor: OpenEditor
beforeAll(async () => {
  editor = await openEditor()
})
afterAll(() => editor.close())

const entryPage = `/collections/reports/entries/${published}`
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const bin = (page: Page) => page.locator('.ck-screen-bin')

const openBin = async (width: number) => {
  const page = await editor.page(width, 740, '/collections/reports')
  await page.getByRole('link', { name: '最近删除' }).click()
  await bin(page).waitFor()
  return page
}
const remove = async (paths: string[]) => {
  const answer = await fetch(`${editor.address}api/cms`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: new URL(editor.address).origin },
    body: JSON.stringify({ action: 'deleteFiles', params: { paths } }),
  })
  expect(answer.status).toBe(200)
}

describe('what was deleted lately', () => {
  it('is nothing in the beginning, and says so', async () => {
    const page = await openBin(1280)
    await bin(page).getByText('最近没有删除过什么').waitFor()
    await page.context().close()
  })

  it('is listed on a phone, and comes back onto the portal with one touch', async () => {
    await remove([`content/reports/${published}.md`])
    const page = await openBin(360)
    await bin(page).getByText('榕树下量血压').waitFor()
    await expect
      .poll(() => bin(page).textContent())
      .toMatch(/活动报道 · 已发布 · 值班编辑在 .+ 删除 · 还留 30 天/)
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    await button(page, '恢复：榕树下量血压').click()
    await bin(page).getByText('已恢复，现在是“已发布”').waitFor()
    await bin(page).getByRole('link', { name: '打开' }).click()
    await page.locator('.ck-status.ck-published').waitFor()
    await page.context().close()
  })

  it('holds changes that were given up, after a question that says so', async () => {
    const page = await editor.page(1280, 900, entryPage)
    const said: string[] = []
    page.on('dialog', (dialog) => said.push(dialog.message()))
    await page.getByLabel('标题', { exact: true }).fill('要放弃的标题')
    await button(page, '保存').click()
    await button(page, '送审').waitFor()
    await page.getByText('更多', { exact: true }).click()
    await button(page, '放弃没发布的修改').click()
    await page.locator('.ck-status.ck-published').waitFor()
    expect(said.at(-1)).toMatch(/30 天内可以在“最近删除”里恢复.*要放弃吗/)
    const later = await openBin(1280)
    await bin(later).getByText('没发布的修改').waitFor()
    await later.context().close()
    await button(page, '撤销，找回草稿').click()
    await page.locator('.ck-status.ck-draft').waitFor()
    await expect.poll(() => page.getByLabel('标题', { exact: true }).inputValue()).toBe('要放弃的标题')
    await page.context().close()
  })

  it('says why an entry cannot come back, and offers it as a draft', async () => {
    const page = await editor.page(1280, 900, entryPage)
    await page.getByText('更多', { exact: true }).click()
    await button(page, '放弃没发布的修改').click()
    await page.locator('.ck-status.ck-published').waitFor()
    await page.context().close()
    await remove([`content/reports/${published}.md`, 'content/stations/qingshi-cun.md'])
    const later = await openBin(1280)
    await button(later, '恢复：榕树下量血压').click()
    await bin(later).getByText('没有恢复：').waitFor()
    await bin(later).getByText('已经删除').waitFor()
    await button(later, '先恢复成草稿').click()
    await bin(later).getByText('已恢复，现在是“草稿”').waitFor()
    await later.context().close()
  })
})
