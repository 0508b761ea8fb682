import { photoFile } from './county.ts'
import type { GuidePicture } from './picture.ts'
import { phone } from './picture.ts'

const PHOTOS = [
  '2026/10/46215fd7a5b6ea4a-1600x1067.jpg',
  '2026/08/6da23b66fa1ce366-1600x1067.jpg',
  '2026/07/2ac09f3208bacb97-1600x1067.jpg',
]
const STATION = '青石村新时代文明实践站'

/** The first screen, and an activity reported from a phone. */
export const reportingPictures: readonly GuidePicture[] = [
  {
    name: 'today',
    alt: '手机上的“今天”：最上面是各处的入口，下面是“报一次活动”，再下面列着退回来要改的和等审核的稿子。',
    window: phone(720),
    at: 'today/',
    words: ['今天', '报活动', '写稿', '查找', '审稿', '写一篇', '接着改'],
  },
  {
    name: 'report-photos',
    alt: '报一次活动的上半页：三张照片已传好，下面填了标题、主办阵地和活动日期。',
    window: phone(760),
    at: 'report/',
    steps: async (page) => {
      const chooser = page.waitForEvent('filechooser')
      await page.getByRole('button', { name: '拍照或选照片' }).click()
      await (await chooser).setFiles(PHOTOS.map(photoFile))
      await page.locator('#title').fill('榕树下义诊，32位老人量了血压')
      await page.locator('#station').fill('qsc')
      await page.getByRole('button', { name: STATION, exact: true }).click()
      await page.getByText('3 张照片都传好了').waitFor()
      await page.getByRole('heading', { name: '报一次活动' }).scrollIntoViewIfNeeded()
    },
    words: ['标题', '主办阵地', '活动日期', '今天', '昨天'],
  },
  {
    name: 'report-words',
    alt: '报一次活动的下半页：写了两三句话，选了活动类别，最下面是红色的“送审”。',
    window: phone(760),
    steps: async (page) => {
      await page
        .locator('#story')
        .fill('上午，卫生院的医生在榕树下给32位老人量血压、看药盒。6户要上门的，当场记在本子上。')
      await page.getByRole('button', { name: /^健康/ }).click()
      await page.locator('#story').blur()
      await page.getByText('写的字已存在后台').waitFor()
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
    },
    words: ['活动类别', '建议', '送审'],
  },
  {
    name: 'report-done',
    alt: '送审以后的一页：写着“已送审”，下面是“再报一次”和“告诉审核人”。',
    window: phone(420),
    steps: async (page) => {
      await page.getByRole('button', { name: '送审', exact: true }).click()
      await page.getByRole('heading', { name: '已送审' }).waitFor()
      await page.evaluate(() => scrollTo(0, 0))
    },
    words: ['已送审', '告诉审核人'],
  },
]
