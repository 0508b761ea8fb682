import { addDays, dayParts, isDay } from '../beijing-time.ts'
import { scanDays } from './scan-days.ts'
import type { DayWords } from './scan-days.ts'
import { isFull } from './stretches.ts'

/**
 * Stretches of days, read from how people write them. One is kept as `2026-12-17`, `2026-12-24/2026-12-31`, or, where no
 * year was written, `12-17` and `12-24/12-31`: the day or days of every year.
 */
export interface WrittenDays {
  /** Absent when the writing is not understood. */
  stretches?: string[]
  /** The day that is not on the weekday written beside it, `YYYY-MM-DD`. */
  onOtherWeekday?: string
}

const LONGEST_IN_DAYS = 366
/** A year that has every day of the calendar. */
const LEAP_YEAR = '2028'

const two = (number: number) => String(number).padStart(2, '0')

/** A day in full with what it leaves out taken from the one before; nothing when that is no day. */
const dayOf = (words: DayWords, before: string | undefined): string | undefined => {
  const month = words.month === undefined ? before?.slice(-5, -3) : two(words.month)
  if (month === undefined) return undefined
  const monthDay = `${month}-${two(words.day)}`
  if (!isDay(`${LEAP_YEAR}-${monthDay}`)) return undefined
  if (words.year !== undefined) return inYear(words.year, monthDay)
  return before === undefined || !isFull(before) ? monthDay : inYear(Number(before.slice(0, 4)), monthDay)
}

const inYear = (year: number, monthDay: string): string | undefined => {
  const day = `${year}-${monthDay}`
  return isDay(day) ? day : undefined
}

/** A day behind another: written without its year it may lie in the next one. */
const dayBehind = (words: DayWords, from: string): string | undefined => {
  const to = dayOf(words, from)
  if (to === undefined || words.year !== undefined || words.month === undefined || to >= from) return to
  return isFull(from) ? inYear(Number(from.slice(0, 4)) + 1, to.slice(5)) : to
}

/** `12月24日至2027年1月3日`: the year stands at the end. */
const withYearOf = (to: string, from: string): string | undefined => {
  if (isFull(from) || !isFull(to)) return from
  const year = Number(to.slice(0, 4))
  return inYear(from <= to.slice(5) ? year : year - 1, from)
}

const isInOrder = (from: string, to: string): boolean =>
  isFull(from) ? to >= from && to < addDays(from, LONGEST_IN_DAYS) : true

const stretchOf = (words: readonly DayWords[], before: string | undefined): string | undefined => {
  const [first, last] = words
  const written = first && (before === undefined ? dayOf(first, before) : dayBehind(first, before))
  if (written === undefined) return undefined
  if (!last) return written
  const to = dayBehind(last, written)
  const from = to && withYearOf(to, written)
  return from !== undefined && to !== undefined && isInOrder(from, to) ? `${from}/${to}` : undefined
}

const isOnOtherWeekday = (day: string, { weekday }: DayWords): boolean =>
  weekday !== undefined && isFull(day) && dayParts(day).weekday !== weekday

/** Understands days as people write them: several, with or without a year, from one to another, copied from anywhere. */
export const writtenDays = (writing: string): WrittenDays => {
  const stretches: string[] = []
  for (const words of scanDays(writing) ?? [[]]) {
    const before = stretches.at(-1)?.split('/').at(-1)
    const stretch = stretchOf(words, before)
    if (stretch === undefined) return {}
    const wrong = stretch.split('/').find((day, at) => isOnOtherWeekday(day, words[at] ?? { day: 0 }))
    if (wrong !== undefined) return { onOtherWeekday: wrong }
    stretches.push(stretch)
  }
  return { stretches }
}

/** The one day that a writing means, `YYYY-MM-DD`: `2026年11月8日`, `2026.11.8`. Nothing where it may mean another, or several. */
export const certainDay = (writing: string): string | undefined => {
  if (isDay(writing)) return writing
  const [day, ...others] = writtenDays(writing).stretches ?? []
  return day !== undefined && others.length === 0 && isDay(day) ? day : undefined
}
