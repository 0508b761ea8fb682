import { dayParts, quarterOf } from '../../model/beijing-time.ts'
import { countForRule, holdsFor } from '../../model/days/rule-periods.ts'
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

/** A stretch of time that rules count in, in words. */
interface Period {
  demand: string
  nameOn: (today: string) => string
}

/** By the ids of the word list's own choices. */
const periods: ReadonlyMap<string, Period> = new Map<string, Period>([
  ['month', { demand: '每月', nameOn: (today) => monthName(today.slice(0, 7)) }],
  ['quarter', { demand: '每季', nameOn: (today) => periodName(quarterOf(today)) }],
  [
    'half-year',
    {
      demand: '每半年',
      nameOn: (today) => `${today.slice(0, 4)}年${dayParts(today).month <= 6 ? '上' : '下'}半年`,
    },
  ],
  ['year', { demand: '每年', nameOn: (today) => periodName(today.slice(0, 4)) }],
])

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
    .filter((rule) => holdsFor(rule, level, today))
    .flatMap((rule) => {
      const { label, atLeast, countedBy } = rule
      const period = periods.get(rule.period)
      if (!period) return []
      const count = countForRule(rule, reportDays, today)
      return [
        {
          label,
          demand: `${period.demand}至少${atLeast}次`,
          done: countedBy === 'reports' ? `${period.nameOn(today)}已登${count}篇` : undefined,
        },
      ]
    })
