import sharp from 'sharp'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OpenEditor } from '../open-editor.ts'
import { openEditor, published } from '../open-editor.ts'
import { olderPhonePhoto } from '../sample-uploads.ts'

let editor: OpenEditor
let photos: Awaited<ReturnType<typeof olderPhonePhoto>>[]
beforeAll(async () => {
  editor = await openEditor()
  photos = [await olderPhonePhoto('IMG_1.jpg'), await olderPhonePhoto('IMG_2.jpg')]
})
afterAll(() => editor.close())

const open = () => editor.page(360, 780, `/collections/reports/entries/${published}`)
const choose = (page: Page, chosen: typeof photos) =>
  page.locator('.ck-photos input[type=file]').setInputFiles(chosen)

/** Playwright does not show the bytes of a file that a page sends: the page itself has to tell. */
const bytesSent = async (page: Page) => {
  await page.evaluate(() => {
    const { send } = XMLHttpRequest.prototype
    XMLHttpRequest.prototype.send = function (body) {
      if (body instanceof Blob) Object.assign(globalThis, { sent: body })
      send.call(this, body)
    }
  })
  return async () => {
    const address = await page.evaluate(() => {
      const { sent } = globalThis as unknown as { sent: Blob }
      const reader = new FileReader()
      reader.readAsDataURL(sent)
      return new Promise<string>((resolve) => (reader.onload = () => resolve(String(reader.result))))
    })
    return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64')
  }
}

describe('the photos of a phone', () => {
  it('are seen at once, wait for the signal, and travel by themselves: small, upright, without the place', async () => {
    const page = await open()
    await page.locator('.ck-photos').waitFor()
    await editor.goDown()
    await choose(page, photos)
    await expect.poll(() => page.locator('.ck-thumbnail img').count()).toBe(2)
    await page.getByText('正在等信号').waitFor()
    await page.getByRole('button', { name: '现在再试' }).waitFor()
    const lastSent = await bytesSent(page)
    await editor.comeBack()
    await expect.poll(() => page.locator('.ck-photo').count()).toBe(2)
    await expect.poll(() => page.locator('.ck-arrival').count()).toBe(0)
    const sent = await lastSent()
    const { width, height, orientation = 1 } = await sharp(sent).metadata()
    expect({ width, height, orientation }).toEqual({ width: 1800, height: 2400, orientation: 1 })
    expect(sent.length).toBeLessThan(1024 * 1024)
    expect(sent.includes('Exif')).toBe(false)
    await page.context().close()
  })

  it('are waited for by a save that is asked for meanwhile, and are in it', async () => {
    const page = await open()
    await page.locator('.ck-photos').waitFor()
    const before = await page.locator('.ck-photo').count()
    await page.route('**/api/cms/uploads*', (route) => route.abort())
    await choose(page, [await olderPhonePhoto('IMG_3.jpg')])
    await page.getByText('正在等信号').waitFor()
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await page.getByRole('button', { name: '等 1 个文件传完……' }).waitFor()
    expect(await page.getByRole('button', { name: '送审' }).count()).toBe(0)
    await page.unroute('**/api/cms/uploads*')
    await page.getByRole('button', { name: '现在再试' }).click()
    await page.getByRole('button', { name: '送审' }).waitFor()
    expect(await page.locator('.ck-photo').count()).toBe(before + 1)
    await page.context().close()
  })

  it('go on with their way when the page is opened again', async () => {
    const page = await open()
    await page.locator('.ck-photos').waitFor()
    await page.route('**/api/cms/uploads*', (route) => route.abort())
    await choose(page, photos)
    await page.getByText('正在等信号').waitFor()
    await page.unroute('**/api/cms/uploads*')
    await page.reload()
    await expect.poll(() => page.locator('.ck-photo').count()).toBe(2)
    await page.context().close()
  })
})
