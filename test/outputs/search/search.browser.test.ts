import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { samplePages } from './sample-pages.ts'
import { PHONE, useSearchInBrowser } from './search-in-browser.ts'

const search = useSearchInBrowser()
let page: Page

const status = () => page.textContent('[data-search-status]')
const links = () =>
  page.$$eval('[data-search-results] a', (found) => found.map((link) => link.getAttribute('href')))

const open = async (address: string): Promise<void> => {
  await page?.close()
  page = await search.browser.newPage(PHONE)
  await page.goto(`${search.server.address}${address}`)
}

const ask = async (query: string): Promise<(string | null)[]> => {
  await open(`/search/?${new URLSearchParams({ q: query })}`)
  await page.waitForSelector('[data-search-state="done"]')
  return links()
}

const stationNames = new Map(
  samplePages.filter(({ kind }) => kind === 'stations').map(({ station, names }) => [station, names?.[1]]),
)

/** The pages that hold a text, or whose station does, found by looking through all of them. */
const holding = (text: string) =>
  samplePages
    .filter(({ title, text: own, station }) =>
      `${title}\n${own}\n${stationNames.get(station) ?? ''}`.includes(text),
    )
    .map(({ url }) => url)

describe('the search page', () => {
  it('finds nothing for nonsense, and says how to go on', async () => {
    expect(await ask('囧囧囧囧')).toEqual([])
    expect(await ask('qxzwv')).toEqual([])
    await expect.poll(status).toBe('没有找到“qxzwv”')
    await expect.poll(() => page.isVisible('[data-search-help] a[href="/reports/"]')).toBe(true)
  })

  it('asks nothing of its index but what it holds until a reader touches it', async () => {
    await open('/search/')
    search.server.asked.length = 0
    await page.waitForTimeout(300)
    expect(search.server.asked.filter((path) => path.startsWith('/search/index/'))).toEqual([])
    await page.focus('[data-search-input]')
    await page.waitForResponse((response) => response.url().endsWith('names.pack'))
  })

  it.each(['柳湾村', '枫坳村', '义诊', '敬老', '三十二位老人', '民法典', '充气人偶', '龚德山', '13%'])(
    'finds exactly the pages that hold %s',
    async (text) => {
      expect(new Set(await ask(text))).toEqual(new Set(holding(text)))
    },
  )

  it('finds Simplified pages for a Traditional question', async () => {
    expect(new Set(await ask('學習民法典'))).toEqual(new Set(holding('民法典')))
  })

  it('shows the page of a name first, for characters, pinyin and initials', async () => {
    for (const name of ['青石镇', 'qingshizhen', 'qsz']) expect((await ask(name))[0]).toBe('/stations/s0/')
  })

  it('answers a whole question, and one with a wrong character', async () => {
    await ask('白鹭洲村什么时候有义诊')
    await expect.poll(status).toContain('“白鹭洲村”“义诊”')
    await expect.poll(links).toContain('/reports/2025/0-5/')
    await ask('爱心里发日')
    await expect.poll(status).toContain('下面是“爱心理发日”的结果')
  })

  it('takes a quoted question at its word', async () => {
    expect(await ask('“老人义诊”')).toEqual([])
  })

  it('marks the hit in the words of the page', async () => {
    await ask('充气人偶教孩子们')
    const texts = await page.$$eval('.search-result__text', (found) => found.map((text) => text.innerHTML))
    expect(texts[0]).toContain('教练用<mark>充气人偶教孩子们</mark>“叫叫伸抛划”')
  })

  it('says when it was as people say it', async () => {
    await ask('充气人偶教孩子们')
    await expect
      .poll(() => page.locator('.search-result__facts').first().innerText())
      .toMatch(/20\d\d年\d{1,2}月\d{1,2}日$/)
  })

  it('says how many more there are, and shows them', async () => {
    await ask('老人')
    const [, found] = /找到 (\d+) 条/.exec(await page.innerText('[data-search-status]')) ?? []
    const next = Math.min(20, Number(found) - 10)
    await page.getByRole('button', { name: `再看 ${next} 条`, exact: true }).click()
    await expect.poll(() => page.locator('.search-list > li').count()).toBe(10 + next)
  })

  it('narrows by year, keeps that in the address, and brings it back', async () => {
    await ask('老人')
    const before = await links()
    await page.click('summary')
    await page.selectOption('[data-search-filter="year"]', '2025')
    await expect.poll(links).not.toEqual(before)
    expect(await page.innerText('summary')).toContain('只看：2025 年')
    expect(page.url()).toContain('year=2025')
    const narrowed = await links()
    expect(narrowed.every((href) => href?.startsWith('/reports/2025/'))).toBe(true)
    await page.reload()
    await page.waitForSelector('[data-search-state="done"]')
    await expect.poll(links).toEqual(narrowed)
  })

  it('works by keyboard alone and goes back to the question before', async () => {
    await ask('义诊')
    const first = await links()
    await page.focus('[data-search-input]')
    await page.keyboard.press('Control+A')
    await page.keyboard.type('反诈')
    await page.keyboard.press('Enter')
    await expect.poll(status).toBe(`找到 ${holding('反诈').length} 条`)
    await page.goBack()
    await expect.poll(links).toEqual(first)
  })

  it('shows where to look when scripts are off', async () => {
    const plain = await search.browser.newPage({ javaScriptEnabled: false })
    await plain.goto(`${search.server.address}/search/?q=义诊`)
    await expect.poll(() => plain.isVisible('[data-search-help] a[href="/reports/"]')).toBe(true)
    await plain.close()
  })
})
