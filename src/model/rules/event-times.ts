import { events } from '../collections/events.ts'
import type { EntryRule } from './rule.ts'
import { problemAt } from './rule.ts'

/** What ends does so after it began. */
export const endsAfterStart: EntryRule<'events'> = (entry) => {
  const { starts, ends } = entry.data
  if (ends === undefined || ends > starts) return []
  return [problemAt(entry, 'ends-before-start', 'ends', { label: events.fields.ends.label })]
}
