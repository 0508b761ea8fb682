import { countedFrom, countForRule, holdsFor, lastDayOfPeriod } from '../../../src/model/days/rule-periods.ts'
import type { RuleRow, VocabularyRow } from '../../../src/model/vocabularies.ts'
import type { StationsBehind } from '../../protocol/today.ts'
import type { Shelf } from '../readings/catalog.ts'
import { stationName } from '../readings/catalog.ts'

/**
 * The stations that have fewer reports than a rule asks, rule by rule in the county's order, as the portal counts them.
 * @param rules the county's frequency rules
 * @param today the Beijing day it is told on; rules that do not hold yet are left out
 */
export const stationsBehind = (
  shelf: Shelf,
  rules: readonly VocabularyRow[],
  today: string,
): StationsBehind[] => {
  const days = reportDays(shelf)
  const stations = shelf.rows.get('stations')?.all() ?? []
  // The schema of this word list has these fields more than others.
  return (rules as readonly RuleRow[])
    .filter(({ countedBy }) => countedBy === 'reports')
    .flatMap((rule) => {
      const from = countedFrom(rule, today)
      const asked = stations.filter(({ level }) => holdsFor(rule, level, today))
      if (from === undefined || asked.length === 0) return []
      const behind = asked.flatMap(({ id }) => {
        const missing = rule.atLeast - countForRule(rule, days.get(id) ?? [], today)
        return missing > 0 ? [{ id, name: stationName(shelf, id), missing }] : []
      })
      const until = lastDayOfPeriod(rule.period, today) ?? today
      return [{ rule: rule.id, label: rule.label, from, until, asked: asked.length, stations: behind }]
    })
    .filter(({ stations: behind }) => behind.length > 0)
}

/** The days of the reports that each station took part in, as host or beside it. */
const reportDays = (shelf: Shelf) => {
  const days = new Map<string, string[]>()
  for (const { day, references } of shelf.rows.get('reports')?.all() ?? []) {
    const at = new Set(references.flatMap(({ to, id }) => (to === 'stations' ? [id] : [])))
    for (const station of at) {
      const known = days.get(station)
      if (known) known.push(day)
      else days.set(station, [day])
    }
  }
  return days
}
