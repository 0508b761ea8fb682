import type { EntryData } from '../collections.ts'
import { newTimeOf } from './new-time.ts'
import type { Occurrence } from './recurrence.ts'
import { lastDayOf, occurrencesBetween } from './recurrence.ts'

type Event = Pick<EntryData<'events'>, 'starts' | 'ends' | 'recurrence' | 'status' | 'newTime'>

/** One time of an event, whether it takes place then or not. */
export interface HeldTime extends Occurrence {
  /** It does not take place then: cancelled or put off. */
  isOff: boolean
  /** Of a time put off: when it begins instead, where that is known. */
  putOffTo?: string
  /** Of a new time: when it would have begun. */
  putOffFrom?: string
}

/** What comes again is put off until its new time; from then on its rule holds. */
const byRule = (event: Event, time: Occurrence): HeldTime => {
  const next = newTimeOf(event)
  if (event.status === 'cancelled') return { ...time, isOff: true }
  if (!next) return { ...time, isOff: event.status === 'postponed' }
  return time.starts < next.starts
    ? { ...time, isOff: true, putOffTo: next.starts }
    : { ...time, isOff: false }
}

/** Every time of an event that touches a Beijing day from one to another, in order; a new time besides the old. */
export const timesBetween = (event: Event, from: string, to: string): HeldTime[] => {
  const times = occurrencesBetween(event, from, to).map((time) => byRule(event, time))
  const next = newTimeOf(event)
  if (!next || next.starts.slice(0, 10) > to || lastDayOf(next) < from) return times
  // A rule may name the new day as well; then the new hour counts.
  const isOther = ({ starts }: HeldTime) =>
    starts.slice(0, 10) !== next.starts.slice(0, 10) || starts < next.starts
  const held = { ...next, isOff: event.status === 'cancelled', putOffFrom: event.starts }
  return [...times.filter(isOther), held].sort((a, b) => (a.starts < b.starts ? -1 : 1))
}
