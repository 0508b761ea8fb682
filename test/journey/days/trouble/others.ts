import type { Desk } from '../desk.ts'
import { colleagueWrites } from '../sample-texts.ts'

/** Somebody else is in the same text, nobody is signed in any more, the website cannot be made. */
export const meetsOthers = async (desk: Desk): Promise<void> => {
  await writesWithAColleague(desk)
  await isSignedOut(desk)
  await failsToPublish(desk)
}

const writesWithAColleague = async (desk: Desk) => {
  const { clerk, mark } = desk
  const { slug } = await colleagueWrites(desk, `两个人写的（${mark}）`)
  const colleague = await desk.colleague()
  const address = `admin/#/collections/reports/entries/${slug}`
  await desk.step('two people open the same text', colleague, async () => {
    await clerk.open(address)
    await clerk.rewrite(clerk.field('标题'), `我改的标题（${mark}）`)
    await colleague.open(address)
    await colleague.rewrite(colleague.field('内容提要'), `同事改的提要（${mark}）。`)
    await colleague.tap(colleague.button('保存'))
    await colleague.button('送审').waitFor()
  })
  await desk.step('and both keep what they wrote', clerk, async () => {
    await clerk.tap(clerk.button('保存'))
    await clerk.sees('两边的修改都保留了')
    await clerk.button('送审').waitFor()
    await desk.countLost()
  })
}

const isSignedOut = async (desk: Desk) => {
  const { clerk, mark } = desk
  const everything = '**/api/cms'
  await desk.step('is signed out while writing', clerk, async () => {
    await clerk.page.route(everything, (route) =>
      route.fulfill({ status: 401, json: { error: '登录已过期，请重新进入。' } }),
    )
    await clerk.rewrite(clerk.field('标题'), `登录过期时写的（${mark}）`)
    await clerk.sees('没登录，先记在这台设备上')
  })
  await desk.step('and saves when signed in again', clerk, async () => {
    await clerk.page.unroute(everything)
    await clerk.tap(clerk.button('保存'))
    await clerk.button('送审').waitFor()
    await desk.countLost()
  })
}

/** More often than a release takes its steps. */
const STRIKE_EVERY_IN_MS = 200

const failsToPublish = async (desk: Desk) => {
  const { clerk, county } = desk
  const failed = clerk.page.getByText('发布没有成功').first()
  await desk.step('a publish fails', clerk, async () => {
    await clerk.tap(clerk.button('送审'))
    await clerk.tap(clerk.button('审核通过'))
    await clerk.tap(clerk.button('发布'))
    while (!(await failed.isVisible())) {
      county.killReleases()
      await new Promise((resolve) => setTimeout(resolve, STRIKE_EVERY_IN_MS))
    }
  })
  await desk.step('and is made up for by itself', clerk, async () => {
    await clerk.sees(/已上线|网站已更新/)
    await clerk.follow(clerk.page.getByRole('link', { name: '看网页' })).then((back) => back())
  })
}
