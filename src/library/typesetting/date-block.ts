/** The date block says the same on pages, posters and share images; each medium draws it in its own way. */
import { dayParts, weekdayName } from '../../model/beijing-time.ts'

/** The words on a leaf of the tear-off calendar, from top to bottom. */
export interface DateBlock {
  /** `2026年11月`, or `2026年` on the leaf of a month. */
  top: string
  /** The day in figures, or the month. */
  large: string
  /** `星期日`, or `月`. */
  bottom: string
}

/** The leaf of a day `YYYY-MM-DD…`, or of a month `YYYY-MM` (Beijing). */
export const dateBlock = (dayOrMonth: string): DateBlock => {
  const { year, month, day } = dayParts(dayOrMonth)
  if (dayOrMonth.length < 10) return { top: `${year}年`, large: String(month), bottom: '月' }
  return { top: `${year}年${month}月`, large: String(day), bottom: weekdayName(dayOrMonth) }
}

/** `周日`, where 星期日 has no room. */
export const shortWeekday = (day: string): string => weekdayName(day).replace('星期', '周')
