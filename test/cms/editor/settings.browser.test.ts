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
    expect(await draftText(page, { path: 'content/site.yml', collection: 'settings', slug: 'site' })).toBe(
      'portalName: 青禾文明实践\ncounty: 青禾县\norganisation: 青禾县中心\nbaseUrl: https://qinghe.example.com\n',
    )
    await page.context().close()
  })
})

describe('a word list', () => {
  it('gets a new word, and its form reads what it wrote', async () => {
    const page = await editor.page(1280, 900, '/collections/vocabularies/entries/categories')
    await page.getByRole('button', { name: '添加选项' }).click()
    await page.getByLabel('编号').last().fill('reading')
    await page.getByLabel('名称').last().fill('读书')
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await page.getByRole('button', { name: '送审', exact: true }).waitFor()
    const list = {
      path: 'content/vocabularies/categories.yml',
      collection: 'vocabularies',
      slug: 'categories',
    }
    expect(await draftText(page, list)).toBe(
      'rows:\n  - id: health\n    label: 健康\n  - id: reading\n    label: 读书\n',
    )
    await page.reload()
    await page.getByText('读书').first().waitFor()
    await page.context().close()
  })
})
