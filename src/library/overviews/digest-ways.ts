/** Whatever leads from a digest to the same time seen otherwise. */
import { digestUrl, peopleByQuarterUrl, reportsByMonthUrl } from '../../model/addresses.ts'
import { addDays, quarterOf, shortDay } from '../../model/beijing-time.ts'
import { daysInWords } from '../events/time-words.ts'
import { boardOfQuarter, headCountOf } from '../people/people.ts'
import { reportsBy } from '../reports/reports.ts'
import type { Link } from '../site/links.ts'
import { digestPeriods, type Days } from './digest-periods.ts'
import { periodsInUse } from './digest-reports.ts'

/** `11月23日至29日` */
export const weekDays = (week: string): string => {
  const { first, last } = digestPeriods.weekly.daysOf(week)
  return daysInWords(first, last)
}

/** The digests of the months that a week lies in. */
export const monthsOfWeek = ({ first, last }: Days): Link[] =>
  [...new Set([first.slice(0, 7), last.slice(0, 7)])]
    .filter((month) => periodsInUse('monthly').includes(month))
    .map((month) => ({ label: `${Number(month.slice(5))}月集锦`, href: digestUrl('monthly', month) }))

const activitiesOf = (month: string): Link[] =>
  reportsBy('month', month).length > 0 ? [{ label: '全部活动', href: reportsByMonthUrl(month) }] : []

/** The board of a quarter is full when its last month is over. */
const boardAfter = (last: string): Link[] => {
  const quarter = quarterOf(last)
  const isLastMonth = quarterOf(addDays(last, 1)) !== quarter
  const honoured = isLastMonth ? headCountOf(boardOfQuarter(quarter)) : 0
  return honoured > 0 ? [{ label: `季度好人榜${honoured}人`, href: peopleByQuarterUrl(quarter) }] : []
}

const weeksWithin = ({ first, last }: Days): Link[] =>
  periodsInUse('weekly')
    .filter((week) => {
      const days = digestPeriods.weekly.daysOf(week)
      return days.last >= first && days.first <= last
    })
    .toReversed()
    .map((week) => ({
      label: `${shortDay(digestPeriods.weekly.daysOf(week).first)}那周`,
      href: digestUrl('weekly', week),
    }))

/** All activities of a month, the people honoured in the quarter that ends with it, and its weeks one by one. */
export const waysOfMonth = (month: string, days: Days): Link[] => [
  ...activitiesOf(month),
  ...boardAfter(days.last),
  ...weeksWithin(days),
]
