import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { report, save } from '../../gateway/support/county.ts'
import type { OpenEditor } from '../open-editor.ts'
import { openEditor, published } from '../open-editor.ts'

let editor: OpenEditor
beforeAll(async () => {
  editor = await openEditor()
})
afterAll(() => editor.close())

const unfinished = '20261122-qsc-half'

/** A phone on one of our own screens. */
const phoneAt = (screen: string): Promise<Page> => editor.pageAt(screen, { width: 360, height: 780 })

const ask = (page: Page, action: string, params: object) =>
  page.evaluate(
    async (body) =>
      (
        await fetch('/api/cms', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body })
      ).json(),
    JSON.stringify({ action, params }),
  ) as Promise<Record<string, unknown>>

/** The links and buttons that are too low for a finger. */
const tooLow = (page: Page) =>
  page
    .locator('main :is(a, button, summary)')
    .evaluateAll((all) =>
      all.filter((each) => each.getClientRects().length > 0 && each.getBoundingClientRect().height < 44),
    )

describe('the first screen on a phone', () => {
  it('says calmly that nothing waits, and what is to be done where something does', async () => {
    const page = await phoneAt('today/')
    await page.getByText('手头没有等着办的事').waitFor()
    await ask(page, 'persistEntry', save(unfinished, report(unfinished, { title: '写了一半的饺子宴' })))
    await page.reload()
    await page.getByRole('heading', { name: '我没写完的' }).waitFor()
    await expect.poll(() => tooLow(page)).toEqual([])
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    await page.getByRole('link', { name: '写了一半的饺子宴' }).click()
    await page.getByLabel('标题').first().waitFor()
    await expect.poll(() => page.getByLabel('标题').first().inputValue()).toBe('写了一半的饺子宴')
  })
})

describe('the search', () => {
  it('leads from letters to the form with keys alone', async () => {
    const page = await phoneAt('find/')
    await page.getByLabel('找稿子').fill('rsx')
    await page.locator('.ck-found mark', { hasText: '榕树下' }).waitFor()
    await page.getByLabel('找稿子').press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL(/collections\/reports\/entries\//)
  })
})

describe('the form', () => {
  it('asks whether the same was told already', async () => {
    const filled = new URLSearchParams({
      title: '榕树下量血压了',
      date: '2026-11-22',
      station: 'qingshi-cun',
    })
    const page = await editor.page(360, 780, `/collections/reports/new?${filled}`)
    await page.getByText('是同一件事吗').waitFor()
  })

  it('puts a mended word onto the portal in one step', async () => {
    const page = await editor.page(1280, 900, `/collections/reports/entries/${published}`)
    await page.getByRole('button', { name: '改错字' }).click()
    await page.getByLabel('标题').first().fill('榕树下量血压，三十人')
    await page.getByRole('button', { name: '改好并发布' }).click()
    await page.getByRole('button', { name: '改错字' }).waitFor()
    const { data } = await ask(page, 'getEntry', { path: `content/reports/${published}.md` })
    expect(data).toContain('榕树下量血压，三十人')
    expect(editor.complaints).toEqual([])
  })
})
