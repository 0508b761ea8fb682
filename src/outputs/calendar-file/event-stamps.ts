import type { Entry } from '../../library/entries/entries.ts'
import { lastChanged } from '../../library/entries/entry-history.ts'

/** What phones compare to see that an event in their calendar has changed. */
export interface EventStamps {
  stamp: Date
  sequence: number
  lastModified?: Date
}

/**
 * Changes are counted by the seconds since this moment, because a count of steps begins anew with the past that a county
 * drops, and phones ignore an event whose number goes back.
 */
const COUNTED_FROM = new Date('2020-01-01T00:00:00Z')

/** The stamps of an event: they follow its last change alone, so that they never go back and no release differs for its clock. */
export const eventStamps = (event: Entry<'events'>): EventStamps => {
  const changed = lastChanged(event)
  if (changed === undefined || changed < COUNTED_FROM) return { stamp: COUNTED_FROM, sequence: 0 }
  return {
    stamp: changed,
    sequence: Math.floor((changed.getTime() - COUNTED_FROM.getTime()) / 1000),
    lastModified: changed,
  }
}

/** How soon a phone may ask again, in seconds: events are put off at short notice. */
export const REFRESH_IN_SECONDS = 6 * 60 * 60
