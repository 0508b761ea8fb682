/** What hangs on a notice board for a quarter: what was picked, or the best of what took place and who was honoured. */
import { entryUrl } from '../../model/addresses.ts'
import { monthsOfQuarter } from '../../model/days/quarters.ts'
import { FEWEST_STORIES, MOST_PEOPLE, MOST_PROPOSED } from '../../model/posters/quarter-board.ts'
import { shortDay } from '../../model/beijing-time.ts'
import { collectionOfStory, type BoardRow } from '../../model/posters/board-list.ts'
import { boardRowOf, pickedStories, type PickedStory } from '../../model/posters/board-rules.ts'
import type { VocabularyRow } from '../../model/vocabularies.ts'
import { question } from '../edition/asking.ts'
import type { Entry } from '../entries/entries.ts'
import { entryById } from '../entries/entries.ts'
import { namesInShort, personSummary, publicPeople } from '../people/people.ts'
import { coverOf, reportsBy } from '../reports/reports.ts'
import { presentId } from '../rendering/moved.ts'
import { newestFirst } from '../reports/report-index.ts'
import { photosOf } from '../reports/report-view.ts'
import { vocabulary } from '../site/site.ts'
import { stationsBelow } from '../stations/station-tree.ts'
import { stationLinks, stationNodes } from '../stations/stations.ts'

/** One story on the board. */
export interface BoardStory {
  kind: 'report' | 'person'
  href: string
  title: string
  /** When and where; the honour of a person. */
  note: string
  summary: string
  photo: { image: string; alt: string } | undefined
  /** The day of a report. */
  day: string | undefined
  /** Of a person: 何渡生. */
  names: string | undefined
}

type Report = Entry<'reports'>
type Person = Entry<'good-people'>

/** A station with all below it; every station where none is named. */
const stationsOf = (station: string | undefined): ReadonlySet<string> | undefined => {
  const node = station === undefined ? undefined : stationNodes().get(station)
  return node && new Set([node.id, ...stationsBelow(node).map(({ id }) => id)])
}

/** Recommended ones first, then those with a photo, then the newest. */
const inOrder = (one: Report, other: Report): number =>
  Number(other.data.featured) - Number(one.data.featured) ||
  Number(coverOf(other) !== undefined) - Number(coverOf(one) !== undefined) ||
  newestFirst(one, other)

/** A station asks only what it and those below it did: a story from elsewhere leaves its board as it is. */
const reportsOfQuarter = (quarter: string, within: ReadonlySet<string> | undefined): Report[] => {
  const months = monthsOfQuarter(quarter)
  if (within === undefined) return months.flatMap((month) => reportsBy('month', month))
  const theirs = [...within].flatMap((station) => reportsBy('station', station))
  return [...new Set(theirs)].filter(({ data }) => months.includes(data.date.slice(0, 7)))
}

/** First one of each, so that no station and no series fills a board; then what is left, in the same order. */
const oneOfEachFirst = (reports: readonly Report[], keyOf: (report: Report) => string): Report[] => {
  const firsts = [...Map.groupBy(reports, keyOf).values()].flatMap((group) => group.slice(0, 1))
  return [...firsts, ...reports.filter((report) => !firsts.includes(report))]
}

const storyOfReport = (report: Report): BoardStory => {
  const { data, id } = report
  const { lead } = photosOf(report)
  return {
    kind: 'report',
    href: entryUrl('reports', id),
    title: data.title,
    note: [shortDay(data.date), stationLinks().get(data.station)?.label].filter(Boolean).join(' · '),
    summary: data.summary,
    photo: lead && { image: lead.image, alt: lead.alt },
    day: data.date,
    names: undefined,
  }
}

const honouredIn = (quarter: string): Person[] =>
  publicPeople().filter(({ data }) => data.honours.some(({ period }) => period === quarter))

const storyOfPerson = (person: Person, quarter: string): BoardStory => {
  const honourOfQuarter = person.data.honours.find(({ period }) => period === quarter)
  const { href, names, title, honour, summary, portrait } = personSummary(person, honourOfQuarter)
  const who = namesInShort(person.data.persons.map(({ name }) => name))
  return {
    kind: 'person',
    href,
    title: `${who}：${title}`,
    note: honour ?? '身边好人',
    summary,
    photo: portrait === undefined ? undefined : { image: portrait, alt: `${names}的肖像` },
    day: undefined,
    names: who,
  }
}

const proposed = (quarter: string, within: ReadonlySet<string> | undefined): BoardStory[] => {
  const isWithin = (id: string | undefined) => within === undefined || (id !== undefined && within.has(id))
  const reports = reportsOfQuarter(quarter, within).toSorted(inOrder)
  const people = honouredIn(quarter)
    .filter(({ data }) => isWithin(data.station))
    .slice(0, MOST_PEOPLE)
  const keyOf = ({ id, data }: Report): string =>
    within === undefined ? data.station : (data.event ?? data.project ?? id)
  const told = oneOfEachFirst(reports, keyOf).slice(0, MOST_PROPOSED - people.length)
  return [...told.map(storyOfReport), ...people.map((person) => storyOfPerson(person, quarter))]
}

/** What the county's editors want on a board: asked for alone, so that one board's picks leave all others as they are. */
const picksFor = question('board-picks', (quarter: string, station: string): PickedStory[] => {
  const rows: readonly VocabularyRow[] = vocabulary('boards')
  // They are parsed by this list's own schema.
  const present = (rows as readonly BoardRow[]).map(({ owner, ...row }) => ({
    ...row,
    owner: owner === undefined ? undefined : presentId('stations', owner),
  }))
  const row = boardRowOf(present, quarter, station === '' ? undefined : station)
  return row ? pickedStories(row) : []
})

const storyOfPick = ({ kind, id }: PickedStory, quarter: string): BoardStory[] => {
  const present = presentId(collectionOfStory(kind), id)
  const report = kind === 'report' ? entryById('reports', present) : undefined
  const person = kind === 'person' ? entryById('good-people', present) : undefined
  if (report) return [storyOfReport(report)]
  return person ? [storyOfPerson(person, quarter)] : []
}

/**
 * What was picked and is on show, by its present id or one that it had; the rest is told as a problem of the list. By two
 * ids it is picked once.
 */
const picked = (quarter: string, station: string): BoardStory[] =>
  picksFor(quarter, station)
    .flatMap((pick) => storyOfPick(pick, quarter))
    .filter(({ href }, at, all) => all.findIndex((other) => other.href === href) === at)

/** Few picks are filled up with proposals, to as many as a board must have. */
const filledUp = (picks: readonly BoardStory[], proposals: readonly BoardStory[]): BoardStory[] => {
  const others = proposals.filter(({ href }) => picks.every((pick) => pick.href !== href))
  return picks.length === 0 ? others : [...picks, ...others].slice(0, FEWEST_STORIES)
}

/**
 * The stories of a quarter's board, the leading one first: as they were picked, or else as they are proposed. None where
 * there are too few for a board.
 * @param quarter `2026-q4`
 * @param station whose board it is, with all stations below it; the county's where it is empty
 */
export const boardStories: (quarter: string, station: string) => BoardStory[] = question(
  'quarter-board',
  (quarter: string, station: string) => {
    const within = stationsOf(station === '' ? undefined : station)
    if (station !== '' && within === undefined) return []
    const picks = picked(quarter, station)
    if (picks.length >= FEWEST_STORIES) return picks
    const stories = filledUp(picks, proposed(quarter, within))
    return stories.length < FEWEST_STORIES ? [] : stories
  },
)
