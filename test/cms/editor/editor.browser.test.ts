import sharp from 'sharp'
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

const open = (hash: string, width = 1280, height = 900) => editor.page(width, height, hash)
const PATIENT = { timeout: 30_000 }
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const title = (page: Page) => page.getByLabel('标题', { exact: true })
const entryPage = `/collections/reports/entries/${published}`

const phonePhoto = async (colour: string, name: string) => ({
  name,
  mimeType: 'image/jpeg',
  buffer: await sharp({ create: { width: 640, height: 480, channels: 3, background: colour } })
    .withExif({ IFD3: { GPSLatitude: '28/1 7/1 0/1' } })
    .jpeg()
    .toBuffer(),
})

const fillIn = async (page: Page) => {
  await title(page).fill('青石村办了一场剪纸课')
  await page.getByLabel('活动日期').fill('2026-11-20')
  await page.getByLabel('主办阵地').fill('青石')
  await page.getByRole('button', { name: '青石村新时代文明实践站' }).click()
  await page.getByLabel('健康').check()
  await page.getByLabel('内容提要').fill('二十名孩子跟着老师傅学剪窗花。')
  await page.locator('[data-slate-editor]').click()
  await page.keyboard.type('下午两点，教室里坐满了人。')
}

/** The gateway as a colleague's browser would ask it. */
const colleagueSaves = (page: Page, newTitle: string) =>
  page.evaluate(
    async ({ path, raw }) => {
      const ask = async (action: string, params: object) => {
        const body = JSON.stringify({ action, params })
        const headers = { 'content-type': 'application/json' }
        const answer = await fetch('/api/cms', { method: 'POST', headers, body })
        return answer.ok ? answer.json() : undefined
      }
      const slug = path.split('/').at(-1)?.replace('.md', '')
      const draft = await ask('unpublishedEntry', { collection: 'reports', slug })
      const baseId = draft?.diffs[0].id ?? (await ask('getEntry', { path })).file.id
      const options = { collectionName: 'reports', useWorkflow: true }
      await ask('persistEntry', { dataFiles: [{ slug, path, raw, baseId }], options })
    },
    { path: `content/reports/${published}.md`, raw: report(published, { title: newTitle }) },
  )

describe('a report', () => {
  it('is not saved while a photo has no words, and the photo that is none says why', async () => {
    const page = await open('/collections/reports/new')
    await fillIn(page)
    const text = { name: '说明.txt', mimeType: 'text/plain', buffer: Buffer.from('不是照片') }
    const plan = { name: '方案.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') }
    await page
      .locator('.ck-photos input[type=file]')
      .setInputFiles([await phonePhoto('#2C6449', 'IMG_1.jpg'), text, plan])
    await page.getByText('“说明.txt”这种格式这里不收').waitFor()
    await page.getByText('“方案.pdf”是文件，不是照片').waitFor()
    expect(await page.locator('.ck-photo').count()).toBe(1)
    await button(page, '保存').click()
    await page.getByText('第 1 张照片还没有写“画面说明”').waitFor()
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
    expect(await page.getByLabel('画面说明').nth(0).inputValue()).toBe('第二张')
    expect(
      await page
        .locator('.ck-photo img')
        .nth(0)
        .evaluate((img: HTMLImageElement) => img.naturalWidth),
    ).toBe(320)
    expect(await page.getByText('有没保存的修改').count()).toBe(0)
    await page.context().close()
  })
})

describe('two people in one report', () => {
  it('the second sees both versions, and nothing is overwritten until they say so', async () => {
    const page = await open(entryPage)
    await title(page).fill('我改的标题')
    await colleagueSaves(page, '同事改的标题')
    await button(page, '保存').click()
    await page.getByText('标题：同事改的标题').waitFor()
    await page.getByText('主办阵地：青石村新时代文明实践站').first().waitFor()
    await button(page, '先不保存，继续改').click()
    expect(await title(page).inputValue()).toBe('我改的标题')
    await button(page, '保存').click()
    await button(page, '看对方的，不要我的修改').click()
    await expect.poll(() => title(page).inputValue(), PATIENT).toBe('同事改的标题')
    await title(page).fill('商量好的标题')
    await button(page, '保存').click()
    await button(page, '送审').waitFor()
    expect(await page.locator('.ck-conflict').count()).toBe(0)
    await page.context().close()
  })

  it('lets the second keep their own text over one they have seen', async () => {
    const page = await open(entryPage)
    await title(page).fill('还是用我的')
    await colleagueSaves(page, '同事又改了')
    await button(page, '保存').click()
    await button(page, '用我的内容另存为新版本').click()
    await button(page, '送审').waitFor()
    await page.reload()
    await expect.poll(() => title(page).inputValue(), PATIENT).toBe('还是用我的')
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
    expect(await title(page).inputValue()).toBe('榕树下量，血压')
    await page.context().close()
  })

  it('brings the words of a WeChat article along and says which pictures stayed behind', async () => {
    const page = await open('/collections/reports/new')
    const story = page.locator('[data-slate-editor]')
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
    expect((await story.innerText()).split(/\n+/)[0]).toBe('村口（重要）。')
    expect(await story.locator('img').count()).toBe(0)
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
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    await page.context().close()
  })
})

describe('the editor page', () => {
  it('keeps to the security policy, asks no other host and throws no errors', () => {
    expect(editor.complaints).toEqual([])
  })
})
