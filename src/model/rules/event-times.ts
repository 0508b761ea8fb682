import { events } from '../collections/events.ts'
import type { EntryRule } from './rule.ts'
import { problemAt } from './rule.ts'

const { ends: endsField, newTime: newTimeField } = events.fields

/** What ends does so after it began. */
export const endsAfterStart: EntryRule<'events'> = (entry) => {
  const { starts, ends } = entry.data
  if (ends === undefined || ends > starts) return []
  return [problemAt(entry, 'ends-before-start', 'ends', { label: endsField.label })]
}

/** Nobody who hears that an event is put off is left without a word about when it will be. */
export const postponedToSomeTime: EntryRule<'events'> = (entry) => {
  const { status, newTime } = entry.data
  if (status !== 'postponed' || newTime?.starts !== undefined || newTime?.note !== undefined) return []
  return [problemAt(entry, 'no-new-time', 'newTime.starts', { label: newTimeField.label })]
}

/** The new time of a postponed event is later than the old one, and ends after it begins. */
export const newTimeIsLater: EntryRule<'events'> = (entry) => {
  const { starts: old, newTime } = entry.data
  const { starts, ends } = newTime ?? {}
  const { fields } = newTimeField
  if (starts === undefined)
    return ends === undefined
      ? []
      : [problemAt(entry, 'missing', 'newTime.starts', { label: fields.starts.label })]
  if (starts <= old)
    return [problemAt(entry, 'new-time-not-later', 'newTime.starts', { label: fields.starts.label })]
  if (ends === undefined || ends > starts) return []
  return [problemAt(entry, 'ends-before-start', 'newTime.ends', { label: fields.ends.label })]
}
