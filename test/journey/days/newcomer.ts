import { phonePhotos } from '../phone-photos.ts'
import type { Clerk } from './clerk.ts'
import type { Day } from './day.ts'
import type { Desk } from './desk.ts'
import { chosenPhotos } from './sample-texts.ts'

const REASON = '有错别字，请再读一遍'

const story = [
  '上午八点半，义诊台摆在青石村文化礼堂门口，镇卫生院来了三位医生。',
  '1. 量血压 32 人，查血糖 18 人；2 位老人请医生上门。',
  '邓阿婆说：“在家门口就能看医生，不用赶车了。”',
]

interface Text {
  title: string
  /** As it is handed in, and as it is after the colleague has read it. */
  summary: string
  mended: string
}

const textAt = ({ mark }: Desk): Text => ({
  title: `义诊台摆到青石村（${mark}）`,
  summary: '三位医生到村里义诊，三十二位老人量了血鸭。',
  mended: '三位医生到村里义诊，三十二位老人量了血压。',
})

/** 送审 until everything is there, from an unknown first screen to a draft that waits for its review. */
const reportsForTheFirstTime = async (desk: Desk, text: Text): Promise<void> => {
  const { clerk } = desk
  await desk.step('opens the desk and reads what is due', clerk, async () => {
    await clerk.open('admin/')
    await clerk.sees('报一次活动')
    await clerk.page.getByRole('heading', { level: 1 }).waitFor()
  })
  await desk.step('begins from a template', clerk, async () => {
    await clerk.tap(clerk.page.getByText('写一篇', { exact: true }))
    await clerk.tap(clerk.button('义诊报道'))
    await clerk.button('送审').waitFor()
  })
  await desk.step('writes title, station and story', clerk, async () => {
    await clerk.rewrite(clerk.field('标题'), text.title)
    await clerk.pick(clerk.page.getByLabel('主办阵地'), 'qsc', '青石村新时代文明实践站')
    await writesStory(clerk)
  })
  await desk.step('adds three photos of the phone', clerk, async () => {
    await clerk.choose(clerk.page.locator('.ck-photos .ck-choose').first(), await chosenPhotos())
    await clerk.page.locator('.ck-photo').nth(2).waitFor()
  })
  await desk.step('saves and is told at 送审 what is missing', clerk, async () => {
    await clerk.tap(clerk.button('保存'))
    await clerk.tap(clerk.button('送审'))
    await clerk.sees(/没有送审，还有 \d+ 处要改/)
  })
  await desk.step('completes what was missing', clerk, async () => {
    await clerk.write(clerk.field('内容提要'), text.summary)
    for (const [index, { alt }] of (await phonePhotos()).entries())
      await clerk.write(clerk.page.getByLabel('画面说明').nth(index), alt)
    await clerk.tap(clerk.button('保存'))
    await clerk.button('送审').waitFor()
    await desk.countLost()
  })
  await desk.step('hands it in', clerk, async () => {
    await clerk.tap(clerk.button('送审'))
    await clerk.button('审核通过').waitFor()
  })
}

const writesStory = async (clerk: Clerk) => {
  await clerk.tap(clerk.story)
  await clerk.press('ControlOrMeta+a')
  for (const [index, line] of story.entries()) {
    if (index > 0) await clerk.press('Enter')
    await clerk.type(line)
  }
}

const read = async (colleague: Clerk, title: string): Promise<void> => {
  await colleague.tap(colleague.button(`看稿：${title}`))
  await colleague.page.frameLocator('dialog iframe').locator('h1', { hasText: title }).waitFor()
}

const isSentBack = async (desk: Desk, colleague: Clerk, text: Text): Promise<void> => {
  const { clerk } = desk
  await desk.step('a colleague reads it on the board', colleague, async () => {
    await colleague.open('admin/board/')
    await read(colleague, text.title)
  })
  await desk.step('and sends it back with a reason', colleague, async () => {
    await colleague.tap(colleague.button('退回修改'))
    await colleague.tap(colleague.button(REASON))
    await colleague.tap(colleague.button('退回修改'))
    await colleague.sees(/1 篇已退回/)
  })
  await desk.step('finds on the first screen why it came back', clerk, async () => {
    await clerk.open('admin/')
    await clerk.sees(`退回：${REASON}`)
  })
  await desk.step('mends it and hands it in again', clerk, async () => {
    await clerk.tap(clerk.page.getByRole('link', { name: text.title }).first())
    await clerk.rewrite(clerk.field('内容提要'), text.mended)
    await clerk.tap(clerk.button('保存'))
    await clerk.tap(clerk.button('送审'))
    await clerk.button('审核通过').waitFor()
    await desk.countLost()
  })
}

const isPublished = async (desk: Desk, colleague: Clerk, text: Text): Promise<void> => {
  const { clerk } = desk
  await desk.step('the colleague approves it', colleague, async () => {
    await colleague.open('admin/board/')
    await read(colleague, text.title)
    await colleague.tap(colleague.button('审核通过'))
    await colleague.sees(/1 篇已审核通过/)
  })
  await desk.step('and publishes it', colleague, async () => {
    if (desk.isPhone) await colleague.tap(colleague.button(/^待发/))
    await colleague.tap(colleague.button(`看稿：${text.title}`))
    await colleague.tap(colleague.button('发布'))
    await colleague.sees('网站已更新')
  })
  await desk.step('sees its page', clerk, async () => {
    await clerk.page.reload()
    await clerk.follow(clerk.page.getByRole('link', { name: '看网页' }))
    await clerk.page.locator('h1', { hasText: text.title }).waitFor()
    for (const line of [text.mended, ...story]) await clerk.sees(line)
    await clerk.page.locator('main img[alt="医生在榕树下给老人量血压"]').waitFor()
  })
}

/** The first day of somebody who has never seen the desk. */
export const newcomer: Day = {
  name: 'newcomer',
  about:
    'a report from a template with photos: refused, completed, sent back, mended, approved, published, seen',
  async spend(desk) {
    const text = textAt(desk)
    await reportsForTheFirstTime(desk, text)
    const colleague = await desk.colleague()
    await isSentBack(desk, colleague, text)
    await isPublished(desk, colleague, text)
  },
}
