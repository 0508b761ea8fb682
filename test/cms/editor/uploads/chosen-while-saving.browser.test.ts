import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OpenEditor } from '../open-editor.ts'
import { openEditor, published } from '../open-editor.ts'
import { phonePhoto } from '../sample-uploads.ts'

let editor: OpenEditor
let photo: Awaited<ReturnType<typeof phonePhoto>>
beforeAll(async () => {
  editor = await openEditor()
  photo = await phonePhoto('#2C6449', 'IMG_1.jpg')
})
afterAll(() => editor.close())

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const title = (page: Page) => page.getByLabel('标题', { exact: true })

/** Presses 保存 and holds its answer back, and every file too, until it is let go. */
const heldSave = async (page: Page) => {
  let letGo: () => void = () => undefined
  const isLetGo = new Promise<void>((resolve) => (letGo = resolve))
  await page.route('**/api/cms/uploads*', async (route) => {
    await isLetGo
    await route.continue()
  })
  const asked = page.waitForRequest((request) => request.postData()?.includes('"persistEntry"') ?? false)
  await page.route('**/api/cms', async (route) => {
    if (route.request().postData()?.includes('"persistEntry"')) await isLetGo
    await route.continue()
  })
  await button(page, '保存').click()
  await asked
  return letGo
}

describe('a file that is chosen while a save is on its way', () => {
  it('comes into its field, alone or in the story', async () => {
    const page = await editor.page(1280, 900, `/collections/reports/entries/${published}`)
    await title(page).fill('保存的时候选了照片')
    const letGo = await heldSave(page)
    await page.locator('.ck-file input[type=file]').first().setInputFiles([photo])
    await page.getByLabel('选择正文里的图片').setInputFiles([photo])
    letGo()
    await page.locator('.ck-file').getByAltText('已选的照片').waitFor({ state: 'attached' })
    await page.locator('.ck-story-text img').waitFor()
    await expect.poll(() => page.locator('.ck-story-text .ck-lost-picture').count()).toBe(0)
    await page.context().close()
  })

  it('comes into a new entry, which has another address by then', async () => {
    const page = await editor.page(1280, 900, '/collections/reports/new')
    await title(page).fill('第一次保存的时候选了照片')
    await page.waitForURL(/kept=/)
    const letGo = await heldSave(page)
    await page.locator('.ck-photos input[type=file]').setInputFiles([photo])
    letGo()
    await page.waitForURL(/entries\//)
    await expect.poll(() => page.locator('.ck-photo').count()).toBe(1)
    await page.context().close()
  })
})
