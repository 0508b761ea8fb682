import type { Page } from 'playwright-core'
import { largePhonePhoto } from '../../../cms/editor/sample-uploads.ts'
import type { Clerk } from '../clerk.ts'
import type { Desk } from '../desk.ts'
import { colleagueWrites } from '../sample-texts.ts'

/** The gateway, the tab and the line go while somebody works. */
export const breaksOff = async (desk: Desk): Promise<void> => {
  await losesTheGateway(desk)
  await losesTheTab(desk)
  await losesTheLine(desk)
}

const losesTheGateway = async (desk: Desk) => {
  const { clerk, county, mark } = desk
  await desk.step('the gateway is killed while a report is typed', clerk, async () => {
    await clerk.open('admin/#/collections/reports/new')
    await clerk.write(clerk.field('标题'), `断电那天写的（${mark}）`)
    await clerk.write(clerk.story, '断电以前写的一段。')
    await county.kill()
    await clerk.press('Enter')
    await clerk.type('2. 断电以后接着写的一段。')
    await clerk.sees('后台程序没有回应')
  })
  await desk.step('it comes back and everything is saved', clerk, async () => {
    await county.comeBack()
    await clerk.page.locator('.ck-connection').waitFor({ state: 'hidden' })
    await clerk.tap(clerk.button('保存'))
    await clerk.button('送审').waitFor()
    await desk.countLost()
  })
}

/** What was typed longer ago than this must come back after a crash. */
const MAY_BE_LOST_IN_MS = 2000

const losesTheTab = async (desk: Desk) => {
  const { clerk } = desk
  const { title, slug } = await colleagueWrites(desk, `写到一半（${desk.mark}）`)
  const address = `admin/#/collections/reports/entries/${slug}`
  const typed = '一二三四五六七八九十'.repeat(4)
  const times: number[] = []
  let end = 0
  await desk.step('types without a pause', clerk, async () => {
    await clerk.open(address)
    await clerk.tap(clerk.field('内容提要'))
    await clerk.press('ControlOrMeta+a')
    for (const sign of typed) {
      await clerk.type(sign)
      times.push(Date.now())
    }
    // Nobody's hands are so fast that a crash comes before the first time it is kept.
    await clerk.page.locator('.ck-kept-line', { hasText: /^已/ }).waitFor()
  })
  await desk.step('the tab crashes and is opened again', clerk, async () => {
    end = Date.now()
    await crash(clerk)
    await clerk.open(address)
    await clerk.tap(clerk.button('接着写'))
    await clerk.button('接着写').waitFor({ state: 'hidden' })
  })
  await desk.step('goes on where the text ends and saves it', clerk, async () => {
    const back = await clerk.field('内容提要').inputValue()
    const late = times.slice(back.length).filter((time) => time < end - MAY_BE_LOST_IN_MS)
    if (!typed.startsWith(back) || late.length > 0) throw new Error(`Of “${typed}” came back: “${back}”`)
    desk.forgetWritten()
    await clerk.rewrite(clerk.field('内容提要'), typed)
    await clerk.rewrite(clerk.field('标题'), `${title}，写完了`)
    await clerk.tap(clerk.button('保存'))
    await clerk.button('送审').waitFor()
    await desk.countLost()
  })
}

/** Ends a tab as a crash does: it is told nothing. Afterwards there is a fresh one. */
const crash = async (clerk: Clerk) => {
  const { page } = clerk
  const crashed = page.waitForEvent('crash')
  const inside = await page.context().newCDPSession(page)
  void inside.send('Page.crash').catch(() => undefined)
  await crashed
  clerk.page = await page.context().newPage()
}

const SLOW = { offline: false, latency: 60, downloadThroughput: -1, uploadThroughput: 40_000 }
const CUT = { offline: true, latency: 0, downloadThroughput: 0, uploadThroughput: 0 }
const GOOD = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 }

const lineOf = async (page: Page) => {
  const network = await page.context().newCDPSession(page)
  await network.send('Network.enable')
  return (quality: typeof SLOW) => network.send('Network.emulateNetworkConditions', quality)
}

const losesTheLine = async (desk: Desk) => {
  const { clerk } = desk
  const line = await lineOf(clerk.page)
  await desk.step('the line breaks while photos travel', clerk, async () => {
    await line(SLOW)
    const photos = [await largePhonePhoto('IMG_1.jpg'), await largePhonePhoto('IMG_2.jpg')]
    await clerk.choose(clerk.page.locator('.ck-photos .ck-choose').first(), photos)
    await clerk.sees(/正在上传 \d+%/)
    await line(CUT)
    await clerk.sees('正在等信号')
  })
  await desk.step('they go on by themselves when it is back', clerk, async () => {
    await line(GOOD)
    await clerk.page.locator('.ck-photo').nth(1).waitFor()
    await clerk.write(clerk.page.getByLabel('画面说明').nth(0), '断线时传的第一张')
    await clerk.write(clerk.page.getByLabel('画面说明').nth(1), '断线时传的第二张')
    await clerk.tap(clerk.button('保存'))
    await clerk.button('送审').waitFor()
    await desk.countLost()
  })
}
