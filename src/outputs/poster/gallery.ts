/** What the gallery of posters shows: first what is worth hanging now, then everything by kind. */
import { posterUrl } from '../../model/addresses.ts'
import { addDays, quarterOf, shortDay } from '../../model/beijing-time.ts'
import {
  COUNTY_POSTER,
  posterKindNames,
  posterKinds,
  type PosterKind,
} from '../../model/posters/poster-kinds.ts'
import { question } from '../../library/edition/asking.ts'
import { entryById, published } from '../../library/entries/entries.ts'
import { comingTimes } from '../../library/events/events.ts'
import type { NoticeSummary } from '../../library/notices/notices.ts'
import { noticeSummaries } from '../../library/notices/notices.ts'
import { levelsInUse, publicPeople, quartersInUse } from '../../library/people/people.ts'
import { reportsBy } from '../../library/reports/reports.ts'
import { periodName } from '../../library/site/period-names.ts'
import { today } from '../../library/site/release-order.ts'
import { labelOf, siteSettings } from '../../library/site/site.ts'
import { boardsOf } from './board/boards.ts'
import { postersByStation } from './month/month-facts.ts'

/** A poster as the gallery names it. */
export interface PosterLink {
  kind: PosterKind
  id: string
  href: string
  label: string
  /** When, where or how many. */
  note: string | undefined
}

/** The posters of one kind. */
export interface PosterGroup {
  kind: PosterKind
  name: string
  purpose: string
  posters: PosterLink[]
}

const SOON_IN_DAYS = 21
const NEW_IN_DAYS = 21
const MOST_OF_EACH = 3
/** Longer lists are for the search: every page leads to its own poster. */
const MOST_IN_GROUP = 24

const link = (kind: PosterKind, id: string, label: string, note?: string): PosterLink => ({
  kind,
  id,
  href: posterUrl(kind, id),
  label,
  note,
})

const eventLinks = question('poster-events', (): PosterLink[] => {
  const seen = new Set<string>()
  return comingTimes()
    .filter(({ event, isOff }) => !isOff && !seen.has(event.id) && seen.add(event.id))
    .map(({ event, starts }) => link('event', event.id, event.data.title, shortDay(starts.slice(0, 10))))
})

const noticeLink = ({ id, title, date }: NoticeSummary): PosterLink =>
  link('notice', id, title, shortDay(date))

const noticeLinks = question('poster-notices', (): PosterLink[] => noticeSummaries().map(noticeLink))

/** A title that begins with who it is about says it once. */
const personLabel = (names: string, title: string): string =>
  title.startsWith(names) ? title : `${names}：${title}`

const personLinks = question('poster-people', (): PosterLink[] =>
  publicPeople().map(({ id, data }) =>
    link('person', id, personLabel(data.persons.map(({ name }) => name).join('、'), data.title)),
  ),
)

const reportLinks = question('poster-reports', (): PosterLink[] =>
  reportsBy('all', '')
    .slice(0, MOST_IN_GROUP)
    .map(({ id, data }) => link('report', id, data.title, shortDay(data.date))),
)

const brandLinks = question('poster-brands', (): PosterLink[] =>
  published('projects')
    .filter(({ data }) => data.brand !== undefined)
    .map(({ id, data }) => link('brand', id, data.name)),
)

const countyLink = (kind: PosterKind) => (): PosterLink[] => [
  link(kind, COUNTY_POSTER, posterKinds[kind].name),
]

/** What a group lists; a station's other posters are reached from its month. */
const listed: Partial<Record<PosterKind, () => PosterLink[]>> = {
  event: eventLinks,
  notice: noticeLinks,
  person: personLinks,
  report: reportLinks,
  brand: brandLinks,
  'honour-roll': () => quartersInUse().map((quarter) => link('honour-roll', quarter, periodName(quarter))),
  'good-deeds': () => levelsInUse().map(({ id }) => link('good-deeds', id, labelOf('honourLevels', id))),
  'quarter-board': () =>
    boardsOf(COUNTY_POSTER).map(({ id, label }) =>
      link('quarter-board', id, `${siteSettings().county}${label}`),
    ),
  'county-week': countyLink('county-week'),
  'county-menu': countyLink('county-menu'),
  'order-slip': countyLink('order-slip'),
  'rating-slip': countyLink('rating-slip'),
}

/** All kinds that list posters of their own, each with the newest or next of them. */
export const posterGroups: () => PosterGroup[] = question('poster-groups', () =>
  posterKindNames.flatMap((kind) => {
    const posters = listed[kind]?.().slice(0, MOST_IN_GROUP) ?? []
    const { name, purpose } = posterKinds[kind]
    return posters.length > 0 ? [{ kind, name, purpose, posters }] : []
  }),
)

/** The station whose month is fullest: of all this month's sheets the one to look at. */
const fullestStation = (): PosterLink[] => {
  const [first] = [...postersByStation()].toSorted(([, one], [, other]) => other - one)
  const station = entryById('stations', first?.[0])
  return first && station && first[1] > 0
    ? [link('station-month', station.id, station.data.shortName, `本月${first[1]}项活动`)]
    : []
}

const newNotices = (): PosterLink[] => {
  const since = addDays(today(), -NEW_IN_DAYS)
  return noticeSummaries()
    .filter(({ date }) => date >= since)
    .map(noticeLink)
}

const newestPeople = (): PosterLink[] => {
  const quarters = [quarterOf(today()), quarterOf(addDays(today(), -90))]
  const isNew = new Set(
    publicPeople()
      .filter(({ data }) => data.honours.some(({ period }) => quarters.includes(period)))
      .map(({ id }) => id),
  )
  return personLinks().filter(({ id }) => isNew.has(id))
}

/** What is worth hanging now: a full month, what is coming, what is new. */
export const worthHanging: () => PosterLink[] = question('worth-hanging', () => {
  const until = addDays(today(), SOON_IN_DAYS)
  const soon = new Set(
    comingTimes()
      .filter(({ starts }) => starts.slice(0, 10) <= until)
      .map(({ event }) => event.id),
  )
  const few = (links: readonly PosterLink[]) => links.slice(0, MOST_OF_EACH)
  return [
    ...fullestStation(),
    ...few(eventLinks().filter(({ id }) => soon.has(id))),
    ...few(newNotices()),
    ...few(newestPeople()),
  ]
})
