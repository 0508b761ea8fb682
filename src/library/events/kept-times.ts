import { calendarFileUrl } from '../../model/addresses.ts'
import { addMonths, lastDayOfMonth } from '../../model/days/months.ts'
import { countingTime } from '../../model/days/new-time.ts'
import { timesBetween } from '../../model/days/held-times.ts'
import { question } from '../edition/asking.ts'
import { entryById } from '../entries/entries.ts'
import { today } from '../site/release-order.ts'
import { vocabulary } from '../site/site.ts'
import type { EventTime } from './events.ts'
import { eventTimesBetween } from './events.ts'

const MONTHS_BACK = 12
const MONTHS_AHEAD = 3

/** Whole months: what phones keep changes with the month, not with each day that a release is made on. */
const presentMonth: () => string = question('present-month', () => today().slice(0, 7))

const keptFrom = (): string => `${addMonths(presentMonth(), -MONTHS_BACK)}-01`
const keptUntil = (): string => lastDayOfMonth(addMonths(presentMonth(), MONTHS_AHEAD))

/** What calendars on phones hold: what has passed for a year, since it is gone from the phone otherwise, and what comes. */
export const keptTimes: () => EventTime[] = question('kept-times', () =>
  eventTimesBetween(keptFrom(), keptUntil()),
)

/** The same of one station. */
export const keptTimesOfStation: (station: string) => EventTime[] = question(
  'kept-times-of-station',
  (station: string) => keptTimes().filter(({ event }) => event.data.station === station),
)

/** The same of one category. */
export const keptTimesOfCategory: (category: string) => EventTime[] = question(
  'kept-times-of-category',
  (category: string) => keptTimes().filter(({ event }) => event.data.categories.includes(category)),
)

/** A category with events of its own. */
export interface KeptCategory {
  label: string
  /** Of its calendar for phones. */
  path: string
}

/** The categories that calendars on phones hold events of, in the county's order. */
export const keptCategories: () => KeptCategory[] = question('kept-categories', () =>
  vocabulary('categories')
    .filter(({ id }) => keptTimesOfCategory(id).length > 0)
    .map(({ id, label }) => ({ label, path: calendarFileUrl('category', id) })),
)

/** The times of one event: what comes again as long as all others, what comes once whenever it was or will be. */
export const keptTimesOfEvent: (id: string) => EventTime[] = question('kept-times-of-event', (id: string) => {
  const event = entryById('events', id)
  if (!event) return []
  const begins = [event.data.starts, countingTime(event.data).starts]
    .map((moment) => moment.slice(0, 10))
    .sort()
  const [first = '', last = first] = begins
  const times = event.data.recurrence
    ? timesBetween(event.data, keptFrom(), keptUntil() > last ? keptUntil() : last)
    : timesBetween(event.data, first, last)
  return times.map((time) => ({ ...time, event }))
})
