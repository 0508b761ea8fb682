import { beijingMoment, instantOf } from '../beijing-time.ts'
import type { EntryData } from '../collections.ts'
import type { Occurrence } from './recurrence.ts'

type Event = Pick<EntryData<'events'>, 'starts' | 'ends' | 'newTime'>

/** As long as before, from another moment on. */
const asLongFrom = (starts: string, { starts: old, ends }: Event): string | undefined =>
  ends === undefined
    ? undefined
    : beijingMoment(
        new Date(instantOf(starts).getTime() + instantOf(ends).getTime() - instantOf(old).getTime()),
      )

/** The time that an event was put off to, or nothing. */
export const newTimeOf = (event: Event): Occurrence | undefined => {
  const { starts, ends } = event.newTime ?? {}
  return starts === undefined ? undefined : { starts, ends: ends ?? asLongFrom(starts, event) }
}

/** The time that counts of an event: the new one where it was put off, else its first. */
export const countingTime = (event: Event): Occurrence =>
  newTimeOf(event) ?? { starts: event.starts, ends: event.ends }
