import { entryUrl } from '../../model/addresses.ts'
import { isQuarter } from '../../model/days/quarters.ts'
import { levelsOfRolls, quartersOfRolls } from '../../model/posters/rolls.ts'
import { question } from '../edition/asking.ts'
import type { Entry } from '../entries/entries.ts'
import { entryById, published } from '../entries/entries.ts'
import { shownSince } from '../entries/published-at.ts'
import type { PhotoView } from '../photos/photo-view.ts'
import type { Link } from '../site/links.ts'
import { periodName } from '../site/period-names.ts'
import type { VocabularyRow } from '../../model/vocabularies.ts'
import { labelOf, vocabulary } from '../site/site.ts'
import { stationLinks } from '../stations/stations.ts'

type Person = Entry<'good-people'>
type Honour = Person['data']['honours'][number]

/** A good person as boards show them. */
export interface PersonSummary {
  id: string
  href: string
  /** `何渡生`, or the names of all, joined by 、. */
  names: string
  /** How many people that is: a couple is two. */
  headCount: number
  title: string
  summary: string
  quote: string | undefined
  portrait: string | undefined
  honour: string | undefined
  posthumous: boolean
  station: Link | undefined
}

/** The newest honour's period, to order people by; those without any stand last. */
const newestPeriod = ({ data }: Person): string =>
  data.honours.reduce((newest, { period }) => (period > newest ? period : newest), '')

const inOrder = (a: Person, b: Person): number => {
  const [left, right] = [newestPeriod(a), newestPeriod(b)]
  if (left !== right) return left < right ? 1 : -1
  // The later id first: who is new on a board stands before the others, and moves nobody to another page.
  return a.id < b.id ? 1 : -1
}

/** Everybody on the boards, the most recently honoured first. */
export const publicPeople: () => Person[] = question('public-people', () =>
  published('good-people').toSorted(inOrder),
)

/** `县级 · 敬业奉献` */
export const honourName = ({ level, class: kind }: Honour): string =>
  `${labelOf('honourLevels', level)} · ${labelOf('honourClasses', kind)}`

const namesOf = ({ data }: Person): string => data.persons.map(({ name }) => name).join('、')

const A_COUPLE = 2

/** Who a story is of, where twelve names would leave no room for what they did: `何渡生、吕秀英`, `郑启远等3人`. */
export const namesInShort = (names: readonly string[]): string =>
  names.length > A_COUPLE ? `${names[0] ?? ''}等${names.length}人` : names.join('、')

/** A story's title where nothing else says whose it is: `何渡生：渡口的灯，三十一年没晚过`. */
export const titleWithNames = (title: string, names: readonly string[]): string => {
  const [first = ''] = names
  if (first === '' || title.includes(first)) return title
  return `${namesInShort(names)}：${title}`
}

/** What boards show; `honour` is the one the board is about, else the first, which editors make the highest. */
export const personSummary = (person: Person, honour?: Honour): PersonSummary => {
  const shownHonour = honour ?? person.data.honours[0]
  return {
    id: person.id,
    href: entryUrl('good-people', person.id),
    names: namesOf(person),
    headCount: person.data.persons.length,
    title: person.data.title,
    summary: person.data.summary,
    quote: person.data.quote,
    portrait: person.data.portrait,
    honour: shownHonour && honourName(shownHonour),
    posthumous: person.data.status === 'posthumous',
    station: stationLinks().get(person.data.station ?? ''),
  }
}

/** The board of an honour's level: everybody who has it. */
export const boardOfLevel: (level: string) => PersonSummary[] = question('board-of-level', (level: string) =>
  boardOf((honour) => honour.level === level),
)

/** The board of a quarter `2026-q3`. */
export const boardOfQuarter: (quarter: string) => PersonSummary[] = question(
  'board-of-quarter',
  (quarter: string) => boardOf((honour) => honour.period === quarter),
)

/** How many people stand on a board; one entry may tell of several. */
export const headCountOf = (board: readonly PersonSummary[]): number =>
  board.reduce((sum, { headCount }) => sum + headCount, 0)

const boardOf = (isMeant: (honour: Honour) => boolean): PersonSummary[] => {
  const rows = publicPeople().flatMap((person) => {
    const honour = person.data.honours.find(isMeant)
    return honour ? [{ person, honour }] : []
  })
  return rows.map(({ person, honour }) => personSummary(person, honour))
}

const publicHonours = (): Honour[] => publicPeople().flatMap(({ data }) => data.honours)

/** The levels that anybody has an honour of, highest first. */
export const levelsInUse: () => VocabularyRow[] = question('levels-in-use', () => {
  const used = levelsOfRolls(publicHonours())
  return vocabulary('honourLevels').filter(({ id }) => used.has(id))
})

/** The quarters that have a board, newest first. */
export const quartersInUse: () => string[] = question('quarters-in-use', () =>
  quartersOfRolls(publicHonours()),
)

const byStation = question('people-by-station', (): Map<string, PersonSummary[]> => {
  const groups = new Map<string, PersonSummary[]>()
  for (const person of publicPeople()) {
    const { station } = person.data
    if (station !== undefined) groups.set(station, [...(groups.get(station) ?? []), personSummary(person)])
  }
  return groups
})

/** The good people of a station. */
export const peopleOfStation = (station: string): PersonSummary[] => byStation().get(station) ?? []

/** One honour in full, for the person's own page. */
export interface HonourView {
  text: string
  note: string
  quarter: string | undefined
}

/** Everything a person's page shows but the story. Who consented and when is nobody's business. */
export interface PersonView extends PersonSummary {
  /** Since when its page is as it is, as far as anybody knows. */
  published: string | undefined
  persons: { name: string; role?: string | undefined }[]
  honours: HonourView[]
  photos: PhotoView[]
}

const honourView = (honour: Honour): HonourView => ({
  text: honourName(honour),
  note: [periodName(honour.period), honour.awardedBy].filter(Boolean).join('，'),
  quarter: isQuarter(honour.period) ? honour.period : undefined,
})

const viewOf = (person: Person): PersonView => ({
  ...personSummary(person),
  published: shownSince(person),
  persons: person.data.persons,
  honours: person.data.honours.map(honourView),
  photos: person.data.photos,
})

/** What the page of a person shows; nothing when the person is not on show. */
export const personView: (id: string) => PersonView | undefined = question('person-view', (id: string) => {
  const person = entryById('good-people', id)
  return person && viewOf(person)
})
