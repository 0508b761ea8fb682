import { collection } from '../collection.ts'
import { weekdayOptions } from '../days/weekday-options.ts'
import type { Fields } from '../fields/field.ts'
import {
  choice,
  choices,
  day,
  days,
  group,
  markdown,
  moment,
  number,
  phone,
  relation,
  text,
  url,
} from '../fields/field.ts'
import { draftField, entryFields, showingFields } from './shared-fields.ts'

const recurrenceFields = {
  kind: choice({
    label: '重复方式',
    hint: '每周、每月第几个星期几，或每月几号。',
    required: true,
    options: [
      { id: 'weekly', label: '每周' },
      { id: 'nth-weekday', label: '每月第几个星期几' },
      { id: 'month-day', label: '每月固定日期' },
    ],
  }),
  weekday: choice({ label: '星期几', hint: '选“每周”或“第几个星期几”时要填。', options: weekdayOptions }),
  nth: number({ label: '第几个', hint: '第几个星期几：1 到 4；最后一个填 5。', min: 1, max: 5, decimals: 0 }),
  monthDay: number({
    label: '几号',
    hint: '选“每月固定日期”时填 1 到 31；没有这一天的月份就不办。',
    min: 1,
    max: 31,
    decimals: 0,
  }),
  until: day({ label: '办到哪天', hint: '最后一次不晚于这一天；留空表示一直办。' }),
  except: days({
    label: '哪天不办',
    hint: '一行一天，例如 2026-10-01；连着几天的写成 2026-12-24 至 2026-12-31。',
    max: 60,
  }),
} as const satisfies Fields

const newTimeFields = {
  starts: moment({ label: '新的开始时间', hint: '改到哪一天几点开始（北京时间）。' }),
  ends: moment({ label: '新的结束时间', hint: '留空就照原来办多久。' }),
  note: text({
    label: '新时间说明',
    hint: '还没有定下来的，写一句什么时候能定，例如“天晴以后再定，看本页通知”。',
    max: 60,
  }),
} as const satisfies Fields

/** 活动预告: what will happen, once or again and again. */
export const events = collection({
  name: 'events',
  label: '活动预告',
  unit: '场',
  purpose: '活动开始前发布，写清时间、地点、内容和谁能参加，方便群众知道、志愿者报名。',
  byYear: true,
  titleField: 'title',
  dayField: 'starts',
  fields: {
    ...entryFields,
    title: text({
      label: '活动名称',
      hint: '一看就知道办什么，例如“周四夜校：手机防诈课”。',
      required: true,
      max: 40,
    }),
    station: relation({
      label: '主办阵地',
      hint: '由哪个中心、所、站来办。',
      required: true,
      to: 'stations',
    }),
    starts: moment({ label: '开始时间', hint: '第一次开始的日期和时间（北京时间）。', required: true }),
    ends: moment({ label: '结束时间', hint: '第一次结束的日期和时间；说不准可以留空。' }),
    recurrence: group({
      label: '重复',
      hint: '经常办的活动在这里设定，系统会排进每个月的日历。',
      fields: recurrenceFields,
    }),
    place: text({
      label: '地点',
      hint: '写到找得着的程度，例如“青石村文化礼堂一楼”。',
      required: true,
      max: 60,
    }),
    audience: choices({
      label: '谁能参加',
      hint: '面向哪些人，可以多选。',
      required: true,
      vocabulary: 'audiences',
    }),
    categories: choices({
      label: '活动类别',
      hint: '选最贴切的一两个；居民可以只订一类活动到手机日历里。',
      vocabulary: 'categories',
    }),
    capacity: number({
      label: '名额',
      hint: '最多多少人；不限就留空。',
      unit: '人',
      min: 1,
      max: 100000,
      decimals: 0,
    }),
    signUp: group({
      label: '怎样报名',
      hint: '电话和网址填一样就行；都不填表示直接来。',
      fields: {
        phone: phone({ label: '报名电话', hint: '办公电话，会公开显示。' }),
        url: url({ label: '报名网址', hint: '平台或小程序的链接。' }),
        note: text({ label: '报名说明', hint: '例如“提前一天打电话即可”。', max: 60 }),
      },
    }),
    responsibleUnit: text({ label: '责任单位', hint: '牵头的单位。', max: 40 }),
    project: relation({ label: '所属项目', hint: '属于哪个服务项目；没有就不选。', to: 'projects' }),
    festival: choice({ label: '节日', hint: '为哪个节日办的；没有就不选。', vocabulary: 'festivals' }),
    theme: text({ label: '主题', hint: '本月主题或系列名称，例如“月月有主题·敬老月”。', max: 30 }),
    status: choice({
      label: '进展',
      hint: '办完改成“已办”，取消也要及时改，网站上会标出来；改期的选“延期”，再在“延期到”里写新的时间。',
      required: true,
      options: [
        { id: 'planned', label: '计划' },
        { id: 'ongoing', label: '进行' },
        { id: 'done', label: '已办' },
        { id: 'cancelled', label: '取消' },
        { id: 'postponed', label: '延期' },
      ],
    }),
    newTime: group({
      label: '延期到',
      hint: '“进展”选了延期的，在这里写改到什么时候；网站、日历和海报上会写清原来的和新的时间。',
      fields: newTimeFields,
    }),
    ...showingFields,
    draft: draftField,
    body: markdown({ label: '详细说明', hint: '有流程、要带的东西、注意事项就写在这里；没有可以留空。' }),
  },
  example: {
    id: '20261126-qsc-m2p7',
    data: {
      title: '周四夜校：手机防诈课',
      station: 'qingshi-cun',
      starts: '2026-11-26T19:00',
      ends: '2026-11-26T20:30',
      recurrence: { kind: 'weekly', weekday: '4', until: '2026-12-31', except: [] },
      place: '青石村文化礼堂一楼',
      audience: ['all'],
      categories: ['chuan-jineng'],
      status: 'planned',
    },
    body: '请带上自己的手机和老花镜。',
  },
})
