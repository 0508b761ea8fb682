/** Repeatable chance: the same seed gives the same county on every machine. */
export interface Chance {
  /** A whole number from `low` to `high`, both included. */
  between: (low: number, high: number) => number
  one: <T>(from: readonly T[]) => T
  some: <T>(from: readonly T[], count: number) => T[]
  /** Four characters for the end of an id. */
  code: () => string
}

const CODE_LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Mulberry32: small, even enough for texts, and the same everywhere. */
const numbers = (seed: number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A source of chance that starts at a seed. */
export const chanceFrom = (seed: number): Chance => {
  const next = numbers(seed)
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  const one = <T>(from: readonly T[]): T => {
    const chosen = from[between(0, from.length - 1)]
    if (chosen === undefined) throw new RangeError('nothing to choose from')
    return chosen
  }
  const some = <T>(from: readonly T[], count: number): T[] => {
    const left = [...from]
    return Array.from({ length: Math.min(count, left.length) }, () =>
      left.splice(between(0, left.length - 1), 1),
    ).flat()
  }
  return { between, one, some, code: () => Array.from({ length: 4 }, () => one([...CODE_LETTERS])).join('') }
}
