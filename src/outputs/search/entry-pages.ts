import type { Entry } from '../../library/entries/entries.ts'
import { entryById } from '../../library/entries/entries.ts'
import type { Projection } from '../../library/entries/projection.ts'
import { statusWord } from '../../library/events/events.ts'
import { lunarDayName } from '../../library/events/festivals.ts'
import { honourName } from '../../library/people/people.ts'
import { projectFacts } from '../../library/projects/projects.ts'
import { labelOf, vocabulary } from '../../library/site/site.ts'
import { publicPhone } from '../../library/stations/public-phone.ts'
import { contentPathOf, entryUrl, inContentFolder } from '../../model/addresses.ts'
import { longDay, weekdayName } from '../../model/beijing-time.ts'
import type { CollectionName, EntryData } from '../../model/collections.ts'
import { collections } from '../../model/collections.ts'
import { countingTime } from '../../model/days/new-time.ts'
import { recurrenceInWords } from '../../model/days/recurrence.ts'
import { optionLabel } from '../../model/fields/option-label.ts'
import type { VocabularyId } from '../../model/vocabulary-ids.ts'
import { ADDRESS_LABEL } from './formats.ts'
import { formsOfAddress } from './forms-of-address.ts'
import type { PageFacts } from './records.ts'

/** A page that can be found; its story is read only when the records of its period are made anew. */
export interface SearchablePage extends Omit<PageFacts, 'body'> {
  kind: CollectionName | 'handbook' | 'digests'
  /** Where the story lies, and what changes with it. */
  story?: { path: string; digest: string }
}

/** Where an entry's story lies within the content folder. */
const storyIn = <C extends CollectionName>({ collection, id, digest, hasBody }: Entry<C>) =>
  hasBody ? { story: { path: inContentFolder(contentPathOf(collection, id)), digest } } : {}

/** A station that is not on show is not searched for. */
const stationOf = (id: string | undefined): SearchablePage['station'] => entryById('stations', id)?.id

const factsOf = <C extends CollectionName>(entry: Entry<C>, station?: string) => {
  const { collection: kind, id } = entry
  const { label: kindLabel } = collections[kind]
  return { url: entryUrl(kind, id), kind, kindLabel, station: stationOf(station), ...storyIn(entry) }
}

/** What pages print for these rows of a word list. */
export const labelsOf = (list: VocabularyId, ids: readonly string[]): string[] =>
  ids.map((id) => labelOf(list, id))

/** A day in the ways that people say it: 2026年3月5日, 星期四, 周四, 正月十七. */
const sayingsOf = (moment: string): string[] => {
  const day = moment.slice(0, 10)
  const weekday = weekdayName(day)
  return [longDay(day), weekday, weekday.replace('星期', '周'), lunarDayName(day)]
}

const report = (entry: Entry<'reports'>): SearchablePage => ({
  ...factsOf(entry, entry.data.station),
  title: entry.data.title,
  day: entry.data.date,
  labels: [
    ...labelsOf('practiceForms', entry.data.practiceForms),
    ...labelsOf('platforms', entry.data.platforms),
  ],
  alsoFoundBy: sayingsOf(entry.data.date),
  categories: entry.data.categories.map((id) => labelOf('categories', id)),
  parts: [entry.data.summary, ...entry.data.photos.map(({ caption }) => caption)],
})

/** When an event takes place; what its page says besides is not needed to tell the next time. */
const timesOf = (entry: Entry<'events'>): SearchablePage['times'] => {
  const { starts, ends, recurrence, status, newTime } = entry.data
  const statusLabel = statusWord(entry)
  return { starts, ends, recurrence, status, newTime, ...(statusLabel && { statusLabel }) }
}

const event = (entry: Entry<'events'>): SearchablePage => ({
  ...factsOf(entry, entry.data.station),
  title: entry.data.title,
  day: countingTime(entry.data).starts,
  times: timesOf(entry),
  labels: [
    ...labelsOf('audiences', entry.data.audience),
    entry.data.festival && labelOf('festivals', entry.data.festival),
    statusWord(entry),
  ],
  alsoFoundBy: sayingsOf(countingTime(entry.data).starts),
  parts: [entry.data.place, recurrenceInWords(entry.data), entry.data.responsibleUnit, entry.data.theme],
})

/** Who somebody is, in one line. */
const introduced = ({ name, role }: { name: string; role?: string | undefined }): string =>
  [name, role].filter(Boolean).join('，')

/** What people call these, who know them. */
const addressed = (persons: readonly { name: string; role?: string | undefined }[]): string[] =>
  persons.flatMap(({ name, role }) => formsOfAddress(name, role))

const person = (entry: Entry<'good-people'>): SearchablePage => {
  const { title, persons, summary, quote, honours, station } = entry.data
  return {
    ...factsOf(entry, station),
    title,
    parts: [...persons.map(introduced), ...honours.map(honourName), summary, quote],
    alsoFoundBy: addressed(persons),
    names: persons.map(({ name }) => name),
    codes: addressed(persons),
  }
}

/** What the page of a project with a name of its own shows. */
const BRAND_LABEL = '品牌项目'

const project = (entry: Entry<'projects'>): SearchablePage => {
  const { code, content, schedule, place, capacity, provider, team, ...facts } = projectFacts(entry)
  const { brand, supportLevel, goal } = entry.data
  return {
    ...factsOf(entry),
    title: facts.name,
    categories: [facts.className],
    labels: [...facts.forms, ...facts.audience, facts.status, supportLevel, brand && BRAND_LABEL],
    alsoFoundBy: [facts.contact.phone, facts.order.phone, facts.contact.name],
    parts: [
      content,
      code,
      ...[schedule, place, capacity, provider, team, goal, brand?.slogan, brand?.problem, brand?.practice],
    ],
    names: [facts.name],
    codes: [code],
  }
}

/** What people ask about a place. */
const detailsOf = (data: EntryData<'stations'>): SearchablePage['details'] =>
  [
    { label: '开放时间', value: data.hours },
    { label: ADDRESS_LABEL, value: data.address },
    { label: '电话', value: publicPhone(data) },
  ].flatMap(({ label, value }) => (value === undefined ? [] : [{ label, value }]))

const station = (entry: Entry<'stations'>): SearchablePage => {
  const { name, shortName, address, hours, slogan, intro, rooms, level, hostType, platforms } = entry.data
  const staff = entry.data.posts.flatMap(({ name: whose, role }) =>
    whose === undefined ? [] : [{ name: whose, role }],
  )
  return {
    ...factsOf(entry, entry.id),
    title: name,
    parts: [
      ...[address, hours, slogan, intro],
      ...rooms.map((room) => `${room.name}：${room.use}`),
      ...staff.map(introduced),
    ],
    labels: [
      labelOf('stationLevels', level),
      hostType && labelOf('hostTypes', hostType),
      ...labelsOf('platforms', platforms),
    ],
    alsoFoundBy: [publicPhone(entry.data), entry.data.pairedUnit, ...addressed(staff)],
    names: [name, shortName],
    codes: [publicPhone(entry.data)],
    isCentre: level === vocabulary('stationLevels')[0]?.id,
    details: detailsOf(entry.data),
  }
}

const noticeKinds = collections.notices.fields.kind.options

const notice = (entry: Entry<'notices'>): SearchablePage => ({
  ...factsOf(entry),
  title: entry.data.title,
  day: entry.data.date,
  labels: [optionLabel(noticeKinds, entry.data.kind)],
  alsoFoundBy: sayingsOf(entry.data.date),
  parts: [
    entry.data.issuer,
    entry.data.documentNumber,
    ...entry.data.attachments.map((attachment) => attachment.name),
  ],
})

const page = (entry: Entry<'pages'>): SearchablePage => ({
  ...factsOf(entry),
  title: entry.data.title,
  parts: [entry.data.summary],
})

/** What the search knows of the entries of each collection. */
export const entryPages: Projection<SearchablePage> = {
  reports: report,
  events: event,
  'good-people': person,
  projects: project,
  stations: station,
  notices: notice,
  pages: page,
}
