/** THE list of posters: routes, gallery, previews, pages and tests are made from it. */
import type { CollectionName } from '../collection-names.ts'

/** What one poster is about: an entry of a collection, a station in a month, a quarter, a level of honours, the county. */
type Subject =
  CollectionName | 'station-in-month' | 'station-in-quarter' | 'quarter' | 'honour-level' | 'county'

/** How a kind of poster is announced. */
interface PosterKindFacts {
  /** What it is called before those who print it. */
  name: string
  of: Subject
  /** What it is for, in the gallery. */
  purpose: string
  /** Sizes, the usual one first. */
  sizes: readonly string[]
  /** The field without which an entry has no such poster. */
  onlyWith?: string
}

const onPaper = ['a4', 'a3', 'a2'] as const
const onBoards = ['board-60', 'board-80'] as const

/** Every kind, in the order of the gallery; the first of a collection is the one that its page leads to. */
export const posterKinds = {
  'station-month': {
    name: '本月活动',
    of: 'stations',
    purpose: '贴在阵地门口：这个月几号、几点、在哪里、办什么',
    sizes: [...onPaper, ...onBoards],
  },
  month: {
    name: '别的月份',
    of: 'station-in-month',
    purpose: '下个月的、上个月的活动，提前贴或者存档',
    sizes: [...onPaper, ...onBoards],
  },
  'week-timetable': {
    name: '一周课表',
    of: 'stations',
    purpose: '从今天起七天，一天一格',
    sizes: [...onPaper, ...onBoards],
  },
  'county-week': {
    name: '全县一周课表',
    of: 'county',
    purpose: '全县七天里的活动，挂在县中心大厅',
    sizes: [...onPaper, ...onBoards],
  },
  event: {
    name: '活动预告',
    of: 'events',
    purpose: '一场活动一张，提前几天贴出去',
    sizes: [...onPaper, ...onBoards],
  },
  notice: {
    name: '通知公告',
    of: 'notices',
    purpose: '通知、公示、制度上墙，字大，一张放不下自动接第二张',
    sizes: [...onPaper, ...onBoards],
  },
  person: {
    name: '身边好人',
    of: 'good-people',
    purpose: '一位好人一张，照片、荣誉和事迹',
    sizes: [...onPaper, ...onBoards, 'rollup'],
  },
  'honour-roll': {
    name: '季度光荣榜',
    of: 'quarter',
    purpose: '一个季度评上的人，一张榜',
    sizes: [...onPaper, ...onBoards],
  },
  'good-deeds': {
    name: '善行义举榜',
    of: 'honour-level',
    purpose: '按级别张榜：县级、市级、省级好人',
    sizes: [...onPaper, ...onBoards],
  },
  'quarter-board': {
    name: '宣传栏',
    of: 'station-in-quarter',
    purpose: '每季度一期：从这个季度的报道和好人里挑四到八篇，排成一整块板，或者一张张 A4',
    sizes: ['board-80', 'board-60', 'a4', 'a3'],
  },
  report: {
    name: '活动报道',
    of: 'reports',
    purpose: '办过的活动，用照片说话',
    sizes: [...onPaper, ...onBoards],
  },
  'review-sheet': {
    name: '审核单',
    of: 'reports',
    purpose: '一篇报道一张，三级审核的人签字存档',
    sizes: ['a4'],
  },
  brand: {
    name: '品牌项目',
    of: 'projects',
    purpose: '为什么做、怎么做、做成了什么',
    sizes: [...onPaper, ...onBoards, 'rollup'],
    onlyWith: 'brand',
  },
  station: {
    name: '阵地介绍',
    of: 'stations',
    purpose: '进门第一张：这里是什么地方、有什么、几点开门',
    sizes: [...onPaper, ...onBoards, 'rollup'],
  },
  'door-code': {
    name: '门牌码',
    of: 'stations',
    purpose: '贴在门口的二维码，扫一扫看活动',
    sizes: ['a6', 'a5', 'a4'],
  },
  'station-menu': {
    name: '本站菜单',
    of: 'stations',
    purpose: '这个站能点的服务',
    sizes: [...onPaper, ...onBoards],
  },
  'county-menu': {
    name: '全县菜单',
    of: 'county',
    purpose: '全县能点的服务，报编号就能点',
    sizes: [...onPaper, ...onBoards],
  },
  'order-slip': { name: '点单表', of: 'county', purpose: '不用手机的人拿笔填', sizes: ['a4', 'a5'] },
  'rating-slip': { name: '评单表', of: 'county', purpose: '办完以后说满意不满意', sizes: ['a4', 'a5'] },
  banner: { name: '横幅', of: 'stations', purpose: '70 厘米高，长短随字数', sizes: ['banner'] },
  flag: { name: '队旗', of: 'stations', purpose: '志愿服务队的旗，144×96 厘米', sizes: ['flag'] },
} as const satisfies Record<string, PosterKindFacts>

/** A kind of poster. */
export type PosterKind = keyof typeof posterKinds

/** All kinds. */
export const posterKindNames = Object.keys(posterKinds) as PosterKind[]

/** Whether a text names a kind. */
export const isPosterKind = (text: string): text is PosterKind => Object.hasOwn(posterKinds, text)

/** The kinds of poster that are made of an entry of a collection. */
export const posterKindsOf = (collection: CollectionName): PosterKind[] =>
  posterKindNames.filter((kind) => posterKinds[kind].of === collection)

/** The kind that the page of an entry leads to; none where the entry lacks what it would show. @param data its front matter */
export const posterKindOfPage = (
  collection: CollectionName,
  data: Readonly<Record<string, unknown>>,
): PosterKind | undefined => {
  const [kind] = posterKindsOf(collection)
  if (kind === undefined) return undefined
  const { onlyWith }: PosterKindFacts = posterKinds[kind]
  const isLacking = onlyWith !== undefined && (data[onlyWith] ?? '') === ''
  return isLacking ? undefined : kind
}

/** What stands for the county in the address of a poster that is nobody else's. */
export const COUNTY_POSTER = 'county'

/** The one kind that a release holds; all others are made when somebody asks for them. */
export const KIND_IN_RELEASE = 'station-month' satisfies PosterKind
