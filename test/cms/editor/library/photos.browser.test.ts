import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OpenEditor } from '../open-editor.ts'
import { openEditor, published } from '../open-editor.ts'
import { phonePhoto } from '../../gateway/media/sample-photos.ts'

let editor: OpenEditor
let ask: (action: string, params: object) => Promise<Record<string, never>>
let shown: string
beforeAll(async () => {
  editor = await openEditor()
  ask = async (action, params) => {
    const answer = await fetch(`${editor.address}api/cms`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: new URL(editor.address).origin },
      body: JSON.stringify({ action, params }),
    })
    const json = (await answer.json()) as Record<string, never>
    expect([answer.status, json['error']]).toEqual([200, undefined])
    return json
  }
  shown = await upload(900)
  await upload(940)
  await showIn(published, shown)
})
afterAll(() => editor.close())

const upload = async (width: number) => {
  const content = (await phonePhoto(width, 700)).toString('base64')
  const asset = { path: 'content/media/IMG_1.jpg', content, encoding: 'base64' }
  return String((await ask('persistMedia', { asset, light: true, asPhoto: true }))['url'])
}
/** Writes a photo into a published report, as a draft of it. */
const showIn = async (slug: string, image: string) => {
  const path = `content/reports/${slug}.md`
  const { data, file } = (await ask('getEntry', { path })) as unknown as {
    data: string
    file: { id: string }
  }
  const raw = data.replace(/\n---\n/, `\nphotos:\n  - image: ${image}\n    alt: 医生给老人量血压\n---\n`)
  await ask('persistEntry', {
    dataFiles: [{ slug, path, raw, baseId: file.id }],
    assets: [],
    options: { collectionName: 'reports' },
  })
}

const openLibrary = async (width: number, height: number) => {
  const page = await editor.page(width, height, '/collections/reports')
  await page.goto(`${editor.address}admin/photos/`)
  await page.getByText('共 2 张照片').waitFor()
  return page
}
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) })
const isAsWideAsTheWindow = async (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth === innerWidth)

describe('the photo library', () => {
  it('lets faces be hidden with the keyboard, and the new photo takes the old one’s place', async () => {
    const page = await openLibrary(1280, 900)
    await page.getByRole('searchbox', { name: '找照片' }).fill('血压')
    await button(page, '找照片').click()
    await page.getByText('共 1 张照片').waitFor()
    await page.getByRole('button', { name: '医生给老人量血压' }).focus()
    await page.keyboard.press('Enter')
    await button(page, '裁剪、转方向、打码').click()
    await button(page, '圆形打码').click()
    const face = button(page, /第 1 处打码/)
    const before = await face.boundingBox()
    await face.focus()
    for (const key of ['ArrowRight', 'ArrowDown', 'Shift+ArrowRight']) await page.keyboard.press(key)
    await expect.poll(async () => (await face.boundingBox())?.x).toBeGreaterThan(before?.x ?? 0)
    await expect.poll(async () => (await face.boundingBox())?.width).toBeGreaterThan(before?.width ?? 0)
    await button(page, '撤销一步').click()
    await expect.poll(async () => (await face.boundingBox())?.width).toBeCloseTo(before?.width ?? 0, 0)
    await button(page, '裁剪').click()
    await button(page, '存成新照片').click()
    await button(page, '换掉这 1 处的原照片').click()
    await page.getByText('已换好 1 处').waitFor()
    const { rows } = (await ask('photoLibrary', { use: 'used' })) as unknown as {
      rows: { address: string; size: { width: number } }[]
    }
    expect(rows).toMatchObject([{ size: { width: 560 } }])
    expect(rows[0]?.address).not.toBe(shown)
    await page.context().close()
  })

  it('lets what nothing uses be deleted on a phone, and brought back with one touch', async () => {
    const page = await editor.page(360, 780, '/collections/reports')
    await page.goto(`${editor.address}admin/photos/`)
    await page.getByLabel('用处').selectOption('unused')
    await page.getByText('共 2 张照片').waitFor()
    await expect.poll(() => isAsWideAsTheWindow(page)).toBe(true)
    await button(page, '全选这 2 个').click()
    await button(page, /删除选中的 2 个/).click()
    await page.getByText('已删除 2 个').waitFor()
    await page.getByText('共 0 张照片').waitFor()
    await button(page, '撤销删除').click()
    await page.getByText('共 2 张照片').waitFor()
    await page.context().close()
  })
})

describe('a report', () => {
  it('takes a photo from the library into its photos and its story, with its description', async () => {
    const page = await editor.page(360, 780, '/collections/reports/new')
    await page.locator('.ck-photos').getByRole('button', { name: '从照片库选' }).click()
    const sheet = page.getByRole('dialog', { name: '从照片库选' })
    await sheet.getByRole('button', { name: '医生给老人量血压' }).click()
    await sheet.getByRole('button', { name: '放进去（1 张）' }).click()
    await expect.poll(() => page.locator('.ck-photo input').first().inputValue()).toBe('医生给老人量血压')
    await page.locator('.ck-story').getByRole('button', { name: '从照片库选' }).click()
    await sheet.getByRole('button', { name: '医生给老人量血压' }).click()
    await sheet.getByRole('button', { name: '放进去（1 张）' }).click()
    await expect.poll(() => page.locator('.ck-figure input').first().inputValue()).toBe('医生给老人量血压')
    await page.context().close()
    expect(editor.complaints).toEqual([])
  })
})
