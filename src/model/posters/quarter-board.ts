/** What a notice board of a quarter has to be like, wherever one is proposed or asked for. */
import { addDays, daysBetween, quarterOf } from '../beijing-time.ts'
import { daysOfQuarter } from '../days/quarters.ts'

/** A board with less looks forsaken. */
export const FEWEST_STORIES = 4
/** With more nobody reads it. */
export const MOST_STORIES = 8
/** As many are proposed where nobody picked any: with seven the rows below the leading story are full. */
export const MOST_PROPOSED = 7
/** How many of these are people who were honoured in the quarter. */
export const MOST_PEOPLE = 2

/** The id of a board in addresses: `2026-q4-qingshi-cun`. @param owner a station, or what stands for the county */
export const boardId = (quarter: string, owner: string): string => `${quarter}-${owner}`

/** The quarters whose boards hang or are put together on a Beijing day: its own, and the one before. */
export const quartersOnBoards = (day: string): [now: string, before: string] => {
  const now = quarterOf(day)
  return [now, quarterOf(addDays(daysOfQuarter(now).first, -1))]
}

/** The last days of a quarter, in which its board is put together, and the first of the next, in which it is late. */
const BEFORE_ITS_END_IN_DAYS = 14
const AFTER_ITS_END_IN_DAYS = 10

/** The quarter whose board is due on a Beijing day; nothing in the middle of a quarter. */
export const quarterOfDueBoard = (day: string): string | undefined => {
  const quarter = quarterOf(day)
  const { first, last } = daysOfQuarter(quarter)
  if (daysBetween(day, last) < BEFORE_ITS_END_IN_DAYS) return quarter
  return daysBetween(first, day) < AFTER_ITS_END_IN_DAYS ? quarterOf(addDays(first, -1)) : undefined
}
