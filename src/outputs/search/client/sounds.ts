import type { ReadingsPack } from '../formats.ts'
import { distance, slipsIn } from './likeness.ts'

const NO_READINGS: readonly string[] = []

/** How characters are said; some in several ways. */
export class Readings {
  readonly #said = new Map<string, string[]>()
  /** Words of titles, which have no page of their own. */
  readonly words: readonly string[]

  constructor(pack: ReadingsPack) {
    this.words = pack.words
    for (const [said, characters] of Object.entries(pack.said))
      for (const character of characters) this.#said.set(character, [...this.of(character), said])
  }

  of(character: string): readonly string[] {
    return this.#said.get(character) ?? NO_READINGS
  }

  areAlike(one: string, other: string): boolean {
    return this.of(one).some((said) => this.of(other).includes(said))
  }
}

/** How letters, or letters among characters, spell a name; smaller is nearer. */
export const soundRanks = { whole: 0, beginning: 1, initials: 2, inside: 3, not: Infinity } as const

/** Fewer letters than this begin too many names, or stand inside too many. */
const LEAST_INITIALS = 3
const LEAST_INSIDE = 4

/** How a name was followed to the end of what was typed. */
interface Trace {
  /** The characters of the name that it took. */
  end: number
  /** How many of them stood for themselves or were spelt in full. */
  full: number
}

const followed = (
  name: readonly string[],
  at: number,
  typed: string,
  readings: Readings,
): Trace | undefined => {
  if (typed === '') return { end: at, full: 0 }
  const character = name[at]
  if (character === undefined) return undefined
  const said = readings.of(character)
  // Nearly every name begins otherwise.
  if (!typed.startsWith(character) && !said.some((one) => one[0] === typed[0])) return undefined
  const steps = [character, ...said].filter((step) => typed.startsWith(step))
  for (const step of steps.sort((a, b) => b.length - a.length)) {
    const rest = followed(name, at + 1, typed.slice(step.length), readings)
    if (rest !== undefined) return { ...rest, full: rest.full + 1 }
  }
  const begins = said.some((one) => one[0] === typed[0])
  return begins ? followed(name, at + 1, typed.slice(1), readings) : undefined
}

const rankFrom = (name: readonly string[], start: number, typed: string, readings: Readings): number => {
  const trace = followed(name, start, typed, readings)
  if (trace === undefined) return soundRanks.not
  const taken = trace.end - start
  const isSpelt = trace.full >= taken - 1 && trace.full > 0
  // 县图书馆 begins with what everybody leaves out.
  if (start > 0 && trace.end === name.length && taken >= LEAST_INITIALS) return soundRanks.inside
  if (start > 0) return isSpelt && typed.length >= LEAST_INSIDE ? soundRanks.inside : soundRanks.not
  if (trace.end === name.length) return soundRanks.whole
  if (isSpelt) return soundRanks.beginning
  return taken >= LEAST_INITIALS ? soundRanks.initials : soundRanks.not
}

/** How what was typed spells a name, by letters, by initials, or mixed with characters. @param typed without blanks, ü as v */
export const soundRank = (name: string, typed: string, readings: Readings): number => {
  const characters = [...name]
  return characters.reduce(
    (best, _, start) => Math.min(best, rankFrom(characters, start, typed, readings)),
    soundRanks.not as number,
  )
}

/** So many letters leave room for a slip among them. */
const LEAST_FOR_SLIP = 5

/** A name with more ways to say it than this is not tried in all of them. */
const MOST_WAYS = 16

/** Every way to say a name, as far as they can be counted. */
const waysToSay = (name: string, readings: Readings): string[] => {
  let ways = ['']
  for (const character of name) {
    const said = readings.of(character)
    const all = ways.flatMap((way) => (said.length > 0 ? said : [character]).map((one) => way + one))
    ways = all.length > MOST_WAYS ? ways.map((way) => way + (said[0] ?? character)) : all
  }
  return ways
}

/** How much of the letters is wrong, where they spell a name with a slip or two. */
export const slipRank = (name: string, typed: string, readings: Readings): number => {
  const allowed = typed.length < LEAST_FOR_SLIP ? 0 : slipsIn(Math.floor(typed.length / 2))
  if (allowed < 1) return soundRanks.not
  const letters = [...typed]
  const apart = waysToSay(name, readings)
    .filter((said) => Math.abs(said.length - typed.length) <= allowed)
    .map((said) => distance(letters, [...said], undefined, allowed))
  const least = Math.min(...apart, Infinity)
  return least <= allowed ? least : soundRanks.not
}
