import { quarterName } from '../../model/days/quarters.ts'

/** `2026年11月` of `2026-11`. */
export const monthName = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5, 7))}月`

/** `2026年第48周` of `2026-W48`. */
export const weekName = (week: string): string => `${week.slice(0, 4)}年第${Number(week.slice(6))}周`

/** `2026年第三季度` of `2026-q3`, `2026年` of `2026`; any other text as it is. */
export const periodName = (period: string): string => {
  const [, year, quarter] = /^(\d{4})(?:-?[qQ]([1-4]))?$/.exec(period) ?? []
  if (year === undefined) return period
  return quarter === undefined ? `${year}年` : quarterName(`${year}-q${quarter}`)
}
