import type { Clerk } from '../clerk.ts'
import type { Desk } from '../desk.ts'
import { colleagueWrites } from '../sample-texts.ts'

/** A page is taken off the portal, and a draft that was deleted by mistake is brought back. */
export const takesBack = async (desk: Desk): Promise<void> => {
  await withdrawsAPage(desk)
  await bringsADraftBack(desk)
}

const withdrawsAPage = async (desk: Desk) => {
  const { clerk, mark } = desk
  const title = `早上的第二篇（${mark}）`
  let slug = ''
  await desk.step('withdraws a page', clerk, async () => {
    await clerk.open('admin/find/?q=zaoshangdedier')
    await clerk.tap(clerk.page.locator('.ck-found a', { hasText: title }))
    await clerk.button('改错字').waitFor()
    slug = clerk.page.url().split('/').at(-1) ?? ''
    await more(clerk, '从网站收回')
    await clerk.sees('收回的一篇已经看不到了')
    const row = clerk.page.locator('.ck-rows li', { hasText: title })
    await row.locator('.ck-status.ck-draft').waitFor()
  })
  await desk.step('the page is gone', clerk, async () => {
    const answer = await fetch(`${clerk.address}reports/${slug.slice(0, 4)}/${slug}/`)
    if (answer.status !== 404) throw new Error(`It is still there: ${answer.status}`)
  })
}

const bringsADraftBack = async (desk: Desk) => {
  const { clerk, mark } = desk
  const { title, slug } = await colleagueWrites(desk, `删错了的草稿（${mark}）`)
  await desk.step('deletes a draft', clerk, async () => {
    await clerk.open(`admin/#/collections/reports/entries/${slug}`)
    await more(clerk, '删除草稿')
    await clerk.page.getByRole('link', { name: '新建活动报道' }).waitFor()
  })
  await desk.step('finds it among what was deleted', clerk, async () => {
    await clerk.tap(clerk.page.getByRole('link', { name: '最近删除' }))
    await clerk.button(`恢复：${title}`).waitFor()
  })
  await desk.step('and brings it back', clerk, async () => {
    await clerk.tap(clerk.button(`恢复：${title}`))
    await clerk.sees('已恢复，现在是“草稿”')
    await clerk.tap(clerk.page.getByRole('link', { name: '打开' }).first())
    await clerk.page.locator('.ck-status.ck-draft').waitFor()
  })
}

const more = async (clerk: Clerk, deed: string) => {
  await clerk.tap(clerk.page.getByText('更多', { exact: true }).first())
  await clerk.tap(clerk.button(deed))
}
