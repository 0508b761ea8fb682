import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { report } from '../../gateway/support/county.ts'
import type { OpenEditor } from '../open-editor.ts'
import { openEditor, published } from '../open-editor.ts'

let editor: OpenEditor
beforeAll(async () => {
  editor = await openEditor()
})
afterAll(() => editor.close())

const open = (width = 1280, height = 900) =>
  editor.page(width, height, `/collections/reports/entries/${published}`)
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const title = (page: Page) => page.getByLabel('标题', { exact: true })
const summary = (page: Page) => page.getByLabel('内容提要')
const dialog = (page: Page) => page.locator('.ck-merge')

/** The gateway as a colleague's browser would ask it. */
const colleagueSaves = (page: Page, fields: Record<string, unknown>) =>
  page.evaluate(
    async ({ path, raw }) => {
      const ask = async (action: string, params: object) => {
        const body = JSON.stringify({ action, params })
        const headers = { 'content-type': 'application/json' }
        const answer = await fetch('/api/cms', { method: 'POST', headers, body })
        return answer.ok ? answer.json() : undefined
      }
      const slug = path.split('/').at(-1)?.replace('.md', '')
      const draft = await ask('unpublishedEntry', { collection: 'reports', slug })
      const baseId = draft?.diffs[0].id ?? (await ask('getEntry', { path })).file.id
      const options = { collectionName: 'reports', useWorkflow: true }
      await ask('persistEntry', { dataFiles: [{ slug, path, raw, baseId }], options })
    },
    { path: `content/reports/${published}.md`, raw: report(published, fields) },
  )

describe('two people in one report', () => {
  it('keep what each of them changed, without a question', async () => {
    const page = await open()
    await summary(page).fill('我改的提要。')
    await colleagueSaves(page, { title: '同事改的标题' })
    await button(page, '保存').click()
    await page.getByText('两边的修改都保留了').waitFor()
    await expect.poll(() => title(page).inputValue()).toBe('同事改的标题')
    await expect.poll(() => summary(page).inputValue()).toBe('我改的提要。')
    await button(page, '送审').waitFor()
    await expect.poll(() => dialog(page).count()).toBe(0)
    await page.context().close()
  })

  it('choose only where both changed the same, and look at the outcome before it is saved', async () => {
    const page = await open(360, 780)
    await title(page).fill('我改的标题')
    await colleagueSaves(page, { title: '同事又改了标题', summary: '同事改的提要。' })
    await button(page, '保存').click()
    await dialog(page).getByText('有 1 处两个人都改了').waitFor()
    await expect.poll(() => button(page, '还有 1 处没选').isDisabled()).toBe(true)
    await button(page, '先不保存，继续改').click()
    await expect.poll(() => title(page).inputValue()).toBe('我改的标题')
    await button(page, '保存').click()
    await dialog(page)
      .getByRole('radio', { name: /^用值班编辑的/ })
      .check()
    await button(page, '就这样合在一起').click()
    await expect.poll(() => title(page).inputValue()).toBe('同事又改了标题')
    await expect.poll(() => summary(page).inputValue()).toBe('同事改的提要。')
    await page.locator('#notifications').getByText('还没有保存').waitFor()
    await title(page).fill('商量好的标题')
    await button(page, '保存').click()
    await button(page, '送审').waitFor()
    await expect.poll(() => dialog(page).count()).toBe(0)
    await page.context().close()
  })
})
