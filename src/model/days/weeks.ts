import { addDays, dayParts, daysBetween } from '../beijing-time.ts'
import { rememberedByDay } from './by-day.ts'

const DAYS_IN_WEEK = 7
const THURSDAY = 3

/** The Monday of a day's week. */
export const mondayOf = (day: string): string =>
  addDays(day.slice(0, 10), -((dayParts(day).weekday + DAYS_IN_WEEK - 1) % DAYS_IN_WEEK))

/** The week of a day, `2026-W48`: a week belongs to the year that has its Thursday (ISO 8601). */
export const weekOf = rememberedByDay((day): string => {
  const thursday = addDays(mondayOf(day), THURSDAY)
  const year = thursday.slice(0, 4)
  const number = Math.floor(daysBetween(`${year}-01-01`, thursday) / DAYS_IN_WEEK) + 1
  return `${year}-W${String(number).padStart(2, '0')}`
})

/** The first and the last day of a week `2026-W48`, Monday and Sunday. */
export const daysOfWeek = (week: string): { first: string; last: string } => {
  // The fourth of January is always in the first week.
  const firstMonday = mondayOf(`${week.slice(0, 4)}-01-04`)
  const first = addDays(firstMonday, (Number(week.slice(6)) - 1) * DAYS_IN_WEEK)
  return { first, last: addDays(first, DAYS_IN_WEEK - 1) }
}
