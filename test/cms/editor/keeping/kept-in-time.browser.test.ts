import { afterAll, beforeAll, expect, it } from 'vitest'
import type { OpenEditor } from '../open-editor.ts'
import { openEditor, published } from '../open-editor.ts'
import { keptHere } from './kept-here.ts'

let editor: OpenEditor
beforeAll(async () => {
  editor = await openEditor()
})
afterAll(() => editor.close())

const MAY_BE_LOST_IN_MS = 2000
const KEY_EVERY_IN_MS = 100
const TYPED = '一二三四五六七八九十'.repeat(5)

it('what is typed without a pause is kept on this device at most two seconds behind', async () => {
  const page = await editor.page(1280, 900, `/collections/reports/entries/${published}`)
  const summary = page.getByLabel('内容提要')
  await summary.fill('')
  // From here on time goes by the keys: however slow the machine is, no more of it passes between two of them.
  await page.clock.install()
  await page.clock.pauseAt(Date.now() + KEY_EVERY_IN_MS)
  for (const sign of TYPED) {
    await page.keyboard.type(sign)
    await page.clock.runFor(KEY_EVERY_IN_MS)
  }
  await page.locator('.ck-kept-line').waitFor()
  // It stands still now: what is kept was kept before.
  const least = TYPED.length - MAY_BE_LOST_IN_MS / KEY_EVERY_IN_MS
  await expect.poll(async () => (await keptHere(page)).length).toBeGreaterThanOrEqual(least)
  expect(TYPED).toContain(await keptHere(page))
  await page.context().close()
})
