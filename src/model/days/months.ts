import { addDays } from '../beijing-time.ts'

const MONTHS_IN_YEAR = 12

/** The month `YYYY-MM` that comes so many months later (or earlier, when negative). */
export const addMonths = (month: string, count: number): string => {
  const months = Number(month.slice(0, 4)) * MONTHS_IN_YEAR + Number(month.slice(5)) - 1 + count
  return `${Math.floor(months / MONTHS_IN_YEAR)}-${String((months % MONTHS_IN_YEAR) + 1).padStart(2, '0')}`
}

/** The last day of a month `YYYY-MM`. */
export const lastDayOfMonth = (month: string): string => addDays(`${addMonths(month, 1)}-01`, -1)

/** The months from one to another, both included, in order. */
export const monthsBetween = (first: string, last: string): string[] => {
  const months = []
  for (let month = first; month <= last; month = addMonths(month, 1)) months.push(month)
  return months
}
