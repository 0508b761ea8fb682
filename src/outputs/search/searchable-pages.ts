import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { contentDir } from '../../library/site/release-order.ts'
import type { Entry } from '../../library/entries/entries.ts'
import { entryById, published } from '../../library/entries/entries.ts'
import { handbookChapters } from '../../library/site/handbook.ts'
import { publicPeople } from '../../library/people/people.ts'
import { coverOf } from '../../library/reports/reports.ts'
import { labelOf } from '../../library/site/site.ts'
import { contentPathOf, entryUrl } from '../../model/addresses.ts'
import type { CollectionName } from '../../model/collections.ts'
import { collections } from '../../model/collections.ts'
import { storyOf } from '../../model/front-matter.ts'
import { groupByPeriod, plainText, searchRecord } from './records.ts'
import type { PageFacts, SearchRecord } from './records.ts'

/** Kinds that go by their day; a notice of two years ago may still hold. */
const datedKinds: CollectionName[] = ['reports', 'events']

/** A page that can be found; its story is read only when the records of its period are made anew. */
export interface SearchablePage extends Omit<PageFacts, 'body'> {
  /** Where the story lies, and what changes with it. */
  story?: { path: string; digest: string }
}

/** The pages of one stretch of time. */
export interface PeriodOfPages {
  period: string
  pages: SearchablePage[]
}

/** Where an entry's story lies within the content folder. */
const storyIn = <C extends CollectionName>({ collection, id, digest, hasBody }: Entry<C>) =>
  hasBody ? { story: { path: contentPathOf(collection, id).replace(/^content\//, ''), digest } } : {}

async function stationOf(id: string | undefined): Promise<SearchablePage['station']> {
  const station = await entryById('stations', id)
  return station && { id: station.id, name: station.data.shortName }
}

async function factsOf<C extends CollectionName>(entry: Entry<C>, station?: string) {
  const { collection: kind, id } = entry
  const { label: kindLabel } = collections[kind]
  return { url: entryUrl(kind, id), kind, kindLabel, station: await stationOf(station), ...storyIn(entry) }
}

const report = async (entry: Entry<'reports'>): Promise<SearchablePage> => ({
  ...(await factsOf(entry, entry.data.station)),
  title: entry.data.title,
  day: entry.data.date,
  categories: entry.data.categories.map((id) => labelOf('categories', id)),
  parts: [entry.data.summary, ...entry.data.photos.map(({ caption }) => caption)],
  image: coverOf(entry),
})

const event = async (entry: Entry<'events'>): Promise<SearchablePage> => ({
  ...(await factsOf(entry, entry.data.station)),
  title: entry.data.title,
  day: entry.data.starts,
  parts: [entry.data.place, entry.data.responsibleUnit, entry.data.theme],
})

async function person(entry: Entry<'good-people'>): Promise<SearchablePage> {
  const { title, persons, summary, quote, honours, station, portrait } = entry.data
  return {
    ...(await factsOf(entry, station)),
    title,
    parts: [
      ...persons.map(({ name, role }) => [name, role].filter(Boolean).join('，')),
      summary,
      quote,
      ...honours.map(
        ({ level, class: kind }) => `${labelOf('honourLevels', level)} ${labelOf('honourClasses', kind)}`,
      ),
    ],
    names: persons.map(({ name }) => name),
    image: portrait,
  }
}

async function project(entry: Entry<'projects'>): Promise<SearchablePage> {
  const { name, code, class: kind, content, provider, team, schedule, place, brand } = entry.data
  return {
    ...(await factsOf(entry)),
    title: name,
    categories: [labelOf('projectClasses', kind)],
    parts: [code, content, provider, team, schedule, place, brand?.slogan, brand?.problem, brand?.practice],
    names: [name],
  }
}

async function station(entry: Entry<'stations'>): Promise<SearchablePage> {
  const { name, shortName, address, hours, slogan, intro, rooms } = entry.data
  return {
    ...(await factsOf(entry, entry.id)),
    title: name,
    parts: [address, hours, slogan, intro, ...rooms.map((room) => `${room.name}：${room.use}`)],
    names: [name, shortName],
  }
}

const notice = async (entry: Entry<'notices'>): Promise<SearchablePage> => ({
  ...(await factsOf(entry)),
  title: entry.data.title,
  day: entry.data.date,
  parts: [
    entry.data.issuer,
    entry.data.documentNumber,
    ...entry.data.attachments.map((attachment) => attachment.name),
  ],
})

const page = async (entry: Entry<'pages'>): Promise<SearchablePage> => ({
  ...(await factsOf(entry)),
  title: entry.data.title,
  parts: [entry.data.summary],
})

const handbook = async (): Promise<SearchablePage[]> =>
  (await handbookChapters()).map(({ label, href, summary, text = '' }) => ({
    url: href,
    title: label,
    kind: 'handbook',
    kindLabel: '使用手册',
    parts: [summary, plainText(text)],
  }))

const of = async <C extends CollectionName>(
  collection: C,
  facts: (entry: Entry<C>) => Promise<SearchablePage>,
) => Promise.all((await published(collection)).map(facts))

/** Every page of the release that can be found, by stretches of time. */
export async function searchablePages(): Promise<PeriodOfPages[]> {
  const facts = await Promise.all([
    of('reports', report),
    of('events', event),
    publicPeople().then((people) => Promise.all(people.map(person))),
    of('projects', project),
    of('stations', station),
    of('notices', notice),
    of('pages', page),
    handbook(),
  ])
  return groupByPeriod(facts.flat(), datedKinds).map(({ period, members }) => ({ period, pages: members }))
}

/** Read at once and without promises, as entries are: for 10,000 small files that is several times faster. */
const bodyOf = ({ story }: SearchablePage): string | undefined =>
  story && storyOf(readFileSync(join(contentDir(), story.path), 'utf8'))

/** What the search knows of these pages. */
export const searchRecords = (pages: readonly SearchablePage[]): SearchRecord[] =>
  pages.map((page) => searchRecord({ ...page, body: bodyOf(page) }))
