import type { Desk } from '../desk.ts'

/** A typo on the portal is mended, a word list gets a word, and things are found by a few letters. */
export const mendsAndFinds = async (desk: Desk): Promise<void> => {
  await mendsAWord(desk)
  await addsACategory(desk)
}

/** Asks for a published text by the first letters of its syllables, and mends its title on one path. */
const mendsAWord = async (desk: Desk) => {
  const { clerk, mark } = desk
  const mended = `早上的第一篇，三十二人（${mark}）`
  await desk.step('finds a published text by pinyin', clerk, async () => {
    await clerk.tap(clerk.page.getByRole('link', { name: '查找', exact: true }))
    await clerk.ask(clerk.page.getByLabel('找稿子'), 'zaoshangdediyi')
    await clerk.page.locator('.ck-found').getByText(`早上的第一篇（${mark}）`).first().waitFor()
  })
  await desk.step('opens it to mend a typo', clerk, async () => {
    await clerk.tap(clerk.page.locator('.ck-found a', { hasText: `早上的第一篇（${mark}）` }))
    await clerk.tap(clerk.button('改错字'))
    await clerk.sees('直接在表里改')
  })
  await desk.step('mends it on the portal', clerk, async () => {
    await clerk.rewrite(clerk.field('标题'), mended)
    await clerk.tap(clerk.button('改好并发布'))
    await clerk.sees('已上线')
    await desk.countLost()
  })
  let back = async (): Promise<void> => undefined
  await desk.step('sees the mended page', clerk, async () => {
    back = await clerk.follow(clerk.page.getByRole('link', { name: '去看看' }))
    await clerk.page.locator('h1', { hasText: mended }).waitFor()
  })
  await back()
}

/** Word lists are data that the county writes itself, and go the way of every text. */
const addsACategory = async (desk: Desk) => {
  const { clerk, mark } = desk
  await desk.step('opens a word list', clerk, async () => {
    await clerk.open('admin/#/collections/vocabularies')
    await clerk.tap(clerk.page.getByRole('link', { name: '活动类别' }))
    await clerk.button('加一项选项').waitFor()
  })
  await desk.step('adds a word to it', clerk, async () => {
    await clerk.tap(clerk.button('加一项选项'))
    await clerk.type(`读书会${mark}`)
    await clerk.tap(clerk.button('保存'))
    await clerk.button('送审').waitFor()
    await desk.countLost()
  })
  await desk.step('and puts it to use', clerk, async () => {
    await clerk.tap(clerk.button('送审'))
    await clerk.tap(clerk.button('审核通过'))
    await clerk.tap(clerk.button('发布'))
    await clerk.sees('网站已更新')
  })
}
