import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OpenEditor } from './open-editor.ts'
import { openEditor } from './open-editor.ts'

let editor: OpenEditor
beforeAll(async () => {
  editor = await openEditor()
})
afterAll(() => editor.close())

/** The draft's text, asked for as the editor's page would ask. */
const draftText = (page: Page, draft: { path: string; collection: string; slug: string }): Promise<string> =>
  page.evaluate(async (params) => {
    const body = JSON.stringify({ action: 'unpublishedEntryDataFile', params })
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch('/api/cms', { method: 'POST', headers, body })
    return ((await answer.json()) as { data: string }).data
  }, draft)

describe('the settings of the portal', () => {
  it('are changed in the form, and only what was changed is different in the file', async () => {
    const page = await editor.page(1280, 900, '/collections/settings/entries/site')
    await page.getByLabel('门户名称').fill('青禾文明实践')
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await page.getByRole('button', { name: '送审', exact: true }).waitFor()
    await expect
      .poll(() => draftText(page, { path: 'content/site.yml', collection: 'settings', slug: 'site' }))
      .toBe(
        'portalName: 青禾文明实践\ncounty: 青禾县\norganisation: 青禾县中心\nbaseUrl: https://qinghe.example.com\n',
      )
    await page.context().close()
  })
})

const list = { path: 'content/vocabularies/categories.yml', collection: 'vocabularies', slug: 'categories' }

describe('a word list', () => {
  it('gets a new word without asking for signs of the program, and its form reads what it wrote', async () => {
    const page = await editor.page(1280, 900, '/collections/vocabularies/entries/categories')
    await page.getByRole('button', { name: '加一项选项' }).click()
    // The cursor stands in the new row.
    await page.keyboard.type('读书')
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await page.getByRole('button', { name: '送审', exact: true }).waitFor()
    await expect.poll(() => page.getByText(/编号|#[0-9A-F]{6}/).count()).toBe(0)
    await expect
      .poll(() => draftText(page, list))
      .toBe('rows:\n  - id: health\n    label: 健康\n  - id: du-shu\n    label: 读书\n')
    await page.reload()
    await page.getByRole('button', { name: '读书', exact: true }).waitFor()
    await page.context().close()
  })

  it('has rows that are moved by a button, taken away, and each put back where it was', async () => {
    const page = await editor.page(1280, 900, '/collections/vocabularies/entries/categories')
    const names = () => page.locator('.ck-item-name').allTextContents()
    await page.getByRole('button', { name: '下移：健康' }).click()
    await expect.poll(names).toEqual(['读书', '健康'])
    await page.getByRole('button', { name: '去掉：读书' }).click()
    await page.getByRole('button', { name: '去掉：健康' }).click()
    await expect.poll(names).toEqual([])
    await page.getByRole('button', { name: '撤销，放回“健康”' }).click()
    await expect.poll(names).toEqual(['健康'])
    await page.getByRole('button', { name: '撤销，放回“读书”' }).click()
    await expect.poll(names).toEqual(['读书', '健康'])
    await page.context().close()
  })
})
