import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { question } from '../../library/edition/asking.ts'
import { contentDir } from '../../library/site/release-order.ts'
import type { Entry } from '../../library/entries/entries.ts'
import { entryById, published } from '../../library/entries/entries.ts'
import { countingTime } from '../../model/days/new-time.ts'
import type { Projection } from '../../library/entries/projection.ts'
import { projectEntry } from '../../library/entries/projection.ts'
import { handbookChapters } from '../../library/handbook/handbook.ts'
import { honourName } from '../../library/people/people.ts'
import { labelOf } from '../../library/site/site.ts'
import { contentPathOf, entryUrl, inContentFolder } from '../../model/addresses.ts'
import type { CollectionName } from '../../model/collections.ts'
import { collectionNames, collections } from '../../model/collections.ts'
import { storyOf } from '../../model/entry-text.ts'
import { plainText } from '../../model/stories/story-syntax.ts'
import { groupByPeriod, searchRecord } from './records.ts'
import type { PageFacts, Period, SearchRecord } from './records.ts'

/** Which kinds go by their day; a notice of two years ago may still hold. */
const datedKinds: Record<CollectionName | 'handbook', boolean> = {
  reports: true,
  events: true,
  'good-people': false,
  projects: false,
  stations: false,
  notices: false,
  pages: false,
  handbook: false,
}

const isDated = ({ kind }: SearchablePage): boolean => datedKinds[kind]

/** A page that can be found; its story is read only when the records of its period are made anew. */
export interface SearchablePage extends Omit<PageFacts, 'body'> {
  kind: CollectionName | 'handbook'
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

const report = (entry: Entry<'reports'>): SearchablePage => ({
  ...factsOf(entry, entry.data.station),
  title: entry.data.title,
  day: entry.data.date,
  categories: entry.data.categories.map((id) => labelOf('categories', id)),
  parts: [entry.data.summary, ...entry.data.photos.map(({ caption }) => caption)],
})

const event = (entry: Entry<'events'>): SearchablePage => ({
  ...factsOf(entry, entry.data.station),
  title: entry.data.title,
  day: countingTime(entry.data).starts,
  parts: [entry.data.place, entry.data.responsibleUnit, entry.data.theme],
})

const person = (entry: Entry<'good-people'>): SearchablePage => {
  const { title, persons, summary, quote, honours, station } = entry.data
  return {
    ...factsOf(entry, station),
    title,
    parts: [
      ...persons.map(({ name, role }) => [name, role].filter(Boolean).join('，')),
      summary,
      quote,
      ...honours.map(honourName),
    ],
    names: persons.map(({ name }) => name),
  }
}

const project = (entry: Entry<'projects'>): SearchablePage => {
  const { name, code, class: kind, content, provider, team, schedule, place, brand } = entry.data
  return {
    ...factsOf(entry),
    title: name,
    categories: [labelOf('projectClasses', kind)],
    parts: [code, content, provider, team, schedule, place, brand?.slogan, brand?.problem, brand?.practice],
    names: [name],
  }
}

const station = (entry: Entry<'stations'>): SearchablePage => {
  const { name, shortName, address, hours, slogan, intro, rooms } = entry.data
  return {
    ...factsOf(entry, entry.id),
    title: name,
    parts: [address, hours, slogan, intro, ...rooms.map((room) => `${room.name}：${room.use}`)],
    names: [name, shortName],
  }
}

const notice = (entry: Entry<'notices'>): SearchablePage => ({
  ...factsOf(entry),
  title: entry.data.title,
  day: entry.data.date,
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

const handbook = (): SearchablePage[] =>
  handbookChapters().map(({ label, href, summary, text = '' }) => ({
    url: href,
    title: label,
    kind: 'handbook',
    kindLabel: '使用手册',
    parts: [summary, plainText(text)],
  }))

/** What the search knows of the entries of each collection. */
const entryPages: Projection<SearchablePage> = {
  reports: report,
  events: event,
  'good-people': person,
  projects: project,
  stations: station,
  notices: notice,
  pages: page,
}

const searchablePage = question('searchable-page', (collection: CollectionName, id: string) =>
  projectEntry(entryPages, collection, id),
)

/** Every page of the release that can be found, by stretches of time; their stories are not read yet. */
export const searchablePages: () => Period<SearchablePage>[] = question('searchable-pages', () => {
  const ofEntries = collectionNames.flatMap((name) =>
    published(name).flatMap(({ id }) => searchablePage(name, id) ?? []),
  )
  return groupByPeriod([...ofEntries, ...handbook()], isDated)
})

/** Read at once and without promises, as entries are: for 10,000 small files that is several times faster. */
const bodyOf = ({ story }: SearchablePage): string | undefined =>
  story && storyOf(readFileSync(join(contentDir(), story.path), 'utf8'))

/** What the search knows of these pages. */
export const searchRecords = (pages: readonly SearchablePage[]): SearchRecord[] =>
  pages.map((page) => searchRecord({ ...page, body: bodyOf(page) }))
