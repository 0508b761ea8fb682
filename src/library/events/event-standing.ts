import type { EntryData } from '../../model/collections.ts'
import { addDays } from '../../model/beijing-time.ts'
import { countingTime, newTimeOf } from '../../model/days/new-time.ts'
import { timesBetween } from '../../model/days/held-times.ts'

/** Whether one can still come to an event. */
export type Standing = 'coming' | 'cancelled' | 'postponed' | 'over'

type Event = Pick<EntryData<'events'>, 'starts' | 'ends' | 'recurrence' | 'status' | 'newTime'>

/** A rule that names no end is looked at for so long: the 31st comes again within two months, a leap day is no rule. */
const LOOK_AHEAD_IN_DAYS = 366

const isOver = (event: Event, today: string): boolean => {
  if (event.status === 'done') return true
  const begins = [event.starts, countingTime(event).starts].map((moment) => moment.slice(0, 10))
  const last = [today, ...begins].sort().at(-1)
  const ahead = timesBetween(event, today, addDays(last ?? today, LOOK_AHEAD_IN_DAYS))
  return ahead.every(({ isOff }) => isOff)
}

/** How an event stands on a Beijing day; one that was put off to a new time is coming until that is over. */
export const eventStanding = (event: Event, today: string): Standing => {
  if (event.status === 'cancelled') return 'cancelled'
  if (event.status === 'postponed' && !newTimeOf(event)) return 'postponed'
  return isOver(event, today) ? 'over' : 'coming'
}
