import { collection } from '../collection.ts'
import { longText, markdown, number, text } from '../fields/field.ts'
import { draftField, entryFields } from './shared-fields.ts'

/** 单页: contact, about, how to order, privacy. */
export const pages = collection({
  name: 'pages',
  label: '单页',
  unit: '页',
  purpose: '联系我们、关于本站、怎样点单、隐私说明这样的固定页面。',
  byYear: false,
  titleField: 'title',
  fields: {
    ...entryFields,
    title: text({ label: '标题', hint: '显示在页面顶上和页脚。', required: true, max: 20 }),
    summary: longText({ label: '内容提要', hint: '一句话说明这一页讲什么，转发时会显示。', max: 120 }),
    order: number({ label: '次序', hint: '页脚里的先后，小的在前。', min: 0, max: 999, decimals: 0 }),
    draft: draftField,
    body: markdown({ label: '正文', hint: '页面的全部内容。', required: true }),
  },
  example: {
    id: 'contact',
    data: { title: '联系我们', summary: '地址、电话和开放时间。', order: 10 },
    body: '青禾县新时代文明实践中心，电话 0700-5550100。',
  },
})
