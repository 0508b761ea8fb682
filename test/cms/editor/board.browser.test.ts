import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OpenEditor } from './open-editor.ts'
import { openEditor, published } from './open-editor.ts'
import { report } from '../gateway/support/county.ts'

let editor: OpenEditor
beforeAll(async () => {
  editor = await openEditor()
})
afterAll(() => editor.close())

const inColumn = (page: Page, name: string) =>
  page.locator('[class*="-column"]').filter({ has: page.getByRole('heading', { name, exact: true }) })

const press = async (page: Page, step: string) => {
  await page.getByRole('button', { name: new RegExp(`^${step}：`) }).focus()
  await page.keyboard.press('Enter')
}

describe('the review board', () => {
  it('takes an entry from draft to publication and back with the keyboard alone, on a phone too', async () => {
    const form = await editor.page(1280, 900, `/collections/reports/entries/${published}`)
    await form.getByLabel('标题', { exact: true }).fill('上了审稿板的稿子')
    await form.getByRole('button', { name: '保存', exact: true }).click()
    await form.getByRole('button', { name: '送审', exact: true }).waitFor()
    await form.context().close()

    const page = await editor.page(360, 740, '/workflow')
    const card = (column: string) => inColumn(page, column).getByRole('link', { name: '上了审稿板的稿子' })
    for (const [column, step] of [
      ['草稿', '送审'],
      ['待审', '退回修改'],
      ['草稿', '送审'],
      ['待审', '审核通过'],
      ['待发', '发布'],
    ] as const) {
      await card(column).waitFor()
      await press(page, step)
    }
    await page.getByText('已上线').waitFor()
    await expect.poll(() => page.locator('.ck-card').count()).toBe(0)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    await page.context().close()
  })
  it('shows all drafts though the text of one cannot be read, and that one as such', async () => {
    const page = await editor.page(1280, 900, '/collections/reports')
    const draft = (slug: string, data: string) => ({
      collection: 'reports',
      slug,
      status: 'draft',
      diffs: [{ path: `content/reports/${slug}.md`, id: slug, newFile: true, data }],
      updatedAt: '2026-11-26T08:00:00Z',
      pullRequestAuthor: '陈禾',
    })
    const good = draft('20261103-qsc-good', report('20261103-qsc-good', { title: '好的一篇' }))
    const entries = [draft('20261103-qsc-bare', '没有栏目的文字'), good]
    await page.route('**/api/cms', async (route) => {
      const { action } = route.request().postDataJSON() as { action: string }
      if (action !== 'unpublishedEntriesWithData') return route.continue()
      await route.fulfill({ json: { entries } })
    })
    await page.evaluate(() => (location.hash = '/workflow'))
    await page.reload()
    await page.getByRole('link', { name: '好的一篇' }).waitFor()
    await page.getByRole('link', { name: /读不出来.*20261103-qsc-bare/ }).waitFor()
    await page.context().close()
  })
})
