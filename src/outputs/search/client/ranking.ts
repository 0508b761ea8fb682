/** The pages that answer a question, best first. */
import { coverOf, wordCount } from '../pairs.ts'
import { smallestSpan } from './closeness.ts'
import type { Finder, Hit, Hits } from './finder.ts'
import type { Phrase } from './query.ts'
import { phraseOf } from './query.ts'
import type { Asking, TermPlaces } from './scoring.ts'
import { CLOSE, meetsNeed, scoreOf } from './scoring.ts'
import type { PageFacts, Places, Volume } from './volume.ts'

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

/** The share of a question that some of its terms are; nothing where they are too little of it. */
export type ShareOf = (held: readonly boolean[]) => number | undefined

/** Pages must hold all of a question. */
const allOfIt: ShareOf = (held) => (held.every(Boolean) ? 1 : undefined)

/** What is the same of a phrase on thousands of pages. */
type PhraseOfTerm = Pick<TermPlaces, 'length' | 'isSynonym' | 'isClassOnly'>

/** A term's phrases, where each stands, and where the words of the reader's own do. */
interface TermHits {
  phrases: readonly PhraseOfTerm[]
  hits: readonly Hits[]
  /** Where the words of the reader's own phrase stand, one by one, in each volume that has it. */
  wordsOfOwn: ReadonlyMap<Volume, readonly Places[]>
}

/** @param classes names of classes: what a page is, not what it says */
const phrasesOf = (term: Term, classes: ReadonlySet<string>): PhraseOfTerm[] => {
  const texts = term.map((phrase) => phrase.join(''))
  return term.map((phrase, at) => {
    const isSynonym = at > 0 && texts[0]?.includes(texts[at] ?? '') !== true
    return { length: wordCount(phrase), isSynonym, isClassOnly: isSynonym && classes.has(texts[at] ?? '') }
  })
}

/** The words of a phrase were fetched to find it; a phrase of two characters is one word. */
const wordsIn = async (phrase: Phrase, hits: Hits): Promise<TermHits['wordsOfOwn']> => {
  const cover = phrase.length < 3 ? [] : coverOf(phrase)
  const volumes = new Set([...hits.values()].map(({ volume }) => volume))
  const found = [...volumes].map(
    async (volume) => [volume, await Promise.all(cover.map(({ word }) => volume.placesOf(word)))] as const,
  )
  return new Map(await Promise.all(found))
}

const hitsOf = async (finder: Finder, term: Term, classes: ReadonlySet<string>): Promise<TermHits> => {
  const hits = await Promise.all(term.map((phrase) => finder.holding(phrase)))
  const wordsOfOwn = await wordsIn(term[0] ?? [], hits[0] ?? new Map())
  return { phrases: phrasesOf(term, classes), hits, wordsOfOwn }
}

const shareInTitle = (words: readonly Places[], row: number, { titleLength }: PageFacts): number => {
  const within = words.filter((places) => (places.get(row)?.[0] ?? Infinity) < titleLength)
  return words.length === 0 ? 0 : within.length / words.length
}

const placesOn = (
  { phrases, hits, wordsOfOwn }: TermHits,
  { key, volume, row }: Hit,
  facts: PageFacts,
): TermPlaces | undefined => {
  const at = hits.findIndex((each) => each.has(key))
  const [places, phrase] = [hits[at]?.get(key)?.places, phrases[at]]
  if (places === undefined || phrase === undefined) return undefined
  const isWhole = !phrase.isClassOnly && (places[0] ?? Infinity) < facts.titleLength
  const inTitle = isWhole ? 1 : at === 0 ? shareInTitle(wordsOfOwn.get(volume) ?? [], row, facts) : 0
  return { ...phrase, places, inTitle }
}

/** How far apart the reader's own words stand beyond what they take themselves; 0 for one piece. */
const gapOf = (terms: readonly TermPlaces[]): number => {
  const written = terms.filter(({ places, isSynonym }) => places.length > 0 && !isSynonym)
  if (written.length < 2) return 0
  const own = written.slice(0, -1).reduce((sum, { length }) => sum + length + 1, 0)
  return Math.max(0, smallestSpan(written.map(({ places }) => places)) - own)
}

const foundAt = (
  hit: Hit,
  terms: readonly TermHits[],
  asking: Asking,
  shareOf: ShareOf,
): Found | undefined => {
  const share = shareOf(terms.map(({ hits }) => hits.some((each) => each.has(hit.key))))
  if (share === undefined) return undefined
  const facts = hit.volume.factsOf(hit.row)
  const held = terms.flatMap((term) => placesOn(term, hit, facts) ?? [])
  const gap = gapOf(held)
  const isTitled = share === 1 && held.every(({ inTitle }) => inTitle === 1)
  return {
    hit,
    facts,
    score: scoreOf({ terms: held, facts, gap, share }, asking),
    isClose: gap <= CLOSE || isTitled,
    isTitled,
    meetsNeed: meetsNeed(facts, asking),
  }
}

/** The pages that hold every term, or as much of them as is asked for, best first. */
export const pagesHolding = async (
  finder: Finder,
  terms: readonly Term[],
  asking: Asking,
  shareOf: ShareOf = allOfIt,
): Promise<Found[]> => {
  const classes = new Set(asking.classes.map((label) => phraseOf(label).join('')))
  const all = await Promise.all(terms.map((term) => hitsOf(finder, term, classes)))
  // Whoever must hold all of it holds the first.
  const some = shareOf === allOfIt ? all.slice(0, 1) : all
  const hits = new Map<string, Hit>()
  for (const each of some.flatMap((term) => term.hits)) each.forEach((hit, key) => hits.set(key, hit))
  return inOrder([...hits.values()].flatMap((hit) => foundAt(hit, all, asking, shareOf) ?? []))
}

/** Best first; the same question gives the same list wherever it is asked. */
export const inOrder = (found: readonly Found[]): Found[] =>
  [...found].sort(
    (a, b) => b.score - a.score || b.facts.day - a.facts.day || (a.hit.key < b.hit.key ? -1 : 1),
  )
