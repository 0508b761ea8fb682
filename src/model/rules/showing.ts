import { countingTime } from '../days/new-time.ts'
import { lastDayOf } from '../days/recurrence.ts'
import type { EntryRule } from './rule.ts'
import { problemAt } from './rule.ts'
import { showingOf } from '../showing.ts'
import { showingFields } from '../collections/shared-fields.ts'

/** What is taken down was to be seen before. */
export const expiresAfterShown: EntryRule = (entry) => {
  const { publishAt, expireAt } = showingOf(entry.data)
  if (publishAt === undefined || expireAt === undefined || expireAt > publishAt) return []
  return [problemAt(entry, 'expires-before-shown', 'expireAt', { label: showingFields.expireAt.label })]
}

/** What tells of a day is not taken down before it. */
export const expiresAfterItsDay: EntryRule<'reports' | 'notices'> = (entry) => {
  const { date, expireAt } = entry.data
  if (expireAt === undefined || expireAt.slice(0, 10) >= date) return []
  return [
    problemAt(entry, 'expires-before-day', 'expireAt', { label: showingFields.expireAt.label, value: date }),
  ]
}

/** An event is announced before it is over, and stays until then. */
export const shownWhileItMatters: EntryRule<'events'> = (entry) => {
  const { publishAt, expireAt, recurrence } = entry.data
  if (recurrence) return []
  const last = lastDayOf(countingTime(entry.data))
  const isLate = publishAt !== undefined && publishAt.slice(0, 10) > last
  const isGone = expireAt !== undefined && expireAt.slice(0, 10) < last
  return [
    ...(isLate
      ? [problemAt(entry, 'shown-after-end', 'publishAt', { label: showingFields.publishAt.label })]
      : []),
    ...(isGone
      ? [problemAt(entry, 'expires-before-end', 'expireAt', { label: showingFields.expireAt.label })]
      : []),
  ]
}
