import { forPagefind } from '../normalise.ts'
import type { PageFacts } from './loaded-shard.ts'
import type { Hit, Wave } from './wave.ts'
import type { Step } from './ladder.ts'
import type { Phrase } from './query.ts'

/** A page that answers a step, with what its place in the list depends on. */
export interface Found {
  hit: Hit
  facts: PageFacts
  /** 0 the title is the question, 1 the title holds it in one piece, 2 in pieces, 3 and 4 the same for the text. */
  level: number
}

interface Places {
  hit: Hit
  exact: number | undefined
  all: number[]
}

const levelOf = ({ exact, all }: Places, { titleLength }: PageFacts, wanted: Phrase): number => {
  if (exact === 0 && wanted.length === titleLength) return 0
  if (exact !== undefined && exact < titleLength) return 1
  if (all.every((place) => place < titleLength)) return 2
  return exact !== undefined ? 3 : 4
}

/** Stations, people and projects have no day: their full name leads to them first, a word in it after what is new. */
const recency = ({ facts, level }: Found): number => {
  if (facts.day > 0) return facts.day
  return level === 0 ? Infinity : -Infinity
}

/** Title before text, one piece before several, new before old. */
export const inOrder = (found: readonly Found[]): Found[] => {
  const compareDays = (a: number, b: number) => (a === b ? 0 : b - a)
  return [...found].sort(
    (a, b) =>
      a.level - b.level ||
      compareDays(recency(a), recency(b)) ||
      a.hit.shard.language.localeCompare(b.hit.shard.language) ||
      a.hit.row - b.hit.row,
  )
}

const placesByKey = (hits: readonly Hit[]) => new Map(hits.map((hit) => [hit.key, hit.place]))

/** Asks one wave a step: the pages that hold every phrase. */
export const askWave = async (wave: Wave, step: Step): Promise<Found[]> => {
  const ask = (phrase: Phrase) => wave.search(forPagefind(phrase))
  const [exactHits, ...lists] = await Promise.all([ask(step.exact), ...step.all.map(ask)])
  const exact = placesByKey(exactHits ?? [])
  const [first = [], ...others] = lists
  const rest = others.map(placesByKey)
  return first
    .filter(({ key }) => rest.every((places) => places.has(key)))
    .map((hit) => {
      const all = [hit.place, ...rest.map((places) => places.get(hit.key) ?? Infinity)]
      const facts = hit.shard.factsOf(hit.row)
      return { hit, facts, level: levelOf({ hit, exact: exact.get(hit.key), all }, facts, step.exact) }
    })
}
