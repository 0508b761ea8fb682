import { dayParts } from '../beijing-time.ts'
import { lastDayOfMonth } from './months.ts'
import type { RuleRow } from '../vocabularies.ts'

/** How many months each stretch of time has that rules count in, by the ids of the word list's own choices. */
const monthsOf: ReadonlyMap<string, number> = new Map([
  ['month', 1],
  ['quarter', 3],
  ['half-year', 6],
  ['year', 12],
])

/** The first day of the period that a day lies in; nothing for a period that no rule can name. */
const firstDayOfPeriod = (period: string, day: string): string | undefined => {
  const months = monthsOf.get(period)
  if (months === undefined) return undefined
  const { year, month } = dayParts(day)
  const first = month - ((month - 1) % months)
  return `${year}-${String(first).padStart(2, '0')}-01`
}

/** The day from which a rule counts in the period that lies around today: the period's first, or the rule's own. */
export const countedFrom = (
  { period, since = '' }: Pick<RuleRow, 'period' | 'since'>,
  today: string,
): string | undefined => {
  const first = firstDayOfPeriod(period, today)
  return first !== undefined && since > first ? since : first
}

/** How many of these days count for a rule today. */
export const countForRule = (
  rule: Pick<RuleRow, 'period' | 'since'>,
  days: readonly string[],
  today: string,
): number => {
  const from = countedFrom(rule, today)
  return from === undefined ? 0 : days.filter((day) => day >= from && day <= today).length
}

/** Whether a rule asks something of the stations of a level on a day. */
export const holdsFor = (rule: Pick<RuleRow, 'level' | 'since'>, level: string, today: string): boolean =>
  rule.level === level && (rule.since ?? '') <= today

/** The last day of the period that a day lies in; nothing for a period that no rule can name. */
export const lastDayOfPeriod = (period: string, day: string): string | undefined => {
  const months = monthsOf.get(period)
  const first = firstDayOfPeriod(period, day)
  if (months === undefined || first === undefined) return undefined
  const { year, month } = dayParts(first)
  return lastDayOfMonth(`${year}-${String(month + months - 1).padStart(2, '0')}`)
}
