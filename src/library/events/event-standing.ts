import type { EntryData } from '../../model/collections.ts'
import { addDays } from '../../model/beijing-time.ts'
import { occurrencesBetween } from '../../model/days/recurrence.ts'

/** Whether one can still come to an event. */
export type Standing = 'coming' | 'cancelled' | 'postponed' | 'over'

type Event = Pick<EntryData<'events'>, 'starts' | 'ends' | 'recurrence' | 'status'>

/** A rule that names no end is looked at for so long: the 31st comes again within two months, a leap day is no rule. */
const LOOK_AHEAD_IN_DAYS = 366

const isOver = (event: Event, today: string): boolean => {
  if (event.status === 'done') return true
  if (event.recurrence)
    return occurrencesBetween(event, today, addDays(today, LOOK_AHEAD_IN_DAYS)).length === 0
  return (event.ends ?? event.starts).slice(0, 10) < today
}

/** How an event stands on a Beijing day. */
export const eventStanding = (event: Event, today: string): Standing => {
  if (event.status === 'cancelled' || event.status === 'postponed') return event.status
  return isOver(event, today) ? 'over' : 'coming'
}
