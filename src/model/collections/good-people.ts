import { collection } from '../collection.ts'
import {
  choice,
  day,
  group,
  image,
  list,
  longText,
  markdown,
  relation,
  text,
  yesNo,
} from '../fields/field.ts'
import { draftField, entryFields, photos, showingFields } from './shared-fields.ts'

/** 身边好人: people on the board, published only with consent. */
export const goodPeople = collection({
  name: 'good-people',
  label: '身边好人',
  unit: '位',
  purpose: '道德模范、身边好人、最美志愿者的事迹。发布前必须有本人（未成年人由监护人）同意。',
  byYear: false,
  titleField: 'title',
  fields: {
    ...entryFields,
    title: text({
      label: '标题',
      hint: '一句话写出这个人做了什么，例如“摆渡三十年的何师傅”。',
      required: true,
      max: 40,
    }),
    persons: list({
      label: '人物',
      hint: '一个人写一条；夫妇、小组可以写几条。',
      required: true,
      itemLabel: '人物',
      max: 12,
      fields: {
        name: text({ label: '姓名', hint: '按本人同意公开的写法。', required: true, max: 20 }),
        role: text({ label: '身份', hint: '例如“退休教师”“村医”。', max: 40 }),
      },
    }),
    station: relation({ label: '所在阵地', hint: '这个人所在的村、社区阵地。', to: 'stations' }),
    honours: list({
      label: '荣誉',
      hint: '得过哪些称号，最高的写在最前面。',
      itemLabel: '荣誉',
      max: 12,
      fields: {
        level: choice({ label: '级别', hint: '哪一级评的。', required: true, vocabulary: 'honourLevels' }),
        class: choice({
          label: '类别',
          hint: '五类好人或其他称号。',
          required: true,
          vocabulary: 'honourClasses',
        }),
        period: text({
          label: '期次',
          hint: '哪一年哪一季，写成 2026-q3；只知道年份写 2026。',
          required: true,
          max: 7,
        }),
        awardedBy: text({ label: '评选单位', hint: '发证书的单位。', max: 40 }),
      },
    }),
    summary: longText({
      label: '事迹简述',
      hint: '张榜用，三百字以内说清时间、做法和影响。',
      required: true,
      max: 300,
    }),
    quote: text({ label: '一句话', hint: '本人说过的、最能打动人的一句话。', max: 40 }),
    portrait: image({ label: '肖像', hint: '竖着拍的半身照，脸看得清楚。' }),
    photos: photos({ label: '生活照片', hint: '三到五张工作和生活的照片。', max: 12 }),
    consent: group({
      label: '公开同意',
      hint: '没有这一项不能发布。',
      required: true,
      // Somebody may be noted down before they are asked: that is one and the same as not agreed yet.
      absence: 'no-consent',
      fields: {
        given: yesNo({
          label: '已经同意公开',
          hint: '本人（未成年人由监护人）看过并同意公开姓名、照片和事迹。',
        }),
        by: text({ label: '同意人', hint: '本人或监护人的姓名；不会公开。', required: true, max: 20 }),
        role: choice({
          label: '同意人身份',
          hint: '同意人是本人、监护人还是家属。写未成年人的，必须是监护人。',
          options: [
            { id: 'self', label: '本人' },
            { id: 'guardian', label: '监护人' },
            { id: 'family', label: '家属' },
          ],
        }),
        date: day({ label: '同意日期', hint: '签字或口头确认的日子。', required: true }),
      },
    }),
    minor: yesNo({ label: '未成年人', hint: '不满十八岁的打开这一项；“同意人身份”要选“监护人”，才能发布。' }),
    status: choice({
      label: '状态',
      hint: '去世后追授的选“追授”；不宜继续公开的选“撤下”，网站上会移走。',
      required: true,
      options: [
        { id: 'listed', label: '在榜' },
        { id: 'posthumous', label: '追授' },
        { id: 'withdrawn', label: '撤下' },
      ],
    }),
    ...showingFields,
    draft: draftField,
    body: markdown({
      label: '事迹',
      hint: '讲故事，不写空话：一件小事、一个场面、一句原话。',
      required: true,
    }),
  },
  example: {
    id: 'he-shifu',
    data: {
      title: '摆渡三十年的何师傅',
      persons: [{ name: '何渡生', role: '渡工' }],
      station: 'qingshi-cun',
      honours: [{ level: 'county', class: 'jingye', period: '2026-q3', awardedBy: '青禾县文明办' }],
      summary: '三十年里，他每天第一班船等学生，最后一班船等晚归的人，没有收过孩子一分钱。',
      quote: '船在，路就在。',
      consent: { given: true, by: '何渡生', date: '2026-09-01' },
      status: 'listed',
    },
    body: '天还没亮，渡口的灯先亮了。',
  },
})
