import { addDays, dayParts, longDay, weekdayName } from '../beijing-time.ts'
import { events } from '../collections/events.ts'
import { daysByRule, occurrencesBetween, recurrenceInWords } from '../days/recurrence.ts'
import { isAmong, isWithoutYear, stretchesIn } from '../days/stretches.ts'
import type { Problem } from '../problems.ts'
import type { EntryRule, RuledEntry } from './rule.ts'
import { problemAt } from './rule.ts'

const { ends: endsField, recurrence: recurrenceField } = events.fields
const { fields } = recurrenceField

const dayOf = (moment: string) => moment.slice(0, 10)

/** Where the rule says on which day: the place that contradicts the start. */
const decidingField = ({ data }: RuledEntry<'events'>): string => {
  const { kind, weekday } = data.recurrence ?? {}
  if (kind === 'month-day') return 'recurrence.monthDay'
  const isOnWeekday = weekday === undefined || Number(weekday) === dayParts(data.starts).weekday
  return kind === 'nth-weekday' && isOnWeekday ? 'recurrence.nth' : 'recurrence.weekday'
}

/** The first time is one of those that the rule names. */
export const startKeepsRule: EntryRule<'events'> = (entry) => {
  const { starts, recurrence } = entry.data
  const first = dayOf(starts)
  const rule = recurrence && { ...recurrence, until: undefined }
  if (!rule || daysByRule({ starts, recurrence: rule }, first, first).length > 0) return []
  const facts = { value: `${longDay(first)}${weekdayName(first)}`, allowed: recurrenceInWords(entry.data) }
  return [problemAt(entry, 'start-not-by-rule', decidingField(entry), facts)]
}

/** What takes place not once in ten years never does. */
const LONG_ENOUGH_IN_DAYS = 3660

/** What comes again until a day does so at least once. */
export const untilLeavesTime: EntryRule<'events'> = (entry) => {
  const { starts, recurrence } = entry.data
  const { until } = recurrence ?? {}
  const label = fields.until.label
  if (until === undefined) return []
  if (until < dayOf(starts)) return [problemAt(entry, 'until-before-start', 'recurrence.until', { label })]
  const soon = addDays(dayOf(starts), LONG_ENOUGH_IN_DAYS)
  const times = occurrencesBetween(entry.data, dayOf(starts), until < soon ? until : soon)
  return times.length > 0 ? [] : [problemAt(entry, 'never-takes-place', 'recurrence.until', { label })]
}

const SHORTEST_PERIOD_IN_DAYS = { weekly: 7, 'nth-weekday': 28, 'month-day': 28 } as Record<string, number>

/** Each time is over before the next begins; else `ends` was taken for the end of the whole series. */
export const endsBeforeNext: EntryRule<'events'> = (entry) => {
  const { starts, ends, recurrence } = entry.data
  const period = SHORTEST_PERIOD_IN_DAYS[recurrence?.kind ?? '']
  if (period === undefined || ends === undefined) return []
  const next = `${addDays(dayOf(starts), period)}${starts.slice(10)}`
  return ends <= next ? [] : [problemAt(entry, 'lasts-into-next', 'ends', { label: endsField.label })]
}

/** A month and a day are one certain day only within a year. */
const isWithinYear = ({ data }: RuledEntry<'events'>): boolean => {
  const { until } = data.recurrence ?? {}
  return until !== undefined && until < addDays(dayOf(data.starts), 365)
}

/** The days among which a stretch can matter, first and last. */
const rangeOf = (stretch: string, { data }: RuledEntry<'events'>): [string, string] => {
  const [from = '', to = from] = stretch.split('/')
  const first = dayOf(data.starts)
  return isWithoutYear(stretch) ? [first, data.recurrence?.until ?? first] : [from, to]
}

const exceptionProblem = (entry: RuledEntry<'events'>, stretch: string, at: number): Problem[] => {
  const field = `recurrence.except.${at}`
  const facts = { label: `${fields.except.label} 第 ${at + 1} 项`, value: stretch.replace('/', ' 至 ') }
  if (isWithoutYear(stretch) && !isWithinYear(entry))
    return [problemAt(entry, 'days-without-year', field, facts)]
  const matters = daysByRule(entry.data, ...rangeOf(stretch, entry)).some((day) => isAmong([stretch], day))
  return matters ? [] : [problemAt(entry, 'days-change-nothing', field, facts)]
}

/** Each day that is excepted is a certain day, and one on which the event would take place. */
export const exceptionsMatter: EntryRule<'events'> = (entry) =>
  (entry.data.recurrence?.except ?? []).flatMap((line, at) =>
    stretchesIn([line]).flatMap((stretch) => exceptionProblem(entry, stretch, at)),
  )
