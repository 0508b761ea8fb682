import type { Page } from 'playwright-core'
import type { PhonePhoto } from './phone-photos.ts'

/** What the editor writes. */
export interface NewReport {
  title: string
  date: string
  summary: string
  story: string
  photos: PhonePhoto[]
}

/** Photos are taken in one after the other and a release takes its time: an overloaded machine may need minutes. */

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const state = (page: Page, name: string) => page.locator('.ck-status').getByText(name, { exact: true })

/** Writes a report in the open, empty form and saves it. */
export const writeReport = async (page: Page, report: NewReport): Promise<void> => {
  await page.getByLabel('标题', { exact: true }).fill(report.title)
  await page.getByLabel('活动日期').fill(report.date)
  await page.getByLabel('主办阵地').fill('青石')
  await page.getByRole('option', { name: '青石村新时代文明实践站' }).click()
  await page.getByLabel('传技能').check()
  await page.getByLabel('内容提要').fill(report.summary)
  await page.locator('.ck-story-text').click()
  await page.keyboard.type(report.story)
  const files = report.photos.map(({ name, file }) => ({ name, mimeType: 'image/jpeg', buffer: file }))
  await page.locator('.ck-photos input[type=file]').setInputFiles(files)
  for (const [index, { alt }] of report.photos.entries())
    await page.getByLabel('画面说明').nth(index).fill(alt)
  await button(page, '保存').click()
}

/** Takes the saved report through review to publication. @returns the states the form showed on the way */
export const reviewAndPublish = async (page: Page): Promise<string[]> => {
  const seen: string[] = []
  const steps = [
    ['草稿', '送审'],
    ['待审', '审核通过'],
    ['待发', '发布'],
  ] as const
  for (const [status, next] of steps) {
    await state(page, status).waitFor()
    seen.push(status)
    await button(page, next).click()
  }
  await state(page, '已发布').waitFor()
  return [...seen, '已发布']
}
