import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OpenEditor } from './open-editor.ts'
import { openEditor, published, widthOf } from './open-editor.ts'
import { pdf, phonePhoto } from './sample-uploads.ts'

let editor: OpenEditor
beforeAll(async () => {
  editor = await openEditor()
})
afterAll(() => editor.close())

const open = (hash: string, width = 1280, height = 900) => editor.page(width, height, hash)
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const title = (page: Page) => page.getByLabel('标题', { exact: true })
const entryPage = `/collections/reports/entries/${published}`

const fillIn = async (page: Page) => {
  await title(page).fill('青石村办了一场剪纸课')
  await page.getByLabel('活动日期').fill('2026-11-20')
  await page.getByLabel('主办阵地').fill('青石')
  await page.getByRole('option', { name: '青石村新时代文明实践站' }).click()
  await page.getByLabel('健康').check()
  await page.getByLabel('内容提要').fill('二十名孩子跟着老师傅学剪窗花。')
  await page.locator('.ck-story-text').click()
  await page.keyboard.type('下午两点，教室里坐满了人。')
}

describe('a report', () => {
  it('is kept while a photo has no words, not handed in, and the photo that is none says why', async () => {
    const page = await open('/collections/reports/new')
    await fillIn(page)
    const text = { name: '说明.txt', mimeType: 'text/plain', buffer: Buffer.from('不是照片') }
    const plan = { name: '方案.pdf', mimeType: 'application/pdf', buffer: await pdf() }
    await page
      .locator('.ck-photos input[type=file]')
      .setInputFiles([await phonePhoto('#2C6449', 'IMG_1.jpg'), text, plan])
    await page.getByText('“说明.txt”不是照片').waitFor()
    await page.getByText('“方案.pdf”是 PDF 文件，不是照片').waitFor()
    await expect.poll(() => page.locator('.ck-photo').count()).toBe(1)
    await button(page, '保存').click()
    await button(page, '送审').click()
    await page.getByText('没有送审，还有 1 处要改').waitFor()
    const marked = page.locator('[data-lacks]')
    await expect.poll(() => marked.getAttribute('data-lacks')).toContain('画面说明')
    await page.getByLabel('画面说明').fill('孩子们在剪窗花')
    await expect.poll(() => marked.count()).toBe(0)
    await page.context().close()
  })

  it('is written with photos in their order, reviewed and published', async () => {
    const page = await open('/collections/reports/new')
    await fillIn(page)
    const photos = [await phonePhoto('#2C6449', 'IMG_1.jpg'), await phonePhoto('#8A6116', 'IMG_2.jpg')]
    await page.locator('.ck-photos input[type=file]').setInputFiles(photos)
    await page.getByLabel('画面说明').nth(1).fill('第二张')
    await page.getByLabel('画面说明').nth(0).fill('第一张')
    await page.getByLabel('第 2 张往前移').click()
    await button(page, '保存').click()
    for (const step of ['送审', '审核通过', '发布']) await button(page, step).click()
    await page.getByText('已上线').waitFor()
    expect(page.url()).toMatch(/20261120-qsc-[a-z0-9]{4}$/)
    await page.reload()
    await page.getByText('已发布', { exact: true }).waitFor()
    await expect.poll(() => page.getByLabel('画面说明').nth(0).inputValue()).toBe('第二张')
    const first = page.locator('.ck-photo img').nth(0)
    await expect.poll(() => first.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(320)
    await expect.poll(() => page.getByText('有没保存的修改').count()).toBe(0)
    await page.context().close()
  })
})

describe('writing Chinese', () => {
  it('keeps the caret and the words while they are composed in the middle of a title', async () => {
    const page = await open(entryPage)
    await title(page).fill('榕树血压')
    await title(page).press('Home')
    for (const _ of '榕树') await page.keyboard.press('ArrowRight')
    const keys = await page.context().newCDPSession(page)
    for (const text of ['x', 'xia', '下量']) {
      await keys.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      })
    }
    await keys.send('Input.insertText', { text: '下量' })
    await page.keyboard.insertText('，')
    await expect.poll(() => title(page).inputValue()).toBe('榕树下量，血压')
    await page.context().close()
  })

  it('brings the words of a WeChat article along and says which pictures stayed behind', async () => {
    const page = await open('/collections/reports/new')
    const story = page.locator('.ck-story-text')
    await story.click()
    await story.evaluate((place) => {
      const clipboardData = new DataTransfer()
      const picture = '<img data-src="https://mmbiz.qpic.cn/a" src="data:image/gif;base64,R0lGOD">'
      clipboardData.setData(
        'text/html',
        `<section><p style="color:red">　　村口<strong>（重要）</strong>。</p>${picture}</section>`,
      )
      place.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    })
    await page.getByText('1 张图片没有跟过来').waitFor()
    await expect.poll(async () => (await story.innerText()).split(/\n+/)[0]).toBe('村口（重要）。')
    await expect.poll(() => story.locator('img').count()).toBe(0)
    await page.context().close()
  })
})

describe('on a phone', () => {
  it('a report is found, opened, changed and saved without scrolling sideways', async () => {
    const page = await open('/collections/reports', 360, 740)
    await page.getByLabel('查找').first().fill('量血压')
    await page.keyboard.press('Enter')
    await page
      .getByRole('link', { name: /血压|用我的/ })
      .first()
      .click()
    await page.getByLabel('内容提要').fill('在手机上改的提要。')
    await button(page, '保存').click()
    await button(page, '送审').waitFor()
    await expect.poll(() => widthOf(page)).toBe(360)
    await page.context().close()
  })
})

describe('the editor page', () => {
  it('keeps to the security policy, asks no other host and throws no errors', () => {
    expect(editor.complaints).toEqual([])
  })
})
