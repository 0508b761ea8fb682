import { collection } from '../collection.ts'
import { choice, day, file, list, markdown, text } from '../fields/field.ts'
import { draftField, entryFields, showingFields } from './shared-fields.ts'

/** 通知公告: notices, public lists, rules and bulletins. */
export const notices = collection({
  name: 'notices',
  label: '通知公告',
  unit: '条',
  purpose: '通知、公示、制度和简报，可以带附件。',
  byYear: false,
  titleField: 'title',
  dayField: 'date',
  fields: {
    ...entryFields,
    title: text({ label: '标题', hint: '例如“关于征集重阳节志愿服务项目的通知”。', required: true, max: 60 }),
    kind: choice({
      label: '种类',
      hint: '通知、公示、制度还是简报。',
      required: true,
      options: [
        { id: 'notice', label: '通知' },
        { id: 'publicity', label: '公示' },
        { id: 'rule', label: '制度' },
        { id: 'bulletin', label: '简报' },
      ],
    }),
    date: day({ label: '发布日期', hint: '文件落款的日子。', required: true }),
    issuer: text({ label: '发布单位', hint: '落款单位全称。', max: 40 }),
    documentNumber: text({ label: '文号', hint: '例如“青文明办〔2026〕8号”；没有就留空。', max: 30 }),
    attachments: list({
      label: '附件',
      hint: '表格、原件等，群众可以下载。',
      itemLabel: '附件',
      max: 10,
      fields: {
        name: text({ label: '附件名', hint: '下载时显示的名字。', required: true, max: 60 }),
        file: file({
          label: '文件',
          hint: 'PDF、OFD、Word、Excel、PPT、WPS、文本文件，或装着它们的 zip 压缩包。',
          required: true,
        }),
      },
    }),
    ...showingFields,
    draft: draftField,
    body: markdown({ label: '正文', hint: '通知全文。', required: true }),
  },
  example: {
    id: '20261012-chongyang',
    data: {
      title: '关于征集重阳节志愿服务项目的通知',
      kind: 'notice',
      date: '2026-10-12',
      issuer: '青禾县新时代文明实践中心',
      documentNumber: '青文明实践〔2026〕8号',
    },
    body: '各所、站：\n\n重阳节将至，现征集敬老志愿服务项目。',
  },
})
