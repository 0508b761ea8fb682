import type { Clerk } from '../clerk.ts'
import type { Desk } from '../desk.ts'
import { chosenPhotos, reportInWord } from '../sample-texts.ts'

/** What others have is taken in: a photo that is there already, a file of Word, an activity told in two sentences. */
export const bringsIn = async (desk: Desk): Promise<void> => {
  await usesAPhotoAgain(desk)
  await takesInWord(desk)
  await reportsAnActivity(desk)
}

const usesAPhotoAgain = async (desk: Desk) => {
  const { clerk, mark } = desk
  await desk.step('looks for a photo in the library', clerk, async () => {
    await clerk.open('admin/#/collections/reports')
    await clerk.tap(clerk.page.getByRole('link', { name: '新建活动报道' }))
    await clerk.write(clerk.field('标题'), `照片再用一次（${mark}）`)
    await clerk.tap(clerk.page.locator('.ck-photos').getByRole('button', { name: '从照片库选' }))
    const sheet = clerk.page.getByRole('dialog', { name: '从照片库选' })
    await clerk.ask(sheet.getByLabel('找照片'), '榕树')
    await clerk.press('Enter')
    await sheet.locator('.ck-tile').first().waitFor()
  })
  await desk.step('puts it into a new report', clerk, async () => {
    const sheet = clerk.page.getByRole('dialog', { name: '从照片库选' })
    await clerk.tap(sheet.locator('.ck-tile button').first())
    await clerk.tap(sheet.getByRole('button', { name: '放进去（1 张）' }))
    await clerk.page.locator('.ck-photo').waitFor()
    await clerk.tap(clerk.button('保存'))
    await clerk.button('送审').waitFor()
    await desk.countLost()
  })
}

const takesInWord = async (desk: Desk) => {
  const { clerk, mark } = desk
  const file = await reportInWord(`冬至包饺子（${mark}）`)
  await desk.step('brings a file of Word to the list', clerk, async () => {
    await clerk.tap(clerk.page.getByRole('link', { name: /活动报道/ }).first())
    if (desk.isPhone) await clerk.choose(clerk.button('从 Word 文件新建'), [file])
    else await drop(clerk, file)
    await clerk.sees('建好了草稿，请核对')
  })
  await desk.step('finds it in a draft', clerk, async () => {
    await clerk.button('送审').waitFor()
    await clerk.story.getByText('六张桌子，三十多人，包了四百个。').waitFor()
    // All pictures stood behind the text: they are the report’s photos.
    await clerk.page.locator('.ck-photo').waitFor()
  })
}

/** Lets a file fall onto the list, as from the desktop of a computer. */
const drop = async (clerk: Clerk, { name, mimeType, buffer }: Awaited<ReturnType<typeof reportInWord>>) => {
  const list = clerk.page.locator('.ck-list')
  await list.evaluate(
    (place, file) => {
      const bytes = Uint8Array.from(atob(file.content), (sign) => sign.charCodeAt(0))
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([bytes], file.name, { type: file.mimeType }))
      for (const type of ['dragenter', 'dragover', 'drop'])
        place.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
    },
    { name, mimeType, content: buffer.toString('base64') },
  )
}

const reportsAnActivity = async (desk: Desk) => {
  const { clerk, mark } = desk
  const [title, story] = [`榕树下义诊量血压（${mark}）`, '1. 上午，医生给32位老人量血压、看药盒。']
  await desk.step('reports an activity in two sentences', clerk, async () => {
    await clerk.open('admin/report/')
    await clerk.choose(clerk.button('拍照或选照片'), await chosenPhotos())
    await clerk.write(clerk.page.locator('#title'), title)
    await clerk.ask(clerk.page.locator('#station'), 'qsc')
    await clerk.tap(clerk.button('青石村新时代文明实践站'))
    await clerk.write(clerk.page.locator('#story'), story)
    await clerk.tap(clerk.button(/^健康/))
    await clerk.sees('3 张照片都传好了')
  })
  await desk.step('and hands it in', clerk, async () => {
    await clerk.tap(clerk.button('送审'))
    await clerk.page.getByRole('heading', { name: '已送审' }).waitFor()
    await desk.countLost()
  })
}
