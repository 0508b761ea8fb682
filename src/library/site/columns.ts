import { urls } from '../../model/addresses.ts'
import type { CollectionName } from '../../model/collection-names.ts'
import { digestNames } from '../../model/days/digests.ts'

/**
 * The portal's columns (栏目) as 《政府网站发展指引》 counts them: what they are called, of which kind they are, and how
 * long they may stand without anything new. Page marks, the map of the site and the check of the site ask here.
 */

/** How long a column of a kind may stand still before an inspection marks it down. */
export const columnKinds = {
  news: { label: '工作动态', freshForDays: 14, limit: '两周' },
  notices: { label: '通知公告', freshForDays: 183, limit: '六个月' },
  service: { label: '办事服务', freshForDays: 365, limit: '一年' },
  people: { label: '典型宣传', freshForDays: 365, limit: '一年' },
  about: { label: '概况信息', freshForDays: 365, limit: '一年' },
} as const satisfies Record<string, { label: string; freshForDays: number; limit: string }>
export type ColumnKind = keyof typeof columnKinds

/** A column of the portal. */
export interface Column {
  name: string
  url: string
  kind: ColumnKind
  keywords: readonly string[]
  description: string
  /** What is published in it; a column without a collection is drawn from those of others. */
  collection?: CollectionName
}

/** Every column, in the order in which the map of the site lists them. */
export const columns: readonly Column[] = [
  {
    ...{ name: '阵地', url: urls.stations, kind: 'about', collection: 'stations' },
    keywords: ['文明实践中心', '文明实践所', '文明实践站'],
    description: '全县新时代文明实践阵地在哪里、几点开门、电话多少。',
  },
  {
    ...{ name: '活动报道', url: urls.reports, kind: 'news', collection: 'reports' },
    keywords: ['文明实践活动', '志愿服务', '工作动态'],
    description: '全县各阵地办过的文明实践活动。',
  },
  {
    ...{ name: digestNames.weekly, url: urls.weekly, kind: 'news' },
    keywords: ['一周活动', '文明实践活动'],
    description: '一周一页：办了什么、新登了谁、下一周办什么。',
  },
  {
    ...{ name: digestNames.monthly, url: urls.monthly, kind: 'news' },
    keywords: ['每月活动', '文明实践活动'],
    description: '一月一页：办了多少、各类里最值得看的、新登了谁。',
  },
  {
    ...{ name: '身边好人', url: urls.people, kind: 'people', collection: 'good-people' },
    keywords: ['身边好人', '道德模范', '好人榜'],
    description: '身边的好人和他们的故事。',
  },
  {
    ...{ name: '项目菜单', url: urls.menu, kind: 'service' },
    keywords: ['点单', '志愿服务项目', '便民服务'],
    description: '现在可以点的文明实践服务项目和点单方式。',
  },
  {
    ...{ name: '服务项目', url: urls.projects, kind: 'service', collection: 'projects' },
    keywords: ['志愿服务项目', '品牌项目'],
    description: '全县文明实践服务项目，包括已满和结项的。',
  },
  {
    ...{ name: '日历', url: urls.calendar, kind: 'service', collection: 'events' },
    keywords: ['活动预告', '文明实践日历'],
    description: '文明实践活动的时间、地点和主办阵地。',
  },
  {
    ...{ name: '通知公告', url: urls.notices, kind: 'notices', collection: 'notices' },
    keywords: ['通知', '公示', '制度', '简报'],
    description: '通知、公示、制度和简报。',
  },
  {
    ...{ name: '数说', url: urls.figures, kind: 'about' },
    keywords: ['活动统计', '志愿服务时长'],
    description: '全县和各乡镇文明实践活动的数字。',
  },
  {
    ...{ name: '海报打印', url: urls.posters, kind: 'service' },
    keywords: ['海报', '宣传栏'],
    description: '可以直接打印张贴的海报。',
  },
  {
    ...{ name: '屏幕和广播', url: urls.screens, kind: 'service' },
    keywords: ['大厅屏幕', '滚动字幕', '村广播'],
    description: '大厅屏幕、滚动字幕和村里喇叭用的内容。',
  },
  {
    ...{ name: '使用手册', url: urls.handbook, kind: 'about' },
    keywords: ['使用手册', '信息员'],
    description: '写给站里做宣传的人。',
  },
]

/** Pages that stand in a column without lying under its address. */
const eventPages = '/events/'

/** The column that a page belongs to, by its path; nothing for the home page and the single pages. */
export const columnOf = (path: string): Column | undefined => {
  const place = path.startsWith(eventPages) ? urls.calendar : path
  return columns.find(({ url }) => place.startsWith(url))
}
