/** How well a page answers a question, in points. */
import type { PageFacts } from './volume.ts'

/** What a place in the list depends on: in the title, in one piece, near each other, often, lately, and what it is. */
const points = {
  wholeTitle: 50,
  title: 40,
  together: 30,
  /** For what stands behind another's words. */
  synonym: -12,
  /** For what is only of a class that is called otherwise, and says nothing of it. */
  classOnly: -4,
  /** For a page at whose beginning it stands: that is what the page is about. */
  early: 12,
  /** For the reader's own words, all of them, where others have the portal's. */
  ownWords: 8,
  /** For a page of the station that is asked for, which does not name it. */
  ofStation: 27,
  /** For a page whose words stand far apart: it is about other things. */
  scattered: -8,
  /** For what of the question is nowhere on the page. */
  missing: -70,
  /** For the page of a name that was asked for. */
  leading: 60,
  /** For each doubling of how often it is said. */
  often: 2,
  recent: 14,
  undated: 11,
  lasting: 6,
  /** Whoever names a service wants to have it. */
  project: 4,
  /** For a project of the class that meets the need; less for a class that also does. */
  need: 38,
  lesserNeed: -5,
  /** For the portal's own pages, which say how things are done, where that is asked. */
  answer: 6,
  /** For what takes place on the day that is asked for. */
  onDay: 24,
  /** For an event, where it is asked when something takes place; more for one to come. */
  event: 12,
  coming: 14,
} as const

/** Words of a question within this many places are about the same thing. */
export const CLOSE = 24
/** After so many words half of what stands at a beginning is lost. */
const HALF_EARLY = 40
/** After so many days half of what is new about a page has passed. */
const HALF_LIFE_IN_DAYS = 240
/** What will be is of interest for a shorter time ahead than what was. */
const AHEAD = 6

/** Kinds that people look for by their name. */
const lastingKinds = new Set(['stations', 'projects', 'good-people', 'notices', 'pages'])

/** What a question is asked with. */
export interface Asking {
  /** YYYYMMDD */
  today: number
  /** Addresses of the pages whose names were asked for. */
  leads: readonly string[]
  /** Classes of projects that meet what is asked for, those that meet it best first. */
  classes: readonly string[]
  /** The share of the question that is the need. */
  needShare: number
  /** Whether a day, YYYYMMDD, is the one that is asked for. */
  isAskedDay: (day: number) => boolean
  /** Whether it is asked when something takes place. */
  asksWhen: boolean
  /** Whether anything is asked. */
  isQuestion: boolean
}

/** Where a term stands on a page, and whether only in others' words. */
export interface TermPlaces {
  length: number
  /** Nowhere in the page's own text when its station is called so. */
  places: readonly number[]
  isSynonym: boolean
  /** Whether only what the page is, a service of a class, says it. */
  isClassOnly: boolean
  /** How much of the term its title says, between 0 and 1. */
  inTitle: number
}

/** What is known of a page that holds terms of a question. */
export interface Holding {
  terms: readonly TermPlaces[]
  facts: PageFacts
  /** How far apart the reader's own words stand beyond what they take themselves; 0 for one piece. */
  gap: number
  /** The share of the question that it holds. */
  share: number
}

const daysOf = (day: number): number =>
  Date.UTC(Math.floor(day / 10_000), (Math.floor(day / 100) % 100) - 1, day % 100) / 86_400_000

/** What comes again is as new as today, until it is over. */
const recency = ({ day: first, lastDay }: PageFacts, today: number): number => {
  const day = first < today && today <= lastDay ? today : first
  if (day === 0) return points.undated
  const age = daysOf(today) - daysOf(day)
  return points.recent * 0.5 ** ((age < 0 ? -age * AHEAD : age) / HALF_LIFE_IN_DAYS)
}

/** A station's page belongs to itself. */
const isLead = ({ kind, station }: PageFacts, leads: readonly string[]): boolean =>
  kind?.value === 'stations' &&
  station !== undefined &&
  leads.some((url) => url.endsWith(`/${station.value}/`))

const needRank = ({ kind, categories }: PageFacts, { classes }: Asking): number =>
  kind?.value === 'projects'
    ? classes.findIndex((each) => categories.some(({ value }) => value === each))
    : -1

/** Whether a page is a project that meets the need. */
export const meetsNeed = (facts: PageFacts, asking: Asking): boolean => needRank(facts, asking) >= 0

const needPoints = (facts: PageFacts, asking: Asking): number => {
  const rank = needRank(facts, asking)
  return rank < 0 ? 0 : asking.needShare * (points.need + points.lesserNeed * rank)
}

const whenPoints = ({ kind, lastDay }: PageFacts, { asksWhen, today }: Asking): number =>
  asksWhen && kind?.value === 'events' ? points.event + (lastDay >= today ? points.coming : 0) : 0

/** What a page is, whatever it says. */
const kindPoints = ({ terms, facts }: Holding, titled: number, asking: Asking): number => {
  const isOwn = needRank(facts, asking) >= 0 || !terms.every(({ isSynonym }) => isSynonym)
  const kind = facts.kind?.value ?? ''
  return (
    (isLead(facts, asking.leads) ? points.leading : 0) +
    (titled > 0 && lastingKinds.has(kind) ? points.lasting : 0) +
    (kind === 'projects' && isOwn ? points.project : 0) +
    (kind === 'pages' && asking.isQuestion ? points.answer : 0) +
    needPoints(facts, asking) +
    (asking.isAskedDay(facts.day) ? points.onDay : 0) +
    whenPoints(facts, asking)
  )
}

const meanOf = (terms: readonly TermPlaces[], of: (term: TermPlaces) => number): number =>
  terms.reduce((sum, term) => sum + of(term), 0) / terms.length

/** How near to the beginning of the text a term stands; in the title it is elsewhere counted. */
const earliness = ({ places: [first] }: TermPlaces, { titleLength }: PageFacts): number =>
  first === undefined ? 0 : 0.5 ** (Math.max(0, first - titleLength) / HALF_EARLY)

const isWholeTitle = ({ terms, facts, gap }: Holding): boolean => {
  const length = terms.reduce((sum, term) => sum + term.length, 0) + terms.length - 1
  const isTitled = terms.every(({ inTitle }) => inTitle === 1)
  return isTitled && gap === 0 && terms[0]?.places[0] === 0 && length === facts.titleLength
}

/** The points of a page that holds all of a question, or a share of it. */
export const scoreOf = (page: Holding, asking: Asking): number => {
  const { terms, facts, gap, share } = page
  const titled = meanOf(terms, ({ inTitle }) => inTitle)
  const times = Math.min(...terms.map(({ places }) => Math.max(1, places.length)))
  return (
    (isWholeTitle(page) ? points.wholeTitle : 0) +
    points.title * titled +
    points.together / (1 + gap / 4) +
    points.synonym * meanOf(terms, ({ isSynonym }) => Number(isSynonym)) +
    points.classOnly * meanOf(terms, ({ isClassOnly }) => Number(isClassOnly)) +
    points.early * meanOf(terms, (term) => (term.isSynonym ? 0 : earliness(term, facts))) +
    points.ofStation * meanOf(terms, ({ places }) => Number(places.length === 0)) +
    (terms.length > 1 && terms.every(({ isSynonym }) => !isSynonym) ? points.ownWords : 0) +
    points.missing * (1 - share) +
    (gap > CLOSE && titled < 1 ? points.scattered : 0) +
    points.often * Math.min(3, Math.log2(times)) +
    kindPoints(page, titled, asking) +
    recency(facts, asking.today)
  )
}
