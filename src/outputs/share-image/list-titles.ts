import { urls } from '../../model/addresses.ts'
import { digestNames } from '../../model/days/digests.ts'
import { collections } from '../../model/collections.ts'

/** The lists' share images: their id is the address's first part (`/menu/` → `menu`). */
const listTitles = {
  [urls.reports]: collections.reports.label,
  [urls.stations]: '文明实践阵地',
  [urls.map]: '阵地地图',
  [urls.people]: collections['good-people'].label,
  [urls.projects]: '项目与品牌',
  [urls.menu]: '项目菜单',
  [urls.calendar]: '文明实践日历',
  [urls.notices]: collections.notices.label,
  [urls.search]: '搜索',
  [urls.weekly]: digestNames.weekly,
  [urls.monthly]: digestNames.monthly,
  [urls.figures]: '数说文明实践',
  [urls.posters]: '海报打印',
  [urls.screens]: '屏幕和广播',
  [urls.handbook]: '使用手册',
} as const

/** What the share image of a list says; nothing where there is no such list. */
export const listTitle = (id: string): string | undefined =>
  Object.entries(listTitles).find(([url]) => url === `/${id}/`)?.[1]

/** The ids of all lists with a share image. */
export const listIds: readonly string[] = Object.keys(listTitles).map((url) => url.slice(1, -1))
