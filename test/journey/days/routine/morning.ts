import type { Clerk } from '../clerk.ts'
import type { Desk } from '../desk.ts'
import { colleagueWrites } from '../sample-texts.ts'

const REASON = '时间、地点或人数没写清楚'

/** What waits on the board in the morning is read, two are approved and put onto the portal, one is sent back. */
export const beginsTheMorning = async (desk: Desk): Promise<void> => {
  const { clerk, mark } = desk
  const titles = [`早上的第一篇（${mark}）`, `早上的第二篇（${mark}）`, `早上的第三篇（${mark}）`] as const
  for (const title of titles) await colleagueWrites(desk, title, 'pending_review')
  await desk.step('reads what is due', clerk, async () => {
    await clerk.open('admin/')
    await clerk.page.getByRole('heading', { name: '等审核的' }).waitFor()
  })
  await desk.step('opens the board', clerk, async () => {
    await clerk.tap(clerk.page.getByRole('link', { name: '审稿', exact: true }))
    await clerk.sees(titles[0])
  })
  await desk.step('reads one and approves it', clerk, async () => {
    await read(clerk, titles[0])
    await clerk.tap(clerk.button('审核通过'))
    await clerk.sees('1 篇已审核通过')
  })
  await desk.step('reads another and approves it', clerk, async () => {
    await read(clerk, titles[1])
    await clerk.tap(clerk.button('审核通过'))
    await clerk.button(`看稿：${titles[1]}`).waitFor({ state: desk.isPhone ? 'hidden' : 'visible' })
  })
  await desk.step('sends the third back', clerk, async () => {
    await read(clerk, titles[2])
    await clerk.tap(clerk.button('退回修改'))
    await clerk.tap(clerk.button(REASON))
    await clerk.tap(clerk.button('退回修改'))
    await clerk.sees('1 篇已退回')
  })
  await desk.step('publishes both approved ones at once', clerk, async () => {
    if (desk.isPhone) await clerk.tap(clerk.button(/^待发/))
    for (const title of titles.slice(0, 2)) await clerk.tap(clerk.page.getByLabel(`选中：${title}`))
    const chosen = clerk.page.locator('.ck-chosen', { hasText: '选了 2 篇' })
    await clerk.tap(chosen.getByRole('button', { name: '发布' }))
    await clerk.sees('网站已更新')
  })
}

const read = async (clerk: Clerk, title: string) => {
  await clerk.tap(clerk.button(`看稿：${title}`))
  await clerk.page.frameLocator('dialog iframe').locator('h1', { hasText: title }).waitFor()
}
