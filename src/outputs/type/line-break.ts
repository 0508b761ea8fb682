/** Breaks a text into the fewest lines, of even length, at the places a Chinese reader would choose. */
import { mayPart } from '../../library/typesetting/line-ends.ts'
import { phrasesOf } from '../../library/typesetting/phrases.ts'
import { lineMeasure, type LineMeasure } from './line-measure.ts'
import { isOpening, placeUnits, type PlacedUnit } from './punctuation.ts'
import type { Unit } from './units.ts'

/** One line, ready to be drawn: units with their places, width in em. */
export interface Line {
  placed: PlacedUnit[]
  width: number
  /** Whether the line ends inside a word or a short quotation. */
  isTorn: boolean
}

const INSIDE_WORD = 60
const INSIDE_QUOTE = 40
/** Longer quotations are sentences of their own and may be broken anywhere. */
const SHORT_QUOTE = 12
const BETWEEN_PHRASES = -10
const BEFORE_DASH = -14
const LONELY_END = 4000
/** One Han character and a mark, in em. */
const LONELY_WIDTH = 1.6
/** The same with dots behind it is wider, and as lonely. */
const MARK = /^\p{P}+$/u
const FORBIDDEN = 2000
const UNEVEN = 160
/** In a page of text a ragged edge is worse than a phrase that goes on in the next line. */
const UNFILLED = 6000

/** How long lines should be: alike (a title), as long as they can be but for the last (a few lines), or full (a page of text). */
export type Rag = 'even' | 'full' | 'filled'

/** The text's lines for a measure of `width` em; as few as fit. Always at least one. */
export const breakLines = (units: Unit[], width: number, rag: Rag = 'even'): Line[] => {
  const breaks = bestBreaks(units, width, rag)
  const penalties = breakPenalties(units)
  return breaks.slice(1).map((end, index) => ({
    ...lineOf(units.slice(breaks[index], end)),
    isTorn: (penalties[end] ?? 0) > 0,
  }))
}

const lineOf = (units: Unit[]): Omit<Line, 'isTorn'> => {
  const from = units.findIndex((unit) => unit.text !== ' ')
  const to = units.findLastIndex((unit) => unit.text !== ' ')
  return placeUnits(from < 0 ? [] : units.slice(from, to + 1))
}

interface Step {
  lines: number
  cost: number
  from: number
}

/** Positions of all line ends, 0 first: fewest lines before lowest cost. */
const bestBreaks = (units: Unit[], width: number, rag: Rag): number[] => {
  if (width === Infinity) return [0, units.length]
  const measure = lineMeasure(units)
  const target = rag === 'even' ? evenWidth(units, width, measure) : width
  const uneven = rag === 'filled' ? UNFILLED : UNEVEN
  const penalty = breakPenalties(units)
  const steps: Step[] = [{ lines: 0, cost: 0, from: 0 }]
  const lastSign = units.findLastIndex(({ text }) => !MARK.test(text))
  const isDotted = units.at(-1)?.text === '…'

  const lineCost = (length: number, isLast: boolean, from: number): number => {
    const isLonely = length < LONELY_WIDTH || (isDotted && from >= lastSign)
    const lonely = isLast && from > 0 && isLonely ? LONELY_END : 0
    return lonely + (isLast && rag !== 'even' ? 0 : uneven * ((length - target) / width) ** 2)
  }

  const bestStep = (end: number): Step => {
    let best: Step = { lines: Infinity, cost: Infinity, from: end - 1 }
    for (let from = end - 1; from >= 0; from -= 1) {
      const length = measure(from, end)
      const before = steps[from]
      if (!before || (length > width && from < end - 1)) break
      const cost = before.cost + lineCost(length, end === units.length, from) + (penalty[end] ?? 0)
      const lines = before.lines + 1
      if (weight(lines, cost) < weight(best.lines, best.cost)) best = { lines, cost, from }
    }
    return best
  }

  for (let end = 1; end <= units.length; end += 1) steps.push(bestStep(end))
  return pathTo(steps)
}

/** A forbidden break costs more than another line. */
const weight = (lines: number, cost: number): number => cost + FORBIDDEN * lines * 0.5

const pathTo = (steps: Step[]): number[] => {
  const ends: number[] = []
  for (let at = steps.length - 1; at > 0; at = steps[at]?.from ?? 0) ends.push(at)
  return [0, ...ends.reverse()]
}

/** The width every line would have if all were alike. */
const evenWidth = (units: Unit[], width: number, measure: LineMeasure): number => {
  const whole = measure(0, units.length)
  return whole / Math.max(1, Math.ceil(whole / width))
}

const known = new WeakMap<Unit[], number[]>()

/** What a line end before each unit costs; a text is broken at many sizes and looked at once. */
const breakPenalties = (units: Unit[]): number[] => {
  const penalties = known.get(units) ?? findPenalties(units)
  known.set(units, penalties)
  return penalties
}

const findPenalties = (units: Unit[]): number[] => {
  const { phrases, words } = starts(units)
  const quoted = insideShortQuotes(units)
  const penalties = units.map((unit, index) => {
    const before = units[index - 1]
    if (!before) return 0
    if (!mayPart(before.text, unit.text)) return FORBIDDEN
    const inQuote = quoted.has(index) ? INSIDE_QUOTE : 0
    if (unit.text === '—') return BEFORE_DASH
    if (phrases.has(index) || before.text === ' ') return BETWEEN_PHRASES + inQuote
    return inQuote + (words.has(index) ? 0 : INSIDE_WORD)
  })
  return [...penalties, 0]
}

/** Indexes of units that stand inside a short pair of marks, where a line end tears a name. */
const insideShortQuotes = (units: Unit[]): Set<number> => {
  const inside = new Set<number>()
  const opened: number[] = []
  units.forEach((unit, index) => {
    if (isOpening(unit)) opened.push(index)
    else if ('）》〉”’」』】〕〗'.includes(unit.text)) {
      const start = opened.pop() ?? index
      for (let at = start + 1; at <= index && index - start <= SHORT_QUOTE; at += 1) inside.add(at)
    }
  })
  return inside
}

/** Indexes of units that begin a phrase or a word of the text. */
const starts = (units: Unit[]): { phrases: Set<number>; words: Set<number> } => {
  const unitAt = new Map<number, number>()
  let length = 0
  units.forEach((unit, index) => {
    unitAt.set(length, index)
    length += unit.text.length
  })
  const found = { phrases: new Set<number>(), words: new Set<number>() }
  let at = 0
  for (const phrase of phrasesOf(units.map((unit) => unit.text).join(''))) {
    found.phrases.add(unitAt.get(at) ?? -1)
    for (const word of phrase) {
      found.words.add(unitAt.get(at) ?? -1)
      at += word.length
    }
  }
  return found
}
