import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OpenEditor } from '../open-editor.ts'
import { openEditor } from '../open-editor.ts'

let editor: OpenEditor
beforeAll(async () => {
  editor = await openEditor()
})
afterAll(() => editor.close())

/** As an old computer is slower than this one. */
const TIMES_SLOWER = 20

describe('a box to look for an entry in', () => {
  it('loses no letter that is typed while a slow computer still draws the one before', async () => {
    const page = await editor.page(1280, 900, '/collections/reports/new')
    const box = page.getByLabel('主办阵地')
    await box.click()
    const inside = await page.context().newCDPSession(page)
    await inside.send('Emulation.setCPUThrottlingRate', { rate: TIMES_SLOWER })
    await page.keyboard.type('qingshicunxinshidai')
    await expect.poll(() => box.inputValue()).toBe('qingshicunxinshidai')
    await page.context().close()
  })
})
