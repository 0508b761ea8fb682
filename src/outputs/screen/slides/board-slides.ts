/** The slides that stand longer than a day: notices, people, what can be ordered, photos. */
import type { Entry } from '../../../library/entries/entries.ts'
import { published } from '../../../library/entries/entries.ts'
import { noticeKind } from '../../../library/notices/notices.ts'
import { personSummary, publicPeople } from '../../../library/people/people.ts'
import { numberToCall } from '../../../library/projects/order-phone.ts'
import { projectFacts, projectsByCode } from '../../../library/projects/projects.ts'
import { photosOf } from '../../../library/reports/report-view.ts'
import { reportsBy } from '../../../library/reports/reports.ts'
import { today } from '../../../library/site/release-order.ts'
import { stationLinks } from '../../../library/stations/stations.ts'
import { addDays, daysBetween, shortDay } from '../../../model/beijing-time.ts'
import { showingOf } from '../../../model/showing.ts'
import { ownOrCounty, type ScreenOwner } from '../screen-owner.ts'
import {
  inSlides,
  lastOf,
  type ListSlide,
  type PersonSlide,
  type PhotoSlide,
  type SlideRow,
} from './slide.ts'
import { firstSentences } from '../../../library/typesetting/first-sentences.ts'
import { noticeInBrief } from './notice-in-brief.ts'
import { quotation } from '../../../library/typesetting/quotation.ts'

const NOTICE_IS_NEW_IN_DAYS = 45
const MOST_NOTICES = 4
const MOST_PEOPLE = 4
const MOST_PROJECTS = 6
const REPORT_IS_NEW_IN_DAYS = 60
const MOST_PHOTOS = 5
const MOST_WORDS = 80

/** From when on a notice is no news, or is off the portal. */
const endOfNotice = ({ data }: Entry<'notices'>): string => {
  const old = `${addDays(data.date, NOTICE_IS_NEW_IN_DAYS)}T24:00`
  const { expireAt = old } = showingOf<'notices'>(data)
  return expireAt < old ? expireAt : old
}

const noticeRow = (notice: Entry<'notices'>): SlideRow => ({
  title: notice.data.title,
  day: notice.data.date,
  note: [shortDay(notice.data.date), noticeKind(notice.data), notice.data.issuer].filter(Boolean).join('　'),
  until: endOfNotice(notice),
})

/** They are the county's for every station. */
const newestNotices = (): Entry<'notices'>[] =>
  published('notices')
    .filter(({ data }) => data.date >= addDays(today(), -NOTICE_IS_NEW_IN_DAYS))
    .toSorted((a, b) => (a.data.date < b.data.date ? 1 : -1))
    .slice(0, MOST_NOTICES)

/** The newest notices. */
export const newNotices = (): SlideRow[] => newestNotices().map(noticeRow)

/** With what each says: a notice that stands alone, or is left alone when the others are over, would leave the wall half empty. */
export const noticeSlides = ({ phone }: ScreenOwner): ListSlide[] => {
  const notices = new Map(newestNotices().map((notice) => [noticeRow(notice), notice.id]))
  const withWords = (row: SlideRow) => ({ ...row, words: noticeInBrief(notices.get(row) ?? '') })
  return inSlides([...notices.keys()]).map((rows) => ({
    kind: 'list',
    title: '新的通知',
    rows: rows.map(withWords),
    ask: phone,
    until: lastOf(rows),
  }))
}

/** The people honoured last. */
export const personSlides = (owner: ScreenOwner): PersonSlide[] =>
  ownOrCounty(owner, publicPeople(), ({ data }) => (data.station === undefined ? [] : [data.station]))
    .items.slice(0, MOST_PEOPLE)
    .map((person) => {
      const { names, title, summary, honour, portrait, posthumous } = personSummary(person)
      const { quote, expireAt } = { quote: person.data.quote, ...showingOf<'good-people'>(person.data) }
      const words = quote === undefined ? firstSentences(summary, MOST_WORDS) : quotation(quote)
      return { kind: 'person', names, title, words, honour, portrait, posthumous, until: expireAt }
    })

const projectRow = (project: Entry<'projects'>, phone: string | undefined): SlideRow => {
  const facts = projectFacts(project)
  return {
    title: facts.name,
    note: [facts.audience.join('、'), facts.place].filter(Boolean).join('　'),
    phone: numberToCall(facts, phone),
    until: showingOf<'projects'>(project.data).expireAt,
  }
}

/** Each day begins where the day before ended, so that every project has its day on the wall. */
const turnOfToday = <T>(items: readonly T[]): T[] => {
  const from =
    items.length > MOST_PROJECTS ? (daysBetween('2020-01-01', today()) * MOST_PROJECTS) % items.length : 0
  return [...items.slice(from), ...items.slice(0, from)].slice(0, MOST_PROJECTS)
}

/** What can be ordered. */
export const projectSlides = (owner: ScreenOwner): ListSlide[] => {
  const open = projectsByCode().filter(({ data }) => data.status === 'open')
  const { items } = ownOrCounty(owner, open, ({ data }) => data.stations)
  return inSlides(turnOfToday(items).map((project) => projectRow(project, owner.phone))).map((rows) => {
    const [first] = rows
    const isOne = rows.every(({ phone }) => phone === first?.phone)
    return {
      kind: 'list',
      title: '打个电话就能点的服务',
      rows: isOne ? rows.map((row) => ({ ...row, phone: undefined })) : rows,
      phone: isOne ? first?.phone : undefined,
      until: lastOf(rows),
    }
  })
}

/** Photos of the last activities, one of each. */
export const photoSlides = (owner: ScreenOwner): PhotoSlide[] => {
  const since = addDays(today(), -REPORT_IS_NEW_IN_DAYS)
  const withPhoto = reportsBy('all', '').filter(
    (report) => report.data.date >= since && photosOf(report).lead !== undefined,
  )
  const { items } = ownOrCounty(owner, withPhoto, ({ data }) => [data.station, ...data.coStations])
  return items.slice(0, MOST_PHOTOS).flatMap((report): PhotoSlide[] => {
    const { lead } = photosOf(report)
    const { title, date, station } = report.data
    const { expireAt } = showingOf<'reports'>(report.data)
    if (!lead) return []
    const { image, alt, caption = '' } = lead
    const place = stationLinks().get(station)?.label
    return [{ kind: 'photo', image, alt, caption, title, day: date, station: place, until: expireAt }]
  })
}
