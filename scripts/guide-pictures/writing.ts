import type { Page } from 'playwright-core'
import { correctedEntry } from './county.ts'
import type { GuidePicture } from './picture.ts'
import { phone } from './picture.ts'

const title = (page: Page) => page.getByLabel('标题', { exact: true })

/** As an article of WeChat comes by the clipboard: its pictures stay behind. */
const pasteArticle = (page: Page) =>
  page.locator('.ProseMirror').evaluate((story) => {
    const held = new DataTransfer()
    held.setData(
      'text/html',
      '<p>院坝里摆了三张桌，医生、律师、电力师傅各坐一张。</p><p><img src="https://example.com/a.jpg"></p><p>下午三点收摊，记下六件要上门的事。</p>',
    )
    story.dispatchEvent(new ClipboardEvent('paste', { clipboardData: held, bubbles: true, cancelable: true }))
  })

/** A text that is brought from elsewhere, and one that is mended. */
export const writingPictures: readonly GuidePicture[] = [
  {
    name: 'paste',
    alt: '正文里贴了公众号的文章：没带过来的图片，原处有一个红色虚线框的记号。',
    window: phone(560),
    at: '#/collections/reports/new',
    steps: async (page) => {
      await title(page).waitFor()
      await pasteArticle(page)
      await page.getByText('这里缺一张图片').waitFor()
      await page.getByRole('button', { name: '知道了' }).click()
      await page.getByRole('toolbar', { name: '正文排版' }).evaluate((bar) => bar.scrollIntoView())
      await page.evaluate(() => scrollBy(0, -150))
    },
    words: ['保存', '从照片库选'],
  },
  {
    name: 'correct',
    alt: '改错字：标题改好了，上面是红色的“改好并发布”，旁边是“保存”。',
    window: phone(480),
    at: `#/collections/reports/entries/${correctedEntry}`,
    steps: async (page) => {
      await page.getByRole('button', { name: '改错字' }).click()
      await title(page).fill('停航第二天，黑板上的事一件没落下')
      await page.getByRole('button', { name: '改好并发布' }).waitFor()
      await page.getByRole('button', { name: '知道了' }).click()
    },
    words: ['保存', '改好并发布', '更多'],
  },
]
