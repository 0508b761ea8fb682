import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { question } from '../../library/edition/asking.ts'
import { published } from '../../library/entries/entries.ts'
import { projectEntry } from '../../library/entries/projection.ts'
import { dayBeside } from '../../library/events/time-words.ts'
import { handbookChapters } from '../../library/handbook/handbook.ts'
import { digestPeriods } from '../../library/overviews/digest-periods.ts'
import { periodsInUse } from '../../library/overviews/digest-reports.ts'
import { needs } from '../../library/site/needs.ts'
import { contentDir } from '../../library/site/release-order.ts'
import { digestUrl } from '../../model/addresses.ts'
import { shortDay } from '../../model/beijing-time.ts'
import type { CollectionName } from '../../model/collections.ts'
import { collectionNames } from '../../model/collections.ts'
import { digestKinds, digestNames } from '../../model/days/digests.ts'
import { storyOf } from '../../model/entry-text.ts'
import { plainText } from '../../model/stories/story-syntax.ts'
import type { SearchablePage } from './entry-pages.ts'
import { entryPages, labelsOf } from './entry-pages.ts'
import type { DirectoryNeed } from './formats.ts'
import { groupByPeriod, searchRecord } from './records.ts'
import type { Period, SearchRecord } from './records.ts'

/** Which kinds go by their day; a notice of two years ago may still hold. */
const datedKinds: Record<SearchablePage['kind'], boolean> = {
  reports: true,
  events: true,
  'good-people': false,
  projects: false,
  stations: false,
  notices: false,
  pages: false,
  handbook: false,
  digests: false,
}

const isDated = ({ kind }: SearchablePage): boolean => datedKinds[kind]

/** A question of its own: a publish changes no chapter, and none is read again for it. */
const handbook: () => SearchablePage[] = question('searchable-chapters', () =>
  handbookChapters().map(({ label, href, summary, text = '' }) => ({
    url: href,
    title: label,
    kind: 'handbook',
    kindLabel: '使用手册',
    parts: [summary, plainText(text)],
  })),
)

/** Found by the time they cover alone: a report must not make the records of its month's digest anew. */
const digests = (): SearchablePage[] =>
  digestKinds.flatMap((kind) =>
    periodsInUse(kind).map((period) => {
      const { nameOf, daysOf } = digestPeriods[kind]
      const { first, last } = daysOf(period)
      return {
        url: digestUrl(kind, period),
        title: `${digestNames[kind]} ${nameOf(period)}`,
        kind: 'digests',
        kindLabel: digestNames[kind],
        // Both days whole: whoever looks for the last one finds it.
        parts: [`${shortDay(first)}至${dayBeside(last, first.slice(0, 4))}`],
      }
    }),
  )

const searchablePage = question('searchable-page', (collection: CollectionName, id: string) =>
  projectEntry(entryPages, collection, id),
)

/** Every page of the release that can be found, by stretches of time; their stories are not read yet. */
export const searchablePages: () => Period<SearchablePage>[] = question('searchable-pages', () => {
  const ofEntries = collectionNames.flatMap((name) =>
    published(name).flatMap(({ id }) => searchablePage(name, id) ?? []),
  )
  return groupByPeriod([...ofEntries, ...handbook(), ...digests()], isDated)
})

/** What people come for, with the classes of projects as pages show them. */
export const searchedNeeds = (): DirectoryNeed[] =>
  needs().map(({ label, words, classes }) => ({ label, words, classes: labelsOf('projectClasses', classes) }))

/** Read at once and without promises, as entries are: for 10,000 small files that is several times faster. */
const bodyOf = ({ story }: SearchablePage): string | undefined =>
  story && storyOf(readFileSync(join(contentDir(), story.path), 'utf8'))

/** What the search knows of these pages. */
export const searchRecords = (pages: readonly SearchablePage[]): SearchRecord[] =>
  pages.map((page) => searchRecord({ ...page, body: bodyOf(page) }))
