import { addDays, daysBetween, dayParts, WEEKDAY_SIGNS } from '../beijing-time.ts'
import type { EntryData } from '../collections.ts'
import { lastDayOfMonth, monthsBetween } from './months.ts'
import { isAmong } from './stretches.ts'

type Event = Pick<EntryData<'events'>, 'starts' | 'ends' | 'recurrence'>
type Recurrence = NonNullable<Event['recurrence']>

/** One time an event takes place; Beijing moments. */
export interface Occurrence {
  starts: string
  ends: string | undefined
}

const DAYS_IN_WEEK = 7
const LAST = 5

const lengthOfMonth = (month: string): number => dayParts(lastDayOfMonth(month)).day

const dayOf = (month: string, day: number) => `${month}-${String(day).padStart(2, '0')}`

/** Every n-th weekday of a month; the fifth stands for the last, which may be the fourth. */
export const nthWeekday = (month: string, weekday: number, nth: number): string => {
  const first = 1 + ((weekday - dayParts(`${month}-01`).weekday + DAYS_IN_WEEK) % DAYS_IN_WEEK)
  const day = first + (nth - 1) * DAYS_IN_WEEK
  const fits = day <= lengthOfMonth(month)
  return dayOf(month, nth === LAST && !fits ? day - DAYS_IN_WEEK : day)
}

/** Every such weekday from one day to another, both included. */
export const weekly = (from: string, to: string, weekday: number): string[] => {
  const days = []
  const first = addDays(from, (weekday - dayParts(from).weekday + DAYS_IN_WEEK) % DAYS_IN_WEEK)
  for (let day = first; day <= to; day = addDays(day, DAYS_IN_WEEK)) days.push(day)
  return days
}

const daysOf = (rule: Recurrence, first: string, from: string, to: string): string[] => {
  const weekday = rule.weekday === undefined ? dayParts(first).weekday : Number(rule.weekday)
  if (rule.kind === 'weekly') return weekly(from, to, weekday)
  const months = monthsBetween(from.slice(0, 7), to.slice(0, 7))
  if (rule.kind === 'nth-weekday') {
    const nth = rule.nth ?? Math.ceil(dayParts(first).day / DAYS_IN_WEEK)
    return months.map((month) => nthWeekday(month, weekday, nth))
  }
  const day = rule.monthDay ?? dayParts(first).day
  // A month without this day has no occurrence: the 31st is never moved to the 30th.
  return months.filter((month) => day <= lengthOfMonth(month)).map((month) => dayOf(month, day))
}

/** The days from one to another, both included, that a rule names, those that are excepted too. */
export const daysByRule = (event: Event, from: string, to: string): string[] => {
  const { recurrence: rule, starts } = event
  if (!rule) return []
  const first = starts.slice(0, 10)
  const low = from > first ? from : first
  const high = rule.until !== undefined && rule.until < to ? rule.until : to
  return daysOf(rule, first, low, high).filter((day) => day >= low && day <= high)
}

/** How many midnights lie between the beginning and the end of each time. */
const nightsOf = ({ starts, ends = starts }: Event): number =>
  daysBetween(starts.slice(0, 10), ends.slice(0, 10))

const moved = (event: Event, day: string): Occurrence => ({
  starts: `${day}${event.starts.slice(10)}`,
  ends: event.ends && `${addDays(day, nightsOf(event))}${event.ends.slice(10)}`,
})

/** The last Beijing day that a time of an event touches; what ends at midnight ends on the day before. */
export const lastDayOf = ({ starts, ends = starts }: Pick<Event, 'starts' | 'ends'>): string => {
  const [first, last] = [starts.slice(0, 10), ends.slice(0, 10)]
  return ends.endsWith('T00:00') && last > first ? addDays(last, -1) : last
}

const touches = (time: Occurrence, from: string, to: string): boolean =>
  time.starts.slice(0, 10) <= to && lastDayOf(time) >= from

/**
 * The times an event takes place that touch a Beijing day from one to another, both included, in order.
 * The rule decides the days; the first one is never before the event's own start.
 */
export const occurrencesBetween = (event: Event, from: string, to: string): Occurrence[] => {
  const { recurrence: rule, starts, ends } = event
  const times = rule
    ? daysByRule(event, addDays(from, -nightsOf(event)), to)
        .filter((day) => !isAmong(rule.except, day))
        .map((day) => moved(event, day))
    : [{ starts, ends }]
  return times.filter((time) => touches(time, from, to))
}

const NTH = ['', '第一个', '第二个', '第三个', '第四个', '最后一个'] as const

/** The rule in words: `每周四`, `每月第二个星期六`, `每月5日`. */
export const recurrenceInWords = ({ starts, recurrence }: Event): string | undefined => {
  if (!recurrence) return undefined
  const { weekday, day } = dayParts(starts)
  const name = WEEKDAY_SIGNS[recurrence.weekday === undefined ? weekday : Number(recurrence.weekday)] ?? ''
  if (recurrence.kind === 'weekly') return `每周${name}`
  if (recurrence.kind === 'month-day') return `每月${recurrence.monthDay ?? day}日`
  return `每月${NTH[recurrence.nth ?? Math.ceil(day / DAYS_IN_WEEK)] ?? ''}星期${name}`
}
