import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { memory } from '../../../src/outputs/reader/remembered.ts'
import { launchChromium } from '../../chromium.ts'
import { sampleSite } from '../../site/sample-site.ts'
import { serveSite } from '../../site/serve-site.ts'

let browser: Browser
let server: Awaited<ReturnType<typeof serveSite>>

beforeAll(async () => {
  server = await serveSite((await sampleSite()).dataDir)
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  server?.close()
})

const open = async (path: string, kept?: string): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 360, height: 780 }, locale: 'zh-CN' })
  const page = await context.newPage()
  if (kept !== undefined)
    await page.addInitScript(
      ([name = '', text = '']) => localStorage.setItem(name, text),
      [memory.station, kept],
    )
  await page.goto(`${server.address}${path}`)
  return page
}
const village = (page: Page) => page.getByRole('region', { name: '我的村' })

describe('my village', () => {
  it('says so when its page is gone, and how to choose another', async () => {
    const page = await open('/', JSON.stringify({ href: '/stations/no-more/', name: '老村' }))
    await village(page).getByText('没有取到它的消息').waitFor()
    await village(page).getByRole('link', { name: '换一个' }).waitFor()
    await page.context().close()
  })

  it.each(['"', '{"href":"https://elsewhere.example/","name":"别处"}', '{"name":"没有地址"}'])(
    'is asked for anew when what the browser kept is not a village: %s',
    async (kept) => {
      const page = await open('/', kept)
      await village(page).getByRole('link', { name: '选我的村' }).waitFor()
      await page.context().close()
    },
  )

  it('is chosen with two taps, and then stands first with its number and hours', async () => {
    const page = await open('/')
    await village(page).getByRole('link', { name: '选我的村' }).click()
    await page.getByText('点一下自己的村或社区').waitFor()
    await page.getByRole('link', { name: '青石村站', exact: true }).first().click()
    await page.waitForURL(`${server.address}/`)
    await village(page).getByRole('link', { name: '青石村站' }).waitFor()
    await village(page).getByRole('link', { name: /0700-/ }).waitFor()
    await village(page).getByText('开放时间').waitFor()
    await page.context().close()
  })

  it('is chosen and given up on its own page', async () => {
    const page = await open('/stations/qingshi-cun/')
    await page.getByRole('button', { name: '设为我的村' }).click()
    await page.getByRole('button', { name: '这是我的村' }).click()
    await page.getByRole('button', { name: '设为我的村' }).waitFor()
    await page.context().close()
  })

  it('leaves the list of stations a list for who did not come to choose', async () => {
    const page = await open('/stations/')
    await page.getByRole('link', { name: '青石村站', exact: true }).first().click()
    await page.waitForURL(`${server.address}/stations/qingshi-cun/`)
    await page.context().close()
  })
})
