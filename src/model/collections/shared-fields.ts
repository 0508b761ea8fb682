import type { Fields } from '../fields/field.ts'
import { id, image, list, moment, text, texts, yesNo } from '../fields/field.ts'

/** What every entry carries whatever its kind. */
export const entryFields = {
  id: id({ label: '编号', hint: '系统自动生成，请不要修改。', required: true }),
  formerIds: texts({
    label: '旧编号',
    hint: '改过编号后由系统记下，旧网址会转到新网址。',
    hidden: true,
    areFormerIds: true,
    max: 20,
    itemMax: 60,
  }),
  updatedAt: moment({
    label: '更新时间',
    hint: '不用后台、直接拿文件夹建站时，改动后写上北京时间，订阅的人才看得到更新；用后台的由系统记下，不必填写。',
    hidden: true,
  }),
} as const satisfies Fields

/** A switch that keeps an unfinished entry off the portal even when it lies in the published folder. */
export const draftField = yesNo({
  label: '暂不公开',
  hint: '打开后，这一篇留在后台，网站上看不到。',
})

/** When an entry appears and disappears; both are kept at build time, in Beijing time. */
export const showingFields = {
  publishAt: moment({ label: '定时公开', hint: '到这个时间才在网站上出现；留空表示发布后立即公开。' }),
  expireAt: moment({ label: '下架时间', hint: '到这个时间自动从网站上撤下；留空表示一直保留。' }),
} as const satisfies Fields

/** A photo with the words that stand for it. */
export const photoFields = {
  image: image({
    label: '照片',
    hint: '从手机或电脑里选，系统会自动摆正、缩小并去掉位置信息。',
    required: true,
  }),
  alt: text({
    label: '画面说明',
    hint: '给看不见图的人读的一句话：谁、在哪里、做什么，例如“医生在榕树下给老人量血压”。',
    required: true,
    max: 80,
  }),
  caption: text({ label: '图片文字', hint: '显示在照片下面的一句话；留空就不显示。', max: 80 }),
} as const satisfies Fields

/** A list of photos with limits of its own. */
export const photos = <const T extends { label: string; hint: string; max: number; min?: number }>(told: T) =>
  list({ itemLabel: '照片', unit: '张', fields: photoFields, ...told })
