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

const PATIENT = { timeout: 30_000 }
const entryPage = `/collections/reports/entries/${published}`
const open = (hash: string) => editor.page(1280, 900, hash)
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const title = (page: Page) => page.getByLabel('标题', { exact: true })
const summary = (page: Page) => page.getByLabel('内容提要')

/** Decap keeps what is written in the browser's own store, some seconds after the last key. */
const keptByBrowser = (page: Page, words: string) =>
  expect
    .poll(
      () =>
        page.evaluate(async () => {
          const opened = indexedDB.open('localforage')
          await new Promise((resolve) => opened.addEventListener('success', resolve))
          const all = opened.result.transaction('keyvaluepairs').objectStore('keyvaluepairs').getAll()
          await new Promise((resolve) => all.addEventListener('success', resolve))
          opened.result.close()
          return JSON.stringify(all.result)
        }),
      PATIENT,
    )
    .toContain(words)

describe('a page that is left with unsaved text', () => {
  it('brings the text of a published entry back when it is opened again', async () => {
    const page = await open(entryPage)
    await summary(page).fill('还没存的提要。')
    await keptByBrowser(page, '还没存的提要。')
    await page.reload()
    await expect.poll(() => summary(page).inputValue(), PATIENT).toBe('还没存的提要。')
    await page.getByText('有没保存的修改').waitFor()
    await page.context().close()
  })

  it('never puts kept text over what a colleague has saved since, unseen', async () => {
    const page = await open(entryPage)
    await summary(page).fill('离开前写的提要。')
    await keptByBrowser(page, '离开前写的提要。')
    const colleague = await open(entryPage)
    await title(colleague).fill('同事这时存的标题')
    await button(colleague, '保存').click()
    await button(colleague, '送审').waitFor()
    await colleague.context().close()
    await page.reload()
    await expect.poll(() => summary(page).inputValue(), PATIENT).toBe('离开前写的提要。')
    await button(page, '保存').click()
    await page.getByText('标题：同事这时存的标题').waitFor()
    await page.context().close()
  })
})

describe('an entry that is not there', () => {
  it('is told in words with the way back, not shown as an empty form', async () => {
    const page = await open('/collections/reports/entries/20260101-qsc-zzzz')
    await page.getByRole('heading', { name: '没有这一篇' }).waitFor()
    expect(await title(page).count()).toBe(0)
    await page.getByRole('link', { name: '回到列表' }).click()
    await page.getByRole('link', { name: '新建活动报道' }).waitFor()
    await page.context().close()
  })
})

describe('an entry without a story', () => {
  it('is not changed by being opened', async () => {
    const page = await open('/collections/stations/entries/qingshi-cun')
    await page.locator('[data-slate-editor]').click()
    await page.locator('.ck-status.ck-published').waitFor()
    expect(await page.getByText('有没保存的修改').count()).toBe(0)
    await page.context().close()
  })
})

/** A report as somebody writes it with a text editor, saved through the gateway. */
const saveHandWritten = async (slug: string, story: string) => {
  const raw = report(slug, { participants: 39 }, story)
  const params = {
    dataFiles: [{ slug, path: `content/reports/${slug}.md`, raw }],
    options: { collectionName: 'reports', useWorkflow: true },
  }
  const answer = await fetch(`${editor.address}api/cms`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: new URL(editor.address).origin },
    body: JSON.stringify({ action: 'persistEntry', params }),
  })
  expect(answer.status).toBe(200)
}

describe('a story with a list', () => {
  it('is not changed by being opened, nor by a word written and taken back', async () => {
    const slug = '20261103-qsc-bbbb'
    await saveHandWritten(slug, '送到的东西：\n\n- 米面\n- 电话')
    const page = await open(`/collections/reports/entries/${slug}`)
    const unsaved = page.getByText('有没保存的修改')
    await page.locator('[data-slate-editor]').getByText('米面').click()
    await page.locator('.ck-status.ck-draft').waitFor()
    expect(await unsaved.count()).toBe(0)
    await page.keyboard.type('油')
    await unsaved.waitFor()
    await page.keyboard.press('Backspace')
    await expect.poll(() => unsaved.count(), PATIENT).toBe(0)
    await page.context().close()
  })
})

describe('a link from one entry to another', () => {
  it('opens the other entry, after asking about what is not saved', async () => {
    const page = await open('/collections/stations/entries/qingshi-cun')
    await page.getByLabel('全称', { exact: true }).waitFor()
    await page.evaluate((hash) => (location.hash = hash), entryPage)
    await title(page).waitFor()
    await summary(page).fill('写了一半的提要。')
    const asked = page.waitForEvent('dialog')
    await page.evaluate(() => (location.hash = '/collections/stations/entries/qingshi-cun'))
    expect((await asked).message()).toContain('还有没保存的修改')
    await page.getByLabel('全称', { exact: true }).waitFor()
    await expect.poll(() => page.getByText('有没保存的修改').count(), PATIENT).toBe(0)
    const name = page.getByLabel('全称', { exact: true })
    await expect.poll(() => name.inputValue(), PATIENT).toBe('青石村新时代文明实践站')
    await page.context().close()
  })
})

describe('a deleted entry', () => {
  it('can be brought back as a draft with all its words', async () => {
    const page = await open(entryPage)
    const before = await title(page).inputValue()
    await page.getByText('更多', { exact: true }).click()
    await button(page, '放弃没发布的修改').click()
    await page.locator('.ck-status.ck-published').waitFor()
    await page.getByText('更多', { exact: true }).click()
    await button(page, '删除').click()
    await button(page, '撤销删除').click()
    await button(page, '送审').waitFor()
    expect(page.url()).toContain(entryPage)
    expect(before).not.toBe('')
    expect(await title(page).inputValue()).not.toBe('')
    await page.context().close()
  })
})
