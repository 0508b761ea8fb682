import type { Page } from 'playwright-core'
import { begunDraft, colleagueRenames, sentBackDraft } from './county.ts'
import type { GuidePicture } from './picture.ts'
import { desk, phone } from './picture.ts'

const formOf = (slug: string) => `#/collections/reports/entries/${slug}`
const title = (page: Page) => page.getByLabel('标题', { exact: true })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** What stops somebody, and how it goes on: kept text, two people in one text, a text that lacks something. */
export const mishapPictures: readonly GuidePicture[] = [
  {
    name: 'kept',
    alt: '打开没写完的那一篇：上面一条写着什么时候、在哪里写的还没有保存，下面是红色的“接着写”和“看看”“不用了”。',
    window: phone(420),
    at: formOf(begunDraft),
    steps: async (page) => {
      await button(page, '接着写').waitFor()
    },
    words: ['接着写', '看看', '不用了'],
  },
  {
    name: 'clash',
    alt: '两个人都改了标题：列着您写的和对方写的，每边前面可以选，最下面是“先不保存，继续改”。',
    window: desk(520),
    at: formOf(sentBackDraft),
    steps: async (page) => {
      await title(page).fill('树下说事，月底把账对清')
      await colleagueRenames(page.url(), sentBackDraft, '榕树下说事，月底对账')
      await button(page, '保存').click()
      const choice = page.getByRole('radio', { name: /^用我的/ })
      await choice.check()
      await page.getByText('就这样合在一起').waitFor()
    },
    words: ['用我的', '就这样合在一起', '先不保存，继续改'],
  },
  {
    name: 'missing',
    alt: '按了“送审”还缺几处：上面列着缺什么，划线的字按一下，就到那一栏。',
    window: phone(620),
    at: '#/collections/reports/new',
    steps: async (page) => {
      await title(page).fill('周三下午，二十位老人来剪头发')
      await button(page, '保存').click()
      await button(page, '送审').click()
      await page.getByText('没有送审，还有').waitFor()
    },
    words: ['送审'],
  },
]
