import { describe, expect, it } from 'vitest'
import { timesBetween } from '../../../src/model/days/held-times.ts'
import { countingTime } from '../../../src/model/days/new-time.ts'

type Event = Parameters<typeof timesBetween>[0]

const event = (told: Partial<Event>): Event => ({
  starts: '2026-11-28T08:30',
  ends: '2026-11-28T11:00',
  recurrence: undefined,
  status: 'planned',
  newTime: undefined,
  ...told,
})
const show = event({ starts: '2026-11-20T09:00', ends: '2026-12-05T17:00' })
const inRange = (told: Event, from: string, to: string) => timesBetween(told, from, to).length

describe('an event of several days', () => {
  it.each<[string, string, string, number]>([
    ['before its first day', '2026-11-01', '2026-11-19', 0],
    ['on its first day', '2026-11-20', '2026-11-20', 1],
    ['in its middle', '2026-11-26', '2026-11-26', 1],
    ['in the month in which it ends', '2026-12-01', '2026-12-31', 1],
    ['on its last day', '2026-12-05', '2026-12-05', 1],
    ['after its last day', '2026-12-06', '2026-12-31', 0],
  ])('is found %s', (_when, from, to, count) => {
    expect(inRange(show, from, to)).toBe(count)
  })

  it('does not touch the day that begins when it ends', () => {
    expect(inRange(event({ ends: '2026-11-29T00:00' }), '2026-11-29', '2026-11-29')).toBe(0)
  })

  it('goes on into the next year when it comes again', () => {
    const fair = event({
      starts: '2026-11-30T09:00',
      ends: '2026-12-02T17:00',
      recurrence: { kind: 'month-day', monthDay: 30, except: [] },
    })
    expect(timesBetween(fair, '2027-01-01', '2027-01-01')).toEqual([
      { starts: '2026-12-30T09:00', ends: '2027-01-01T17:00', isOff: false },
    ])
  })
})

describe('a postponed event', () => {
  const putOff = event({ status: 'postponed', newTime: { starts: '2026-12-05T14:00' } })

  it('is off at its old time, which names the new one, and takes as long then', () => {
    expect(timesBetween(putOff, '2026-11-01', '2026-12-31')).toEqual([
      { starts: '2026-11-28T08:30', ends: '2026-11-28T11:00', isOff: true, putOffTo: '2026-12-05T14:00' },
      {
        starts: '2026-12-05T14:00',
        ends: '2026-12-05T16:30',
        isOff: false,
        putOffFrom: '2026-11-28T08:30',
      },
    ])
  })

  it('counts by its new time, also when it has been held', () => {
    const done = { ...putOff, status: 'done' as const }
    expect(countingTime(done).starts).toBe('2026-12-05T14:00')
  })

  it('takes place at no time when it is cancelled after all', () => {
    const times = timesBetween({ ...putOff, status: 'cancelled' }, '2026-11-01', '2026-12-31')
    expect(times.map(({ isOff }) => isOff)).toEqual([true, true])
  })

  it('comes by its rule from its new time on', () => {
    const weekly = event({
      status: 'postponed',
      recurrence: { kind: 'weekly', weekday: '6', except: [] },
      newTime: { starts: '2026-12-12T14:00' },
    })
    expect(
      timesBetween(weekly, '2026-11-28', '2026-12-19').map(({ starts, isOff }) => [starts, isOff]),
    ).toEqual([
      ['2026-11-28T08:30', true],
      ['2026-12-05T08:30', true],
      ['2026-12-12T08:30', true],
      ['2026-12-12T14:00', false],
      ['2026-12-19T08:30', false],
    ])
  })
})
