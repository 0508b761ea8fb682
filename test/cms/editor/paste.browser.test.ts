import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OpenEditor } from './open-editor.ts'
import { openEditor } from './open-editor.ts'
import { phonePhoto } from './sample-uploads.ts'
import { LOST_PICTURE } from '../../../src/model/stories/lost-pictures.ts'

let editor: OpenEditor
let page: Page
beforeAll(async () => {
  editor = await openEditor()
  page = await editor.page(1280, 900, '/collections/reports/new')
  await paste(fromWord)
})
afterAll(() => editor.close())

/** A picture as the browser itself makes one, as its address says it. */
const drawn = (colour: string) =>
  page.evaluate((fill) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 320, height: 240 })
    const brush = canvas.getContext('2d')
    if (brush) brush.fillStyle = fill
    brush?.fillRect(0, 0, 300, 240)
    return canvas.toDataURL('image/png')
  }, colour)

/** Lets go of photos above a place of the page, as from a folder. Answers whether the browser would open them. */
const letGo = async (place: Locator, colours: readonly string[]) => {
  const pictures = await Promise.all(colours.map(drawn))
  return place.evaluate((element, addresses) => {
    const dataTransfer = new DataTransfer()
    for (const [at, address] of addresses.entries()) {
      const signs = atob(address.slice(address.indexOf(',') + 1))
      const bytes = Uint8Array.from(signs, (sign) => sign.charCodeAt(0))
      dataTransfer.items.add(new File([bytes], `照片${at}.png`, { type: 'image/png' }))
    }
    const { left, top, width, height } = element.getBoundingClientRect()
    const middle = { clientX: left + width / 3, clientY: top + height / 2 }
    const told = { dataTransfer, bubbles: true, cancelable: true, ...middle }
    const isOpened = (type: string) => element.dispatchEvent(new DragEvent(type, told))
    return { over: isOpened('dragover'), drop: isOpened('drop') }
  }, pictures)
}

const fromWord = `<h1 style="text-align:center">活动情况</h1>
  <p class="MsoNormal"><span style="color:red">　　报名请<a href="javascript:alert(1)">点这里</a>，详见<a href="https://example.com/a">原文</a>。</span></p>
  <table border="1">
    <tr><td><p class="MsoNormal">姓名</p></td><td><p>数量</p></td></tr>
    <tr><td><p>王大爷</p></td><td><p>3把</p></td></tr>
  </table>`

const story = () => page.locator('.ck-story-text')

const paste = async (html: string) => {
  await story().evaluate((place, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', pasted)
    place.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, html)
}

describe('a text pasted from Word', () => {
  it('has its table without an empty row on top', async () => {
    const rows = await story().locator('tr').allInnerTexts()
    expect(rows.map((row) => row.replace(/[\s\uFEFF]+/g, ' ').trim())).toEqual(['姓名 数量', '王大爷 3把'])
  })

  it('keeps links to pages and only the words of links that run programs', async () => {
    await expect.poll(() => story().locator('a').allInnerTexts()).toHaveLength(1)
    await expect.poll(() => story().innerText()).toContain('报名请点这里，详见')
  })

  it('has headings below the title of the entry', async () => {
    await expect.poll(() => story().locator('h1').count()).toBe(0)
    await expect.poll(() => story().locator('h2').innerText()).toBe('活动情况')
  })
})

describe('several lines that are pasted into a cell', () => {
  it('stand behind each other there', async () => {
    await story().locator('td').last().click()
    await page.keyboard.press('End')
    await paste('<p>新的</p><p>两把旧的</p>')
    await expect.poll(() => story().locator('td').allInnerTexts()).toEqual(['王大爷', '3把新的 两把旧的'])
  })
})

describe('a photo that is let go beside every place for it', () => {
  it('is not opened by the browser, and it is said where it belongs', async () => {
    expect(await letGo(page.locator('header').first(), ['red'])).toEqual({ over: false, drop: false })
    await page.getByText('文件没有放进来').waitFor()
    await page.getByRole('button', { name: '知道了' }).click()
  })
})

describe('a photo that is let go over a sentence', () => {
  it('stands beside the paragraph and does not cut it in two', async () => {
    const sentence = story().getByText('报名请点这里')
    expect(await letGo(sentence, ['olive'])).toEqual({ over: false, drop: false })
    await story().locator('.ck-figure img').waitFor()
    expect(await sentence.innerText()).toBe('报名请点这里，详见原文。')
    await story().getByRole('button', { name: '去掉这张图片' }).click()
  })
})

describe('pictures that are pasted into the story', () => {
  it('stand in their place once they are kept, and where one did not come there is a mark', async () => {
    const picture = await drawn('teal')
    await story().locator('p').first().click()
    await page.keyboard.press('End')
    await paste(
      `<p>前面</p><p><img src="${picture}"></p><p>中间</p><p><img src="https://mmbiz.qpic.cn/a/640"></p>`,
    )
    await story().locator('.ck-figure img').waitFor()
    await expect
      .poll(() => story().locator('.ck-figure img').getAttribute('src'))
      .toMatch(/^\/api\/media\/\d{4}\//)
    await expect.poll(() => story().locator('.ck-lost-picture').allInnerTexts()).toEqual([LOST_PICTURE])
    await page.getByText('有 1 张图片没有跟过来').waitFor()
    await page.getByRole('button', { name: '知道了' }).click()
  })

  it('fill the mark that is touched', async () => {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      story().locator('.ck-lost-picture').click(),
    ])
    await chooser.setFiles(await phonePhoto('purple', '补上.jpg'))
    await story().locator('.ck-figure img').nth(1).waitFor()
    await expect.poll(() => story().locator('.ck-lost-picture').count()).toBe(0)
  })
})
