import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OpenEditor } from '../open-editor.ts'
import { openEditor } from '../open-editor.ts'
import { phonePhoto } from '../sample-uploads.ts'
import { MEGABIT_IN_BYTES, reportOnAPhone } from './report-on-a-phone.ts'

let editor: OpenEditor
beforeAll(async () => {
  editor = await openEditor()
})
afterAll(() => editor.close())

const openReport = async () => {
  const page = await editor.pageAt('report/', { width: 360, height: 780 })
  await page.getByLabel('标题').waitFor()
  return page
}

describe('an activity that is reported from a phone', () => {
  it('is not handed in while anything is missing, and each field says what to do', async () => {
    const page = await openReport()
    await page.getByRole('button', { name: '送审' }).click()
    for (const said of ['请写“标题”', '请选“主办阵地”', '请写两三句话', '请点一下“活动类别”']) {
      await page.getByText(said).waitFor()
    }
    await page.context().close()
  })

  it('is the same in two pages, so that neither writes over the other', async () => {
    const page = await openReport()
    const other = await page.context().newPage()
    await other.goto(`${editor.address}admin/report/`)
    await page.getByLabel('标题').fill('榕树下剪窗花')
    await expect.poll(() => other.getByLabel('标题').inputValue()).toBe('榕树下剪窗花')
    await other.getByLabel('两三句话').fill('来了三十人。')
    await expect.poll(() => page.getByLabel('两三句话').inputValue()).toBe('来了三十人。')
    await page.context().close()
  })

  it('waits for its photos, goes on after the page was opened again and is handed in by itself', async () => {
    const page = await openReport()
    await page.route('**/api/cms/uploads*', (route) => route.abort())
    await page.locator('input[type=file]').setInputFiles([await phonePhoto('#2C6449', 'IMG_1.jpg')])
    await page.getByLabel('标题').fill('榕树下剪窗花')
    await page.locator('#station').fill('青石村站')
    await page.getByRole('button', { name: '青石村新时代文明实践站' }).click()
    await page.getByLabel('两三句话').fill('下午两点，教室里坐满了人。')
    await page.getByRole('button', { name: '健康' }).click()
    await page.getByRole('button', { name: '送审', exact: true }).dblclick()
    await page.getByText('照片传完就自动送审，这一页请先别关').waitFor()
    await page.unroute('**/api/cms/uploads*')
    await page.reload()
    await page.getByRole('heading', { name: '已送审' }).waitFor()
    await page.getByRole('button', { name: '再报一次' }).click()
    await expect.poll(() => page.getByLabel('标题').inputValue()).toBe('')
    await expect.poll(() => page.locator('output').innerText()).toBe('青石村新时代文明实践站')
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    await page.context().close()
  })

  it('takes at most twelve touches and sixty characters, and none of them is lost', async () => {
    // How long it takes on a slow line is what `npm run try-editor` tells.
    const figures = await reportOnAPhone(editor, 100 * MEGABIT_IN_BYTES)
    expect(figures).toMatchObject({ status: 'pending_review', lostCharacters: 0 })
    expect(figures.taps).toBeLessThanOrEqual(12)
    expect(figures.typedCharacters).toBeLessThanOrEqual(60)
    expect(figures.sentKilobytes).toBeLessThan(figures.takenKilobytes / 4)
  })
})
