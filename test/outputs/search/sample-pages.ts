import { searchRecord } from '../../../src/outputs/search/records.ts'
import type { PageFacts, SearchRecord } from '../../../src/outputs/search/records.ts'

const stations = ['青石镇', '柳湾村', '枫坳村', '桥头社区', '稻香村', '白鹭洲村'].map((name, index) => ({
  id: `s${index}`,
  name: `${name}新时代文明实践站`,
  shortName: name,
}))

const stories: [title: string, body: string, category: string][] = [
  ['榕树下的义诊台', '卫生院的医生给三十二位老人量血压、测血糖，走不动的就上门看。', '传技能'],
  ['暑期防溺水课开进祠堂', '教练用充气人偶教孩子们“叫叫伸抛划”，河边新立了六块警示牌。', '传政策'],
  ['秋收帮扶队下田', '志愿者替外出务工人家抢收晚稻，两天割了十九亩。', '传技能'],
  ['重阳节敬老饭', '八张桌子摆在晒谷场，七十岁以上的老人都来坐。', '传道德'],
  ['反诈小剧场演了三场', '演员都是村里人，演的是上个月真收到的假短信。', '传政策'],
  ['春节写春联', '老教师带着孩子写了二百多副，红纸晾满走廊。', '传文化'],
  ['学习《民法典》里的邻里事', '律师讲滴水、采光和通行，散会还围着问。', '传政策'],
  ['爱心理发日', '三把推子从早上八点忙到十一点，四十六位老人理了发。', '传道德'],
]

const reports: PageFacts[] = stories.flatMap(([title, body, category], story) =>
  stations.map(({ id, shortName }, at) => {
    const day = `${2025 + (story % 2)}-${String(((story * 5 + at * 2) % 12) + 1).padStart(2, '0')}-0${at + 1}`
    return {
      url: `/reports/${day.slice(0, 4)}/${story}-${at}/`,
      title: `${shortName}：${title}`,
      kind: 'reports',
      kindLabel: '活动报道',
      station: id,
      categories: [category],
      day,
      body: `${shortName}${body}`,
    }
  }),
)

const places: PageFacts[] = stations.map(({ id, name, shortName }) => ({
  url: `/stations/${id}/`,
  title: name,
  kind: 'stations',
  kindLabel: '阵地',
  station: id,
  body: `${shortName}的活动室每天开门，有书报、棋牌和量血压的仪器。`,
  names: [name, shortName],
}))

const people: PageFacts[] = ['吕秀英', '龚德山', '闵家旺'].map((name, at) => ({
  url: `/people/p${at}/`,
  title: `守渡口的${name}`,
  kind: 'good-people',
  kindLabel: '身边好人',
  body: `${name}在渡口守了三十年，救起过十一个人。`,
  names: [name],
}))

const notices: PageFacts[] = ['注册率要达到13%', '第13次例会改期'].map((title, at) => ({
  url: `/notices/n${at}/`,
  title,
  kind: 'notices',
  kindLabel: '通知公告',
}))

const onlyItsStationSaysWhere: PageFacts = {
  url: '/reports/2026/film/',
  title: '坝上放了一场露天电影',
  kind: 'reports',
  kindLabel: '活动报道',
  station: 's1',
  day: '2026-08-09',
  body: '银幕挂在两棵樟树之间，凳子是各家自己搬来的。',
}

/** Sixty pages of a small county, as the library would hand them to the search. */
export const samplePages: SearchRecord[] = [
  ...reports,
  onlyItsStationSaysWhere,
  ...places,
  ...people,
  ...notices,
].map(searchRecord)
