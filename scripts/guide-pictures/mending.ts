import type { GuidePicture } from './picture.ts'
import { phone } from './picture.ts'

/** The photos of the county, and what can be brought back. */
export const mendingPictures: readonly GuidePicture[] = [
  {
    name: 'photos',
    alt: '照片库：上面是查找和筛选，下面按月份排着照片。',
    window: phone(620),
    at: 'photos/',
    steps: async (page) => {
      const photos = page.locator('main img')
      await photos.first().waitFor()
      await page.waitForFunction(() =>
        [...document.querySelectorAll('main img')]
          .filter((photo) => photo.getBoundingClientRect().top < innerHeight)
          .every((photo) => photo instanceof HTMLImageElement && photo.complete && photo.naturalWidth > 0),
      )
    },
    words: ['照片', '最近删除的照片'],
  },
  {
    name: 'hide-face',
    alt: '给照片打码：上面是“裁剪”“圆形打码”等按钮，照片上一个人的脸已经看不清，下面是“存成新照片”。',
    window: phone(540),
    at: 'photos/',
    steps: async (page) => {
      await page.getByLabel('找照片').fill('重阳义诊')
      await page.getByRole('button', { name: '找照片' }).click()
      await page.getByText('共 1 张照片').waitFor()
      await page.locator('main li button').first().click()
      await page.getByRole('button', { name: '裁剪、转方向、打码' }).click()
      await page.locator('canvas').click({ position: { x: 117, y: 90 } })
      await page.getByRole('button', { name: /^第 1 处打码/ }).waitFor()
    },
    words: ['存成新照片'],
  },
  {
    name: 'bin',
    alt: '最近删除：列着删掉的一篇，写明谁什么时候删的，下面是“恢复”。',
    window: phone(480),
    at: 'bin/',
    words: ['最近删除', '恢复'],
  },
]
