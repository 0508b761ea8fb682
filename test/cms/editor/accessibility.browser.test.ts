import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bringAxe, violations } from '../../violations.ts'
import { report, save } from '../gateway/support/county.ts'
import type { OpenEditor } from './open-editor.ts'
import { openEditor, published } from './open-editor.ts'

let editor: OpenEditor
beforeAll(async () => {
  editor = await openEditor()
})
afterAll(() => editor.close())

const PHONE = { width: 360, height: 780 }
const DESK = { width: 1280, height: 900 }
const DRAFT = '20261120-qsc-read'
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })

const ask = (page: Page, action: string, params: object) =>
  page.evaluate(async (body) => {
    const headers = { 'Content-Type': 'application/json' }
    return (await fetch('/api/cms', { method: 'POST', headers, body })).json()
  }, JSON.stringify({ action, params })) as Promise<Record<string, never>>

const openScreen = async (name: string): Promise<Page> => {
  const page = await editor.pageAt(name, PHONE)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

/** A page as a phone and as a computer shows it. */
const look = async (page: Page): Promise<string[]> => {
  await bringAxe(page)
  const found: string[] = []
  for (const size of [PHONE, DESK]) {
    await page.setViewportSize(size)
    found.push(...(await violations(page, `${size.width} px`)))
  }
  await page.context().close()
  return found
}

/** Somebody else saves the entry that stands in the form. */
const colleagueSaves = async (page: Page, title: string) => {
  const path = `content/reports/${published}.md`
  const { file } = (await ask(page, 'getEntry', { path })) as unknown as { file: { id: string } }
  await ask(page, 'persistEntry', save(published, report(published, { title }), { baseId: file.id }))
}

describe('a screen of the desk', () => {
  it.each(['today/', 'bin/', 'photos/', 'report/', 'find/?q=榕树'])(
    'can be seen, read out and operated by everybody: %s',
    async (screen) => {
      expect(await look(await openScreen(screen))).toEqual([])
    },
  )

  it('is the same with a draft open on the board, whose headings go down step by step', async () => {
    const page = await openScreen('board/')
    await ask(page, 'persistEntry', save(DRAFT, report(DRAFT, { title: '等人看的稿子' })))
    await page.reload()
    await button(page, /^草稿/).click()
    await page.getByRole('heading', { name: '等人看的稿子' }).waitFor()
    const levels = await page
      .locator('h1, .ck-column[data-open="true"] :is(h2, h3)')
      .evaluateAll((all) => all.map(({ tagName }) => tagName))
    expect(levels).toEqual(['H1', 'H2', 'H3'])
    await button(page, '看稿：等人看的稿子').click()
    // Without a site there is no page to look at, and the words are read instead.
    await page.getByRole('dialog').getByText('上午八点半').waitFor()
    expect(await look(page)).toEqual([])
  })
})

describe('a dialog over a form', () => {
  const openForm = async () => {
    const page = await editor.page(1280, 900, `/collections/reports/entries/${published}`)
    await page.getByLabel('标题', { exact: true }).waitFor()
    return page
  }

  it('can be seen, read out and operated by everybody: the versions of an entry', async () => {
    const page = await openForm()
    await page.getByText('更多', { exact: true }).click()
    await button(page, '历史版本').click()
    await page.locator('.ck-history').getByRole('heading', { level: 2 }).waitFor()
    expect(await look(page)).toEqual([])
  })

  it('can be seen, read out and operated by everybody: what two people both changed', async () => {
    const page = await openForm()
    await page.getByLabel('标题', { exact: true }).fill('我改的标题')
    await colleagueSaves(page, '同事改的标题')
    await button(page, '保存').click()
    await page.locator('.ck-merge').waitFor()
    expect(await look(page)).toEqual([])
  })
})
