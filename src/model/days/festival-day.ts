import { folded } from '../fields/folding.ts'
import type { ProblemCode, ProblemFacts } from '../problems.ts'
import type { FestivalRow } from '../vocabularies.ts'

/** The 24 solar terms in the order of the year, as the calendar calls them. */
export const solarTerms = [
  ...['立春', '雨水', '惊蛰', '春分', '清明', '谷雨', '立夏', '小满', '芒种', '夏至', '小暑', '大暑'],
  ...['立秋', '处暑', '白露', '秋分', '寒露', '霜降', '立冬', '小雪', '大雪', '冬至', '小寒', '大寒'],
]

/** By what a festival's day is found in a year: a solar term, a month and a day, or what comes round each month or week. */
export type FestivalDay =
  | { term: string }
  | { calendar: 'solar' | 'lunar'; month: number; day: number }
  | { everyMonthOn: number }
  | { weekday: number; nth: number | undefined }

/** What is wrong with the day of a row, and in which field. */
export interface FestivalFault {
  field: 'label' | 'month' | 'day' | 'weekday'
  code: ProblemCode
  facts: ProblemFacts
}

/** A term may be called a festival or a day: 清明节, 冬至日. */
const termOf = (label: string): string | undefined => {
  const name = folded(label)
    .replaceAll(' ', '')
    .replace(/(?:节气|节|日)$/, '')
  return solarTerms.find((term) => term === name)
}

const LONGEST_LUNAR_MONTH = 30
const LONGEST_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** How many days a month has in a year that has most of them. */
const longest = (calendar: string, month: number): number =>
  calendar === 'lunar' ? LONGEST_LUNAR_MONTH : (LONGEST_MONTHS[month - 1] ?? 0)

const calendarNames: Record<string, string> = { solar: '公历', lunar: '农历' }

/** What must be filled in where neither a term nor a month says the day. */
const neededBy = { monthly: 'day', weekday: 'weekday' } as const

/** What is wrong with the day of a festival; nothing when some year has it. */
export const festivalFault = (row: FestivalRow): FestivalFault | undefined => {
  const { label, calendar, month, day } = row
  if (calendar === 'term')
    return termOf(label) === undefined
      ? { field: 'label', code: 'not-a-solar-term', facts: { value: label, allowed: solarTerms.join('、') } }
      : undefined
  if (calendar === 'monthly' || calendar === 'weekday')
    return row[neededBy[calendar]] === undefined
      ? { field: neededBy[calendar], code: 'missing', facts: {} }
      : undefined
  if (month === undefined) return { field: 'month', code: 'missing', facts: {} }
  if (day === undefined) return { field: 'day', code: 'missing', facts: {} }
  const limit = longest(calendar, month)
  const value = `“${label}”写的${calendarNames[calendar] ?? ''}${month}月${day}日`
  return day > limit ? { field: 'day', code: 'no-such-festival-day', facts: { value, limit } } : undefined
}

/** By what the day of a festival is found; nothing where its row says no day that a year could have. */
export const festivalDay = (row: FestivalRow): FestivalDay | undefined => {
  const { label, calendar, month, day, weekday, nth } = row
  if (festivalFault(row)) return undefined
  if (calendar === 'term') return { term: termOf(label) ?? label }
  if (calendar === 'weekday') return { weekday: Number(weekday), nth }
  if (calendar === 'monthly') return { everyMonthOn: Number(day) }
  if (month === undefined || day === undefined) return undefined
  return { calendar: calendar === 'lunar' ? 'lunar' : 'solar', month, day }
}
