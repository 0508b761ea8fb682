import { describe, expect, it } from 'vitest'
import { eventStanding } from '../../../src/library/events/event-standing.ts'

type Event = Parameters<typeof eventStanding>[0]

const TODAY = '2026-11-22'
const event = (told: Partial<Event>): Event => ({
  starts: '2026-11-20T19:00',
  ends: '2026-11-20T20:30',
  status: 'planned',
  recurrence: undefined,
  ...told,
})
const weekly = (until?: string): Event['recurrence'] => ({ kind: 'weekly', weekday: '4', until, except: [] })

describe('whether one can still come to an event', () => {
  it.each<[string, Partial<Event>, string]>([
    ['cancelled stays cancelled, also when its day has passed', { status: 'cancelled' }, 'cancelled'],
    ['postponed is not over, although its day has passed', { status: 'postponed' }, 'postponed'],
    ['planned for a day that has passed is over', {}, 'over'],
    ['marked as done is over, also when it comes again', { status: 'done', recurrence: weekly() }, 'over'],
    ['every week until a day that has passed is over', { recurrence: weekly('2026-11-20') }, 'over'],
    ['every week without an end is coming', { recurrence: weekly() }, 'coming'],
    ['ending today is still coming', { starts: '2026-11-21T08:00', ends: '2026-11-22T09:00' }, 'coming'],
  ])('%s', (_what, told, standing) => {
    expect(eventStanding(event(told), TODAY)).toBe(standing)
  })
})
