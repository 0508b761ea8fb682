import type { Page, Route } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OpenEditor } from './open-editor.ts'
import { openEditor, widthOf } from './open-editor.ts'

let editor: OpenEditor
beforeAll(async () => {
  editor = await openEditor()
})
afterAll(() => editor.close())

interface Asked {
  collection: string
  query?: string
  status?: string
  page?: number
}

const row = (id: string, title: string, more: object = {}) => ({
  id,
  path: `content/reports/${id}.md`,
  blob: id,
  title,
  summary: '',
  day: '2026-11-22',
  station: '',
  stationId: '',
  status: 'published',
  published: true,
  data: '',
  ...more,
})

const rowsOf = ({ query = '', status = '', page = 1 }: Asked) =>
  Array.from({ length: 50 }, (_, n) =>
    row(`2026-${status}${query}-${page}-${n}`, `第${page}页${status}${query}`),
  )

/**
 * Answers lists with rows that tell what was asked; what the test calls late is answered no sooner than it says.
 * @returns waits until something late was asked; gives the late answers, and comes back when the page has had time to make something of them
 */
const answerLists = async (page: Page, isLate: (asked: Asked) => boolean) => {
  const late: (() => Promise<void>)[] = []
  await page.route('**/api/cms', async (route: Route) => {
    const { action, params } = route.request().postDataJSON() as { action: string; params: Asked }
    if (action !== 'listEntries' || params.collection !== 'reports') return route.continue()
    const json = { total: 120, page: params.page, pageSize: 50, rows: rowsOf(params) }
    // The page may have dropped the question by now.
    const answer = () => route.fulfill({ json }).catch(() => undefined)
    if (isLate(params)) late.push(answer)
    else await answer()
  })
  const askedLate = () => expect.poll(() => late.length).toBeGreaterThan(0)
  const answerLate = async () => {
    await askedLate()
    for (const answer of late.splice(0)) await answer()
    await page.evaluate(() => fetch('/release.json').then((later) => later.text()))
  }
  return { askedLate, answerLate }
}

const titles = async (page: Page) => [...new Set(await page.locator('.ck-rows a').allTextContents())]

describe('a list', () => {
  it('shows the answer to the last question, however late an earlier one comes', async () => {
    const page = await editor.page(1280, 900, '/collections/reports')
    await page.getByText('榕树下量血压').waitFor()
    const { answerLate } = await answerLists(page, ({ query }) => query === '慢')
    for (const word of ['慢', '快']) {
      await page.getByLabel('查找').fill(word)
      await page.getByLabel('查找').press('Enter')
    }
    await page.getByText('第1页快').first().waitFor()
    await answerLate()
    expect(await titles(page)).toEqual(['第1页快'])
    await page.context().close()
  })

  it('never mixes the next page of one question with another', async () => {
    const page = await editor.page(1280, 900, '/collections/reports')
    await page.getByText('榕树下量血压').waitFor()
    let isLate = true
    const { askedLate, answerLate } = await answerLists(page, ({ page: number = 1 }) => isLate && number > 1)
    await page.getByLabel('查找').fill('甲')
    await page.getByLabel('查找').press('Enter')
    await page.getByText('第1页甲').first().waitFor()
    await page.getByRole('button', { name: '再看 50 条' }).click()
    await askedLate()
    await page.getByLabel('进度').selectOption('draft')
    await page.getByText('第1页draft甲').first().waitFor()
    isLate = false
    await answerLate()
    expect(await titles(page)).toEqual(['第1页draft甲'])
    await page.getByRole('button', { name: '再看 50 条' }).click()
    await expect.poll(() => titles(page)).toEqual(['第1页draft甲', '第2页draft甲'])
    await page.context().close()
  })

  it('turns a file of Word away that is too large before it travels', async () => {
    const page = await editor.page(1280, 900, '/collections/reports')
    await page.getByText('榕树下量血压').waitFor()
    const sent: string[] = []
    page.on('request', (request) => sent.push(request.postData() ?? ''))
    await page.locator('.ck-list').evaluate((list) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([new Uint8Array(41 * 1024 * 1024)], '大.docx'))
      list.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
    })
    await page.getByText('“大.docx”超过了 40 MB').waitFor()
    expect(sent.filter((body) => body.includes('draftFromWord'))).toEqual([])
    await page.context().close()
  })

  it('takes a search for nothing as no search', async () => {
    const page = await editor.page(1280, 900, '/collections/notices')
    await page.getByText('还没有通知公告').waitFor()
    await page.getByLabel('查找').fill('  ')
    await page.getByLabel('查找').press('Enter')
    await page.getByText('还没有通知公告').waitFor()
    await page.context().close()
  })

  it('says which entry is broken, where, and that it is not on the portal', async () => {
    const answer = async (route: Route) => {
      const { action } = route.request().postDataJSON() as { action: string }
      if (action !== 'listEntries') return route.continue()
      const broken = '第 3 行：“标题”的内容以“*重点*”开头，读不出原意。请给整段内容加上英文双引号。'
      const rows = [row('20261103-qsc-star', '', { broken }), row('20261102-qsc-good', '好的一篇')]
      await route.fulfill({ json: { total: 2, page: 1, pageSize: 50, rows } })
    }
    const page = await editor.page(360, 740, '/collections/reports', (opened) =>
      opened.route('**/api/cms', answer),
    )
    await page.getByText('写得不对，没有放到网站上：第 3 行').waitFor()
    await page.getByRole('link', { name: '20261103-qsc-star' }).waitFor()
    await page.getByRole('link', { name: '好的一篇' }).waitFor()
    await expect.poll(() => widthOf(page)).toBe(360)
    await page.context().close()
  })
})
