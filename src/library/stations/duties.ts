import { dayParts, quarterOf } from '../../model/beijing-time.ts'
import type { RuleRow } from '../../model/vocabularies.ts'
import { monthName, periodName } from '../site/period-names.ts'

/** How often a station is to do something, by the county's rules, and how often it has. */
export interface Duty {
  label: string
  /** `每季至少1次` */
  demand: string
  /** `2026年第四季度已登3篇`, where the portal can count it; named by its time, so that an old copy never lies. */
  done: string | undefined
}

/** A stretch of time that rules count in. */
interface Period {
  demand: string
  months: number
  nameOn: (today: string) => string
}

/** By the ids of the word list's own choices. */
const periods: ReadonlyMap<string, Period> = new Map<string, Period>([
  ['month', { demand: '每月', months: 1, nameOn: (today) => monthName(today.slice(0, 7)) }],
  ['quarter', { demand: '每季', months: 3, nameOn: (today) => periodName(quarterOf(today)) }],
  [
    'half-year',
    {
      demand: '每半年',
      months: 6,
      nameOn: (today) => `${today.slice(0, 4)}年${dayParts(today).month <= 6 ? '上' : '下'}半年`,
    },
  ],
  ['year', { demand: '每年', months: 12, nameOn: (today) => periodName(today.slice(0, 4)) }],
])

const firstDayOf = ({ months }: Period, today: string): string => {
  const { year, month } = dayParts(today)
  const first = month - ((month - 1) % months)
  return `${year}-${String(first).padStart(2, '0')}-01`
}

/** How many reports fall between the day that a rule counts from and today. */
const countIn = (period: Period, since: string, reportDays: readonly string[], today: string): number => {
  const first = firstDayOf(period, today)
  const from = since > first ? since : first
  return reportDays.filter((day) => day >= from && day <= today).length
}

/**
 * What the county asks of a station of a level.
 * @param reportDays the days of the reports it took part in
 * @param today the Beijing day it is told on; rules that do not hold yet are left out
 */
export const dutiesOf = (
  rules: readonly RuleRow[],
  level: string,
  reportDays: readonly string[],
  today: string,
): Duty[] =>
  rules
    .filter((rule) => rule.level === level && (rule.since ?? '') <= today)
    .flatMap(({ label, period: id, atLeast, countedBy, since = '' }) => {
      const period = periods.get(id)
      if (!period) return []
      const count = countIn(period, since, reportDays, today)
      return [
        {
          label,
          demand: `${period.demand}至少${atLeast}次`,
          done: countedBy === 'reports' ? `${period.nameOn(today)}已登${count}篇` : undefined,
        },
      ]
    })
