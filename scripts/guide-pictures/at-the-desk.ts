import type { Page } from 'playwright-core'
import { line, picture, wordFile } from '../../test/cms/gateway/word-import/sample-word-files.ts'
import { begunDraft, photoBytes } from './county.ts'
import type { GuidePicture } from './picture.ts'
import { desk } from './picture.ts'

const NAME = '包饺子.docx'

/** A report as somebody at a station writes it in Word. */
const reportInWord = async (): Promise<string> => {
  const body = [
    line('三十多人包饺子，四百个送上门', { align: 'center', bold: true }),
    line('　　2026年11月25日上午，志愿者在青石村新时代文明实践站教大家包饺子。'),
    line('六张桌子，三十多人，包了四百个，当天送到二十户老人家里。'),
    picture(0, '大家围着桌子包饺子'),
  ]
  const pictures = [{ name: 'image1.jpg', bytes: await photoBytes('2026/10/46215fd7a5b6ea4a-1600x1067.jpg') }]
  return Buffer.from(wordFile(body, { pictures })).toString('base64')
}

/** Lets a file fall onto the list, as from the desktop of a computer. */
const drop = (page: Page, content: string) =>
  page.locator('.ck-list').evaluate(
    (list, file) => {
      const bytes = Uint8Array.from(atob(file.content), (sign) => sign.charCodeAt(0))
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([bytes], file.name))
      list.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
    },
    { name: NAME, content },
  )

/** The form and its page beside it, and a file of Word that has become a draft. */
export const deskPictures: readonly GuidePicture[] = [
  {
    name: 'form',
    alt: '电脑上写稿：左边是一栏一栏的表，上面是红色的“保存”；右边是发布以后的样子，上面有“手机”“电脑”“分享图”。',
    window: desk(640),
    at: `#/collections/reports/entries/${begunDraft}`,
    steps: async (page) => {
      await page.locator('iframe[data-shown="true"]').waitFor()
      await page.getByLabel('标题', { exact: true }).fill('周四夜校第六课，药盒上的字都认全了')
      await page
        .locator('iframe[data-shown="true"]')
        .contentFrame()
        .locator('h1', { hasText: '都认全了' })
        .waitFor()
      // The next picture of this draft is of what is kept and not saved.
      await page.getByText('已自动存到后台').waitFor()
    },
    words: ['保存', '手机', '电脑', '分享图'],
  },
  {
    name: 'word',
    alt: '把 Word 文件拖进来以后：上面列着读出来的标题、日期和站点，还写着要您填的几栏，下面是填好了的表。',
    window: desk(600),
    at: '#/collections/reports',
    steps: async (page) => {
      await page.getByText('从 Word 文件新建').waitFor()
      await drop(page, await reportInWord())
      await page.getByText('建好了草稿').waitFor()
      await page.getByLabel('标题', { exact: true }).waitFor()
    },
    words: ['还要您填', '送审'],
  },
]
