import { wordCount } from '../pairs.ts'
import { smallestSpan } from './closeness.ts'
import type { Finder, Hit, Hits } from './finder.ts'
import type { Phrase } from './query.ts'
import type { PageFacts } from './volume.ts'

/** What pages must hold: one of these phrases, the reader's own first. */
export type Term = Phrase[]

/** A page that answers a question, and how well. */
export interface Found {
  hit: Hit
  facts: PageFacts
  score: number
  /** Whether its words stand together: in the title, or within a sentence or two. */
  isClose: boolean
  /** Whether its title says all of it. */
  isTitled: boolean
  /** Whether it is a project that meets the need. */
  meetsNeed: boolean
}

/** What a place in the list depends on: in the title, in one piece, near each other, often, lately, and what it is. */
const points = {
  wholeTitle: 50,
  title: 40,
  together: 30,
  /** For what stands behind another's words. */
  synonym: -12,
  /** For the page of a name that was asked for. */
  leading: 60,
  /** For each doubling of how often it is said. */
  often: 2,
  recent: 14,
  undated: 8,
  lasting: 6,
  /** Whoever names a service wants to have it. */
  project: 4,
  /** For a project of a class that meets the need. */
  need: 34,
  /** For what takes place on the day that is asked for. */
  onDay: 24,
  /** For an event to come where it is asked when something takes place. */
  event: 20,
} as const

/** Words of a question within this many places are about the same thing. */
const CLOSE = 24
/** After so many days half of what is new about a page has passed. */
const HALF_LIFE_IN_DAYS = 240
/** What will be is of interest for a shorter time ahead than what was. */
const AHEAD = 6

/** Kinds that people look for by their name. */
const lastingKinds = new Set(['stations', 'projects', 'good-people', 'notices', 'pages'])

const daysOf = (day: number): number =>
  Date.UTC(Math.floor(day / 10_000), (Math.floor(day / 100) % 100) - 1, day % 100) / 86_400_000

/** What comes again is as new as today, until it is over. */
const recency = ({ day: first, lastDay }: PageFacts, today: number): number => {
  const day = first < today && today <= lastDay ? today : first
  if (day === 0) return points.undated
  const age = daysOf(today) - daysOf(day)
  return points.recent * 0.5 ** ((age < 0 ? -age * AHEAD : age) / HALF_LIFE_IN_DAYS)
}

/** Where a term stands on a page, and whether only in others' words. */
interface TermPlaces {
  length: number
  places: readonly number[]
  isSynonym: boolean
}

const termPlaces = (term: Term, hits: readonly Hits[], key: string): TermPlaces | undefined => {
  const at = hits.findIndex((each) => each.has(key))
  const places = hits[at]?.get(key)?.places
  return places && { length: wordCount(term[at] ?? []), places, isSynonym: at > 0 }
}

/** How far apart the reader's own words stand beyond what they take themselves; 0 for one piece. */
const gapOf = (terms: readonly TermPlaces[]): number => {
  const written = terms.filter(({ places, isSynonym }) => places.length > 0 && !isSynonym)
  if (written.length < 2) return 0
  const own = written.slice(0, -1).reduce((sum, { length }) => sum + length + 1, 0)
  return Math.max(0, smallestSpan(written.map(({ places }) => places)) - own)
}

const inTitle = ({ places }: TermPlaces, { titleLength }: PageFacts): boolean =>
  (places[0] ?? Infinity) < titleLength

/** What a question is asked with. */
export interface Asking {
  /** YYYYMMDD */
  today: number
  /** Addresses of the pages whose names were asked for. */
  leads: readonly string[]
  /** Classes of projects that meet what is asked for. */
  classes: readonly string[]
  /** Whether a day, YYYYMMDD, is the one that is asked for. */
  isAskedDay: (day: number) => boolean
  /** Whether it is asked when something takes place. */
  asksWhen: boolean
}

/** A station's page belongs to itself. */
const isLead = ({ kind, station }: PageFacts, leads: readonly string[]): boolean =>
  kind?.value === 'stations' &&
  station !== undefined &&
  leads.some((url) => url.endsWith(`/${station.value}/`))

const meetsNeed = ({ kind, categories }: PageFacts, { classes }: Asking): boolean =>
  kind?.value === 'projects' && categories.some(({ value }) => classes.includes(value))

/** What a page is, whatever it says. */
const kindPoints = (facts: PageFacts, isTitled: boolean, asking: Asking): number => {
  const kind = facts.kind?.value ?? ''
  const { leads, isAskedDay } = asking
  return (
    (isLead(facts, leads) ? points.leading : 0) +
    (isTitled && lastingKinds.has(kind) ? points.lasting : 0) +
    (kind === 'projects' ? points.project : 0) +
    (meetsNeed(facts, asking) ? points.need : 0) +
    (isAskedDay(facts.day) ? points.onDay : 0) +
    (asking.asksWhen && kind === 'events' && facts.lastDay >= asking.today ? points.event : 0)
  )
}

const scoreOf = (terms: readonly TermPlaces[], facts: PageFacts, gap: number, asking: Asking): number => {
  const titled = terms.filter((term) => inTitle(term, facts)).length / terms.length
  const length = terms.reduce((sum, term) => sum + term.length, 0) + terms.length - 1
  const isWhole = titled === 1 && gap === 0 && terms[0]?.places[0] === 0 && length === facts.titleLength
  const times = Math.min(...terms.map(({ places }) => Math.max(1, places.length)))
  return (
    (isWhole ? points.wholeTitle : 0) +
    points.title * titled +
    points.together / (1 + gap / 4) +
    (points.synonym * terms.filter(({ isSynonym }) => isSynonym).length) / terms.length +
    points.often * Math.min(3, Math.log2(times)) +
    kindPoints(facts, titled > 0, asking) +
    recency(facts, asking.today)
  )
}

/** The pages that hold every term, best first. */
export const pagesHolding = async (
  finder: Finder,
  terms: readonly Term[],
  asking: Asking,
): Promise<Found[]> => {
  const hits = await Promise.all(
    terms.map((term) => Promise.all(term.map((phrase) => finder.holding(phrase)))),
  )
  const [first = []] = hits
  const found = new Map<string, Found>()
  for (const hit of first.flatMap((each) => [...each.values()])) {
    if (found.has(hit.key)) continue
    const places = terms.map((term, at) => termPlaces(term, hits[at] ?? [], hit.key))
    const held = places.filter((each) => each !== undefined)
    if (held.length < terms.length) continue
    const facts = hit.volume.factsOf(hit.row)
    const gap = gapOf(held)
    const isTitled = held.every((term) => inTitle(term, facts))
    found.set(hit.key, {
      hit,
      facts,
      score: scoreOf(held, facts, gap, asking),
      isClose: gap <= CLOSE || isTitled,
      isTitled,
      meetsNeed: meetsNeed(facts, asking),
    })
  }
  return inOrder([...found.values()])
}

/** Best first; the same question gives the same list wherever it is asked. */
export const inOrder = (found: readonly Found[]): Found[] =>
  [...found].sort(
    (a, b) => b.score - a.score || b.facts.day - a.facts.day || (a.hit.key < b.hit.key ? -1 : 1),
  )
