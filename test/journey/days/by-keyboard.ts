import type { Day } from './day.ts'
import type { Desk } from './desk.ts'
import { chosenPhotos } from './sample-texts.ts'

const words = {
  title: '榕树下教用手机',
  summary: '志愿者在榕树下教十二位老人用手机挂号。',
  story: '上午九点，志愿者带来十二张大字卡片。邓阿婆当场挂上了号。',
  alt: '志愿者教老人用手机',
}

const fillsInTheForm = async ({ clerk }: Desk) => {
  await clerk.reach(clerk.field('标题'))
  await clerk.type(words.title)
  await clerk.reach(clerk.page.getByLabel('主办阵地'))
  await clerk.lookFor('qsc')
  await clerk.page.getByRole('option', { name: '青石村新时代文明实践站' }).waitFor()
  await clerk.press('Enter')
  await clerk.reach(clerk.page.getByLabel('传思想'))
  await clerk.reach(clerk.page.getByLabel('传技能'), 'ArrowRight')
  await clerk.press('Space')
  await clerk.reach(clerk.field('内容提要'))
  await clerk.type(words.summary)
}

const addsPhotoAndStory = async ({ clerk }: Desk) => {
  await clerk.reach(clerk.page.locator('.ck-photos .ck-choose').first())
  await clerk.chooseByKeys((await chosenPhotos()).slice(0, 1))
  await clerk.reach(clerk.page.getByLabel('画面说明'), 'Shift+Tab')
  await clerk.type(words.alt)
  await clerk.reach(clerk.story)
  await clerk.type(words.story)
}

/** A whole report without a mouse, from the first screen to its review. */
export const byKeyboard: Day = {
  name: 'keyboard',
  about: 'a whole report with a photo in the form, by keyboard alone',
  onlyAt: 'desktop',
  async spend(desk) {
    const { clerk } = desk
    await desk.step('goes to a new report', clerk, async () => {
      await clerk.open('admin/')
      await clerk.reach(clerk.button('跳过菜单'))
      await clerk.press('Enter')
      await clerk.reach(clerk.page.locator('summary', { hasText: '写一篇' }))
      await clerk.press('Enter')
      await clerk.reach(clerk.page.getByRole('link', { name: '活动报道', exact: true }))
      await clerk.press('Enter')
      await clerk.field('标题').waitFor()
    })
    await desk.step('fills in the form', clerk, () => fillsInTheForm(desk))
    await desk.step('adds a photo and the story', clerk, () => addsPhotoAndStory(desk))
    await desk.step('saves it and hands it in', clerk, async () => {
      await clerk.press('ControlOrMeta+s')
      await clerk.button('送审').waitFor()
      await clerk.press('ControlOrMeta+Enter')
      await clerk.button('审核通过').waitFor()
      await desk.countLost()
    })
  },
}
