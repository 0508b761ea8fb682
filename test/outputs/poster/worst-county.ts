import { fixtureCounty, type FixtureEntry } from '../../fixtures/county.ts'
import { pickFullBoard } from './worst-board.ts'
import { layPhotos, photoName, PHOTOS, PORTRAIT } from './worst-photos.ts'

const LONG_NAME = '经济技术开发区退役军人服务中心暨人民武装部新时代文明实践基地'
const LONG_TITLE = '“我们的节日”主题志愿服务暨移风易俗政策宣讲与便民义诊义剪集中活动日（第四十四期）'
/** As long as most titles may be. */
const TITLE = LONG_TITLE.slice(0, 40)
const RARE = '𠮷家坳“䶮”字老屋：㙟、𬭎两村的“村晚”😀'
const SENTENCE = '他说：“船在，路就在。”——三十一年里，每天第一班船等学生，最后一班船等晚归的人（一个不少）。'
const STORY = Array.from({ length: 40 }, (_, at) => `第${at + 1}段。${SENTENCE.repeat(4)}`).join('\n\n')

const station = (id: string, data: Record<string, unknown> = {}): FixtureEntry => ({
  collection: 'stations',
  id,
  data,
})

const event = (id: string, data: Record<string, unknown> = {}, body?: string): FixtureEntry => ({
  collection: 'events',
  id,
  data: { recurrence: undefined, ...data },
  ...(body === undefined ? {} : { body }),
})

/** As many events in November as are wanted, at one station. */
const monthOf = (at: string, count: number, title: (index: number) => string): FixtureEntry[] =>
  Array.from({ length: count }, (_, index) => {
    const day = `2026-11-${String((index % 30) + 1).padStart(2, '0')}`
    return event(`20261101-${at}-${String(index).padStart(2, '0')}`, {
      station: at,
      title: title(index),
      starts: `${day}T19:00`,
      ends: `${day}T20:30`,
      place:
        index % 3 === 0
          ? '创新创业产业园第三期标准厂房综合服务楼一楼多功能报告厅（从东门进，右转上坡五十米处）'
          : '文化礼堂一楼',
      status: index === 2 ? 'cancelled' : 'planned',
    })
  })

const person = (id: string, data: Record<string, unknown>): FixtureEntry => ({
  collection: 'good-people',
  id,
  data,
})
const honours = (count: number, period = '2026-q3') =>
  Array.from({ length: count }, () => ({
    level: 'county',
    class: 'jingye',
    period,
    awardedBy: '青禾县精神文明建设指导委员会办公室',
  }))

const photos = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    image: `/media/2026/11/${photoName(at)}`,
    alt: '老人在量血压',
    caption: SENTENCE.slice(0, 40),
  }))

const project = (index: number, data: Record<string, unknown> = {}): FixtureEntry => ({
  collection: 'projects',
  id: `project-${String(index).padStart(2, '0')}`,
  data: { code: `QH-${String(index).padStart(3, '0')}`, ...data },
})

const brand = {
  slogan: '不超过二十个字念得上口的一句品牌口号呀',
  problem: SENTENCE.repeat(9).slice(0, 400),
  practice: SENTENCE.repeat(14).slice(0, 600),
  honours: Array.from({ length: 12 }, () => ({
    name: '全省新时代文明实践志愿服务项目大赛金奖暨最受群众欢迎奖',
    date: '2026年3月',
  })),
}

/** A county of the longest and the emptiest entries that the model takes. */
export const worstCounty = async () => {
  const county = fixtureCounty(worstEntries())
  pickFullBoard(county.contentDir)
  await layPhotos(county.contentDir)
  return county
}

const worstEntries = (): FixtureEntry[] => [
  station('empty-village', { slogan: undefined, intro: '新站。', rooms: [], cover: undefined }),
  station('long-names', {
    name: LONG_NAME,
    intro: SENTENCE.repeat(9).slice(0, 400),
    hours: '周一至周五 8:30–12:00、14:30–17:30，周四夜校到 21:00，节假日值班请先打电话',
    rooms: Array.from({ length: 12 }, (_, at) => ({ name: `第${at + 1}功能室`, use: SENTENCE.slice(0, 60) })),
  }),
  station('eight-events', { formerIds: ['seven-events'] }),
  station('forty-events'),
  ...monthOf('eight-events', 8, (index) => `乡村夜校第${index + 1}课：手机防诈`),
  ...monthOf('forty-events', 40, (index) => `${LONG_TITLE.slice(0, 36)}${index}`),
  ...monthOf('long-names', 1, () => RARE),
  event(
    '20261205-longest',
    {
      title: TITLE,
      starts: '2026-12-05T14:30',
      ends: '2026-12-05T17:00',
      place: '青'.repeat(60),
      capacity: 240,
      responsibleUnit: '单'.repeat(40),
      theme: '月月有主题',
      signUp: { phone: '0700-5550100', note: '明'.repeat(60) },
    },
    STORY,
  ),
  event('20261206-rare', { title: RARE, starts: '2026-12-06T08:00', ends: '2026-12-09T17:00' }),
  event('20261207-put-off', {
    title: '看戏',
    starts: '2026-12-07T19:00',
    ends: '2026-12-07T21:00',
    status: 'postponed',
    newTime: { starts: '2026-12-20T19:00', note: '天晴以后再定，看本页通知' },
  }),
  { collection: 'notices', id: '20261109-short', data: { title: '停水' }, body: '明天停水。' },
  {
    collection: 'notices',
    id: '20261110-long',
    data: { title: LONG_TITLE.slice(0, 60), kind: 'rule' },
    body: `${STORY}\n\n## 附则\n\n1. ${SENTENCE}\n2. ${RARE}\n\n| 姓名 | 身份 | 事迹 |\n| --- | --- | --- |\n| 何渡生 | 渡工 | ${SENTENCE} |\n| 𠮷 | ${SENTENCE.slice(0, 30)} | 短 |\n`,
  },
  person('no-photo', { portrait: undefined, photos: [], quote: undefined, summary: '一件小事。' }),
  person('everything', {
    title: TITLE,
    portrait: `/media/2026/11/${PORTRAIT}`,
    quote: SENTENCE.slice(0, 40),
    summary: SENTENCE.repeat(7).slice(0, 300),
    honours: honours(12),
    persons: Array.from({ length: 12 }, (_, at) => ({
      name: `欧阳${'甲乙丙丁戊己庚辛壬癸子丑'[at] ?? ''}`,
      role: '退役军人、村民小组长、志愿者',
    })),
    status: 'posthumous',
  }),
  ...Array.from({ length: 16 }, (_, at) =>
    person(`honoured-${at}`, {
      title: SENTENCE.slice(0, 20 + at),
      honours: honours(1),
      persons: [{ name: '何渡生' }],
    }),
  ),
  person('this-quarter', { title: TITLE, portrait: undefined, honours: honours(1, '2026-q4') }),
  {
    collection: 'reports',
    id: '20261120-bare',
    data: {
      date: '2026-11-20',
      photos: [],
      cover: undefined,
      participants: undefined,
      volunteers: undefined,
      hours: undefined,
    },
    body: '一句话。',
  },
  {
    collection: 'reports',
    id: '20261119-upright',
    data: {
      date: '2026-11-19',
      photos: [
        { image: `/media/2026/11/${PORTRAIT}`, alt: '渡工', caption: SENTENCE.slice(0, 40) },
        ...photos(3),
      ],
      cover: undefined,
    },
    body: STORY,
  },
  {
    collection: 'reports',
    id: '20261121-full',
    data: {
      date: '2026-11-21',
      title: TITLE,
      photos: photos(PHOTOS),
      summary: SENTENCE.repeat(3).slice(0, 120),
    },
    body: STORY,
  },
  ...Array.from({ length: 60 }, (_, at) =>
    project(at + 1, { name: `${RARE.slice(0, 16)}${at}`, content: SENTENCE.repeat(4).slice(0, 180) }),
  ),
  project(99, {
    name: '品牌项目的名字最长三十个字这里写满它看看能不能放得下呀呀',
    brand,
    result: [
      { figure: '11260.5', unit: '人次在榕树下坐过也说过话', asOf: '2026-10-31' },
      { figure: '8', unit: '个', asOf: '2026-10-31' },
      { figure: '3', unit: '年', asOf: '2026-10-31' },
    ],
  }),
]
