import type { ChosenFile } from '../clerk.ts'
import type { Desk } from '../desk.ts'

/** What people do by mistake. */
export const slipsUp = async (desk: Desk): Promise<void> => {
  await bringsBadFiles(desk)
  await pastesTwice(desk)
  await goesBack(desk)
}

/** As an iPhone writes a photo: its first bytes say so. */
const HEIC = Buffer.from('0000001866747970686569630000000068656963', 'hex')
/** As Word wrote files until 2003. */
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex')

const badFiles: ChosenFile[] = [
  { name: 'IMG_3.heic', mimeType: 'image/heic', buffer: HEIC },
  { name: 'IMG_4.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(0) },
  { name: '方案.doc', mimeType: 'application/msword', buffer: OLE },
]

const bringsBadFiles = async (desk: Desk) => {
  const { clerk } = desk
  await desk.step('brings an old file of Word to the list', clerk, async () => {
    await clerk.open('admin/#/collections/reports')
    await clerk.choose(clerk.button('从 Word 文件新建'), badFiles.slice(2))
    await clerk.sees(/“方案\.doc”.*另存为/)
  })
  await desk.step('chooses photos that are none', clerk, async () => {
    await clerk.tap(clerk.page.getByRole('link', { name: '新建活动报道' }))
    await clerk.write(clerk.field('标题'), `传错文件那一篇（${desk.mark}）`)
    await clerk.choose(clerk.page.locator('.ck-photos .ck-choose').first(), badFiles)
    await clerk.sees(/“IMG_3\.heic”.*HEIC/)
    await clerk.sees('“IMG_4.jpg”是空的')
    await clerk.sees('“方案.doc”是办公文档')
  })
}

const PASTED = ['2026. 11. 20 贴进来的第一段，有 1. 和 2. 两条。', '第二段：<请> 按 *原样* 留着。']

const pastesTwice = async (desk: Desk) => {
  const { clerk } = desk
  const times = async () => (await clerk.story.innerText()).split(PASTED[1] ?? '').length - 1
  await desk.step('pastes a story twice', clerk, async () => {
    await clerk.tap(clerk.story)
    for (const wanted of [1, 2]) {
      await clerk.paste(PASTED.join('\n'))
      if ((await times()) !== wanted) throw new Error(`It is there ${await times()} times`)
    }
  })
  await desk.step('and takes the second back', clerk, async () => {
    await clerk.press('ControlOrMeta+z')
    if ((await times()) !== 1) throw new Error(`It is there ${await times()} times`)
  })
}

const goesBack = async (desk: Desk) => {
  const { clerk, mark } = desk
  await desk.step('presses Back in the form', clerk, async () => {
    await clerk.page.goBack()
    await clerk.page
      .getByRole('region', { name: '没写完的' })
      .getByText(`传错文件那一篇（${mark}）`)
      .waitFor()
  })
  await desk.step('finds everything again and saves it', clerk, async () => {
    await clerk.tap(clerk.page.getByRole('link', { name: `传错文件那一篇（${mark}）` }))
    await clerk.story.getByText('第二段').waitFor()
    await clerk.tap(clerk.button('保存'))
    await clerk.button('送审').waitFor()
    await desk.countLost()
  })
}
