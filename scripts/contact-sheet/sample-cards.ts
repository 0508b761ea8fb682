/** Cards of every kind with the titles that are hardest to set, to be looked at and to be tested. */
import type { ShareCard } from '../../src/outputs/share-image/share-card.ts'

const site = { county: '青禾县', portalName: '青禾县新时代文明实践' }
const station = { stationName: '清水村新时代文明实践站', stationLevel: '实践站' }

/** Names of the samples that show a photo, and of the one that shows a portrait. */
const WITH_PHOTO = ['report-photo', 'event-photo', 'sixty-photo']
const WITH_PORTRAIT = ['person-portrait']

const SAMPLES: Record<string, ShareCard> = {
  home: {
    ...site,
    kind: 'home',
    title: '青禾县新时代文明实践',
    summary: '身边的活动、身边的好人、能点的服务，都贴在这里。',
  },
  list: { ...site, kind: 'list', title: '活动报道', summary: '全县三百五十五个所站的活动，按时间排开。' },
  report: {
    ...site,
    ...station,
    kind: 'report',
    title: '冬至前夜，志愿者把饺子送到了山坳里的九户老人家',
    day: '2026-12-21',
    summary:
      '“天冷路滑，你们还上来。”87岁的李奶奶接过热腾腾的饺子，拉着志愿者的手不放。这是清水村连续第六年冬至上门。',
  },
  'report-photo': {
    ...site,
    ...station,
    kind: 'report',
    title: '一盏灯亮到夜里九点：乡村夜校开进清水村的老祠堂',
    day: '2026-11-22',
    summary: '四十七位乡亲坐满了祠堂，最远的走了六里山路。',
    caption: '图：夜校第一课讲的是脐橙冬季管护。周海波 摄',
  },
  'event-photo': {
    ...site,
    ...station,
    kind: 'event',
    title: '重阳敬老饭',
    day: '2026-10-18',
    summary: '上午十点，村文化广场。六十岁以上老人都请来坐。',
    caption: '图：去年重阳的长桌',
  },
  'sixty-photo': {
    ...site,
    kind: 'report',
    stationName: '经济技术开发区退役军人服务中心新时代文明实践基地',
    stationLevel: '实践基地',
    title:
      '青禾县召开2026年新时代文明实践“五星级”所站创建工作推进会暨“我们的节日·中秋”志愿服务项目集中发布与现场对接活动',
    day: '2026-09-24',
  },
  station: {
    ...site,
    kind: 'station',
    title: '㙓上村新时代文明实践站',
    stationName: '石陂镇',
    stationLevel: '实践站',
    plate: '实践站',
    summary: '设在老祠堂东厢，每周四下午开放；理发、量血压、代写书信，都在这里。',
  },
  person: {
    ...site,
    ...station,
    kind: 'person',
    title: '刘𬭎发：守渡口三十一年',
    honour: '中国好人 · 2026年第三季度 · 敬业奉献',
    summary: '风雨无阻，接送学生和乡亲十万余人次。',
  },
  'person-portrait': {
    ...site,
    ...station,
    kind: 'person',
    title: '“桥头的灯，我来点”——记摆渡人刘𬭎发',
    honour: '中国好人 · 敬业奉献 · 2026年第三季度',
    summary: '三十一年，两岸的孩子都叫他“灯伯”。',
  },
  project: {
    ...site,
    kind: 'project',
    title: '上门理发',
    stationName: '青禾县理发师志愿服务队',
    stationLevel: '可点',
    caption: 'QH-生活-012 · 石陂镇团委',
    summary: '七十岁以上和行动不便的乡亲，打个电话就来。每月第二个星期六。',
  },
  brand: {
    ...site,
    kind: 'brand',
    title: '微夜校',
    stationName: '石陂镇新时代文明实践所',
    stationLevel: '实践所',
    honour: '省级优秀志愿服务项目',
    summary: '劳动一天，晚上学一门手艺。',
  },
  calendar: {
    ...site,
    kind: 'calendar',
    title: '十一月实践日历',
    day: '2026-11',
    summary: '全县二百一十六场活动，逢周四是文明实践日。',
  },
  notice: {
    ...site,
    kind: 'notice',
    title: '关于公布2026年度“最美志愿者”“最佳志愿服务组织”“最佳志愿服务项目”名单的通知',
    day: '2026-12-05',
    plate: '公示',
    stationName: '青禾县新时代文明实践中心',
    stationLevel: '通知',
  },
  page: { ...site, kind: 'page', title: '怎样点单', summary: '打电话、扫二维码，或到村里的站上说一声。' },
  'hard-quotes': {
    ...site,
    ...station,
    kind: 'report',
    title: '“讲、评、帮、乐、庆”：把《新风“十条”》讲到晒谷场上（第3期）……',
    day: '2026-03-05',
  },
  'hard-latin': {
    ...site,
    ...station,
    kind: 'report',
    title: 'G206国道旁的“3·5”学雷锋：128名志愿者清运垃圾3.6吨，98%的乡亲说“好”',
    day: '2026-03-05',
  },
  'hard-emoji': {
    ...site,
    ...station,
    kind: 'report',
    title: '元宵灯会🏮来了🎉吃汤圆、猜灯谜',
    day: '2026-03-03',
  },
  'hard-missing': {
    ...site,
    ...station,
    kind: 'person',
    title: '𠮷𡃁婆婆和她的豆腐坊',
    summary: '两个生僻字没有字形，用方框代码代替。',
  },
  'hard-word': {
    ...site,
    ...station,
    kind: 'page',
    title: 'https://www.qinghexian-wenming-shijian.example/very/long/address/without/any/space/2026',
    summary: '没有空格的长串',
  },
  'hard-two-places': {
    ...site,
    county: '井冈山市',
    portalName: '井冈山市新时代文明实践云平台（融媒体中心、文明实践中心、便民服务中心）',
    kind: 'event',
    title: '晒秋',
    day: '2026-09-01',
  },
}

/** All samples by name, with these picture files in those that show one. */
export const sampleCards = (photoFile: string, portraitFile: string): Record<string, ShareCard> => {
  const pictured = (name: string, card: ShareCard): ShareCard => {
    if (WITH_PHOTO.includes(name)) return { ...card, photo: { file: photoFile } }
    return WITH_PORTRAIT.includes(name) ? { ...card, photo: { file: portraitFile } } : card
  }
  return Object.fromEntries(Object.entries(SAMPLES).map(([name, card]) => [name, pictured(name, card)]))
}
