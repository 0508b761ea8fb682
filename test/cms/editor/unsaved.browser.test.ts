import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { report } from '../gateway/support/county.ts'
import type { OpenEditor } from './open-editor.ts'
import { openEditor, published } from './open-editor.ts'

let editor: OpenEditor
beforeAll(async () => {
  editor = await openEditor()
})
afterAll(() => editor.close())

const entryPage = `/collections/reports/entries/${published}`
const open = (hash: string) => editor.page(1280, 900, hash)
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const title = (page: Page) => page.getByLabel('标题', { exact: true })

describe('an entry that is not there', () => {
  it('is told in words with the way back, not shown as an empty form', async () => {
    const page = await open('/collections/reports/entries/20260101-qsc-zzzz')
    await page.getByRole('heading', { name: '没有这一篇' }).waitFor()
    await expect.poll(() => title(page).count()).toBe(0)
    await page.getByRole('link', { name: '回到列表' }).click()
    await page.getByRole('link', { name: '新建活动报道' }).waitFor()
    await page.context().close()
  })
})

describe('an entry without a story', () => {
  it('is not changed by being opened', async () => {
    const page = await open('/collections/stations/entries/qingshi-cun')
    await page.locator('.ck-story-text').click()
    await page.locator('.ck-status.ck-published').waitFor()
    await expect.poll(() => page.getByText('有没保存的修改').count()).toBe(0)
    await page.context().close()
  })
})

const ask = async (action: string, params: object): Promise<{ id: string }> => {
  const answer = await fetch(`${editor.address}api/cms`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: new URL(editor.address).origin },
    body: JSON.stringify({ action, params }),
  })
  expect(answer.status).toBe(200)
  return (await answer.json()) as { id: string }
}

const pathOf = (slug: string) => `content/reports/${slug}.md`

/** A report as somebody writes it with a text editor, saved through the gateway. */
const saveHandWritten = (slug: string, story: string, more: object = {}) =>
  ask('persistEntry', {
    dataFiles: [{ slug, path: pathOf(slug), raw: report(slug, { participants: 39 }, story), ...more }],
    options: { collectionName: 'reports', useWorkflow: true },
  })

describe('a story with a list', () => {
  it('is not changed by being opened, nor by a word written and taken back', async () => {
    const slug = '20261103-qsc-bbbb'
    await saveHandWritten(slug, '送到的东西：\n\n- 米面\n- 电话')
    const page = await open(`/collections/reports/entries/${slug}`)
    const unsaved = page.getByText('有没保存的修改')
    await page.locator('.ck-story-text').getByText('米面').click()
    await page.locator('.ck-status.ck-draft').waitFor()
    await expect.poll(() => unsaved.count()).toBe(0)
    await page.keyboard.type('油')
    await unsaved.waitFor()
    await page.keyboard.press('Backspace')
    await expect.poll(() => unsaved.count()).toBe(0)
    await page.context().close()
  })
})

describe('an unsaved text whose entry is called otherwise since', () => {
  it('is not lost: it is gone on with as a new entry', async () => {
    const [slug, other, id] = ['20261104-qsc-cccc', '20261104-qsc-dddd', 'typed-in-another-tab']
    const { id: baseId } = await saveHandWritten(slug, '来了很多人。')
    const typed = report(slug, { title: '写到一半的标题' }, '写到一半，')
    const device = { id: 'another', name: '办公室的电脑' }
    await ask('keepUnsaved', { id, collection: 'reports', slug, baseId, raw: typed, device })
    await saveHandWritten(slug, '来了很多人。', { baseId, newPath: pathOf(other) })
    const page = await open(`/collections/reports/entries/${slug}?kept=${id}`)
    await page.getByText('这里当作新的一篇接着写').waitFor()
    await expect.poll(() => title(page).inputValue()).toBe('写到一半的标题')
    expect(page.url()).toContain('/collections/reports/new')
    await page.context().close()
  })
})

describe('a deleted entry', () => {
  it('is put back onto the portal with the words that stood there', async () => {
    const page = await open(entryPage)
    const before = await title(page).inputValue()
    await title(page).fill('改了还没发布的标题')
    await button(page, '保存').click()
    await button(page, '送审').waitFor()
    await page.getByText('更多', { exact: true }).click()
    await button(page, '放弃没发布的修改').click()
    await page.locator('.ck-status.ck-published').waitFor()
    await page.getByText('更多', { exact: true }).click()
    await button(page, '删除').click()
    await button(page, '撤销，放回网站').click()
    await page.locator('.ck-status.ck-published').waitFor()
    expect(page.url()).toContain(entryPage)
    expect(before).not.toBe('')
    await expect.poll(() => title(page).inputValue()).toBe(before)
    await page.context().close()
  })
})
