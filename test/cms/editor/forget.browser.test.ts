import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OpenEditor } from './open-editor.ts'
import { openEditor, published } from './open-editor.ts'

let editor: OpenEditor
beforeAll(async () => {
  editor = await openEditor()
})
afterAll(() => editor.close())

const FORGET = '彻底删除（本人不同意公开）'
const open = async () => {
  const page = await editor.page(1280, 900, `/collections/reports/entries/${published}`)
  page.removeAllListeners('dialog')
  return page
}
/** Chooses the step and answers the question; tells everything that was said. */
const forget = async (page: Page, agrees: boolean) => {
  const said: string[] = []
  page.on('dialog', (dialog) => {
    said.push(dialog.message())
    void (agrees ? dialog.accept() : dialog.dismiss())
  })
  await page.getByText('更多', { exact: true }).click()
  await page.getByRole('button', { name: FORGET, exact: true }).click()
  return said
}
const publishedText = async () => {
  const answer = await fetch(`${editor.address}api/cms`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: new URL(editor.address).origin },
    body: JSON.stringify({ action: 'getEntry', params: { path: `content/reports/2026/${published}.md` } }),
  })
  return ((await answer.json()) as { data: string | null }).data
}

describe('the step for somebody who does not agree to be shown', () => {
  it('does nothing until the question, which says what will happen, is answered with yes', async () => {
    const page = await open()
    const said = await forget(page, false)
    await expect.poll(() => said).toHaveLength(1)
    expect(said[0]).toMatch(/本人不同意公开.*照片都会删掉.*不能再退回.*不能恢复/s)
    expect(await publishedText()).toContain('榕树下量血压')
    await page.context().close()
  })

  it('takes the entry away, says so, and goes back to the list', async () => {
    const page = await open()
    // A browser that is closed while it loads a page may never end.
    const loadedAnew = page.waitForEvent('load')
    const said = await forget(page, true)
    await expect.poll(() => said).toHaveLength(2)
    expect(said[1]).toContain('已彻底删除')
    await page.waitForURL(/#\/collections\/reports$/)
    await expect.poll(publishedText).toBeNull()
    await loadedAnew
    await page.getByText('还没有活动报道').waitFor()
    expect(editor.complaints).toEqual([])
    await page.context().close()
  })
})
