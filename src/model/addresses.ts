import type { CollectionName } from './collection-names.ts'
import { collectionNames } from './collection-names.ts'
import { collections } from './collections.ts'
import type { DigestKind } from './days/digests.ts'
import { isEntryId } from './ids.ts'
import type { PosterKind } from './posters/poster-kinds.ts'
import type { WechatSubject } from './wechat/wechat-parts.ts'

/**
 * The one home of every address: public pages and the files behind them.
 * Public addresses are promises: a changed one needs a redirect.
 */

/** The public folder of each collection. */
const publicFolders = {
  reports: '/reports/',
  events: '/events/',
  'good-people': '/people/',
  projects: '/projects/',
  stations: '/stations/',
  notices: '/notices/',
  pages: '/pages/',
} as const satisfies Record<CollectionName, string>

/** The year an entry is filed under: the first four characters of its id. */
export const yearOfId = (id: string): string => id.slice(0, 4)

/** The page of an entry: `/reports/2026/20261108-qsc-k3f9/`. */
export const entryUrl = (collection: CollectionName, id: string): string =>
  collections[collection].byYear
    ? `${publicFolders[collection]}${yearOfId(id)}/${id}/`
    : `${publicFolders[collection]}${id}/`

/** A page behind the first of a list, counted from the oldest: `/reports/page/1/`. The first has the list's own address. */
export const listPageUrl = (listUrl: string, page: number): string => `${listUrl}page/${page}/`

/** Pages that exist once. */
export const urls = {
  home: '/',
  reports: publicFolders.reports,
  stations: publicFolders.stations,
  map: '/map/',
  people: publicFolders['good-people'],
  projects: publicFolders.projects,
  brands: '/projects/brands/',
  menu: '/menu/',
  calendar: '/calendar/',
  notices: publicFolders.notices,
  search: '/search/',
  siteMap: '/site-map/',
  offline: '/offline/',
  offlineWorker: '/offline.js',
  weekly: '/weekly/',
  monthly: '/monthly/',
  figures: '/figures/',
  posters: '/posters/',
  screens: '/screens/',
  screen: '/screen/',
  screenKeeper: '/screen/keeper.js',
  handbook: '/handbook/',
  editorsGuide: '/handbook/editors-guide/',
  admin: '/admin/',
  rss: '/feed.xml',
  jsonFeed: '/feed.json',
  ical: '/calendar.ics',
  sitemap: '/sitemap-index.xml',
  release: '/release.json',
} as const

export const reportsByStationUrl = (station: string): string => `/reports/station/${station}/`
export const reportsByCategoryUrl = (category: string): string => `/reports/category/${category}/`
/** Reports by how things were done, 讲 or 帮: `/reports/form/bang/`. */
export const reportsByFormUrl = (form: string): string => `/reports/form/${form}/`
export const reportsByProjectUrl = (project: string): string => `/reports/project/${project}/`
/** Reports of a month: `/reports/month/2026-11/`. */
export const reportsByMonthUrl = (month: string): string => `/reports/month/${month}/`
/** The board of good people of a level: `/people/level/county/`. */
export const peopleByLevelUrl = (level: string): string => `/people/level/${level}/`
/** The board of a quarter: `/people/quarter/2026-q3/`. */
export const peopleByQuarterUrl = (quarter: string): string => `/people/quarter/${quarter}/`
/** What the menu of a large county is parted by: what people come for, where it is to be had, what it is, for whom. */
export const menuPartKinds = ['need', 'place', 'station', 'class', 'audience', 'form'] as const
export type MenuPartKind = (typeof menuPartKinds)[number]
/** A part of a large county's menu: `/menu/need/lifa/`. */
export const menuPartUrl = (kind: MenuPartKind, key: string): string => `${urls.menu}${kind}/${key}/`
/** What a large part has of a class: `/menu/place/home/culture/`. */
export const menuClassInPartUrl = (kind: MenuPartKind, key: string, classId: string): string =>
  `${menuPartUrl(kind, key)}${classId}/`
/** The code that leads from the printed front page back to it, as a picture. */
export const homeCodeUrl = '/home-code.svg'
/** The same of a station, whose page is the fullest: `/stations/qingshi-cun/code.svg`. */
export const stationCodeUrl = (station: string): string => `${entryUrl('stations', station)}code.svg`
/** All of a large county's menu on one page, for paper. */
export const wholeMenuUrl = `${urls.menu}all/`
/** A month of the calendar: `/calendar/2026-11/`. */
export const calendarMonthUrl = (month: string): string => `/calendar/${month}/`
/** 月月有主题, the plan of a year: `/calendar/year/2027/`. */
export const yearPlanUrl = (year: string): string => `/calendar/year/${year}/`
/** What has a calendar for phones of its own, besides the whole county's at `urls.ical`. */
export const calendarFileKinds = ['station', 'category', 'event'] as const
export type CalendarFileKind = (typeof calendarFileKinds)[number]
/** A calendar that phones subscribe to: `/calendar/station/qingshi-cun.ics`. */
export const calendarFileUrl = (kind: CalendarFileKind, id: string): string => `/calendar/${kind}/${id}.ics`
/** What a station has: rooms, photos, staff, standards. `/stations/qingshi-cun/record/`. */
export const stationRecordUrl = (station: string): string => `${entryUrl('stations', station)}record/`
/** The figures of a township: `/figures/linjiang-zhen/`. */
export const figuresUrl = (station: string): string => `${urls.figures}${station}/`
/** What a week or a month brought: `/weekly/2026-W48/`, `/monthly/2026-11/`. */
export const digestUrl = (kind: DigestKind, period: string): string => `${urls[kind]}${period}/`
export const handbookUrl = (id: string): string => `/handbook/${id}/`
/** A printable poster: `/posters/station-month/qingshi-cun/`. */
export const posterUrl = (kind: PosterKind, id: string): string => `/posters/${kind}/${id}/`

/** What belongs to a wall screen: its page, the lines of an LED strip twice, and what a loudspeaker says. */
export const screenParts = {
  wall: '',
  led: 'led.txt',
  ledForOldDevices: 'led-gb18030.txt',
  broadcast: 'broadcast/',
} as const
export type ScreenPart = keyof typeof screenParts

/** A part of the county's wall screen or of a station's: `/screen/`, `/screen/qingshi-cun/led.txt`. */
export const screenUrl = (part: ScreenPart, station?: string): string =>
  `${urls.screen}${station === undefined ? '' : `${station}/`}${screenParts[part]}`

/** The page from which something is carried over to the official account: `/wechat/reports/20261108-qsc-k3f9/`. */
export const wechatUrl = (subject: WechatSubject, id: string): string => `/wechat/${subject}/${id}/`

/** What has share images: entries, the digests, and under `site` the pages that exist once. */
export type ShareImageSubject = CollectionName | DigestKind | 'site'

/** The 1200×630 image that goes with a shared link: `/share/reports/20261122-qsc-k3f9.png`. */
export const shareImageUrl = (collection: ShareImageSubject, id: string): string =>
  `/share/${collection}/${id}.png`

/** Where an entry's file lies, seen from the content repository's `content/`. */
export const contentPathOf = (collection: CollectionName, id: string): string =>
  collections[collection].byYear
    ? `content/${collection}/${yearOfId(id)}/${id}.md`
    : `content/${collection}/${id}.md`

/** The entry a content path names, or nothing when it names none; accepts a byYear path with or without its year. */
export const entryOfContentPath = (path: string): { collection: CollectionName; id: string } | undefined => {
  const match = /^content\/([a-z-]+)\/(?:(\d{4})\/)?([a-z0-9-]+)\.md$/.exec(path)
  const [, name = '', year, id = ''] = match ?? []
  if (!Object.hasOwn(collections, name) || !isEntryId(id)) return undefined
  const collection = name as CollectionName
  if (year !== undefined && (!collections[collection].byYear || year !== yearOfId(id))) return undefined
  return { collection, id }
}

/** The entry that a public address belongs to, or nothing when it is no entry's: `/people/20260305-chen-guifang/`. */
export const entryOfUrl = (url: string): { collection: CollectionName; id: string } | undefined => {
  const [, folder = '', id = ''] = /^(\/[a-z]+\/)(?:\d{4}\/)?([a-z0-9-]+)\/?$/.exec(url) ?? []
  const collection = collectionNames.find((name) => publicFolders[name] === folder)
  if (collection === undefined || entryUrl(collection, id) !== (url.endsWith('/') ? url : `${url}/`))
    return undefined
  return { collection, id }
}

/** Where a photo or attachment lies, seen from the content repository; the address drops `content`. */
export const contentPathOfMedia = (mediaUrl: string): string => `${CONTENT}${mediaUrl}`

/** The address of the photo or attachment at a content path. */
export const mediaUrlOf = (contentPath: string): string => withoutContent(contentPath)

/** Whether a path of the content repository is that of a photo or attachment. */
export const isMediaPath = (contentPath: string): boolean => contentPath.startsWith(`${CONTENT}/media/`)

/** A content path as seen from the content folder itself: `site.yml`, `reports/2026/….md`. */
export const inContentFolder = (contentPath: string): string => withoutContent(contentPath).slice(1)

const CONTENT = 'content'
const withoutContent = (contentPath: string) => contentPath.slice(CONTENT.length)
