import { describe, expect, it } from 'vitest'
import { occurrencesBetween, recurrenceInWords } from '../../../src/model/days/recurrence.ts'

const days = (event: Parameters<typeof occurrencesBetween>[0], from: string, to: string) =>
  occurrencesBetween(event, from, to).map(({ starts }) => starts.slice(0, 10))
const starts = '2026-11-05T19:00'

describe('a recurring event', () => {
  it('never takes place before it starts, after its last day, or on an excepted day', () => {
    const recurrence = { kind: 'weekly', weekday: '4', until: '2026-11-26', except: ['2026-11-19'] }
    expect(days({ starts, recurrence }, '2026-10-01', '2026-12-31')).toEqual([
      '2026-11-05',
      '2026-11-12',
      '2026-11-26',
    ])
  })

  it('leaves out months that have no 31st', () => {
    const recurrence = { kind: 'month-day', monthDay: 31, except: [] }
    expect(days({ starts: '2026-10-31T09:00', recurrence }, '2026-10-01', '2027-01-31')).toEqual([
      '2026-10-31',
      '2026-12-31',
      '2027-01-31',
    ])
  })

  it('finds the second Saturday of each month over the new year', () => {
    const recurrence = { kind: 'nth-weekday', weekday: '6', nth: 2, except: [] }
    expect(days({ starts, recurrence }, '2026-11-01', '2027-01-31')).toEqual([
      '2026-11-14',
      '2026-12-12',
      '2027-01-09',
    ])
  })

  it('takes the fourth weekday for the last where there is no fifth', () => {
    const recurrence = { kind: 'nth-weekday', weekday: '0', nth: 5, except: [] }
    expect(days({ starts: '2026-11-01T09:00', recurrence }, '2026-11-01', '2026-12-31')).toEqual([
      '2026-11-29',
      '2026-12-27',
    ])
    expect(days({ starts: '2027-02-01T09:00', recurrence }, '2027-02-01', '2027-02-28')).toEqual([
      '2027-02-28',
    ])
  })

  it('keeps its hours, past midnight too', () => {
    const recurrence = { kind: 'weekly', weekday: '5', except: [] }
    expect(
      occurrencesBetween(
        { starts: '2026-11-06T22:00', ends: '2026-11-07T01:00', recurrence },
        '2026-11-13',
        '2026-11-14',
      ),
    ).toEqual([{ starts: '2026-11-13T22:00', ends: '2026-11-14T01:00' }])
  })

  it('is told in words', () => {
    expect(
      recurrenceInWords({ starts, recurrence: { kind: 'nth-weekday', weekday: '6', nth: 5, except: [] } }),
    ).toBe('每月最后一个星期六')
  })
})

describe('a single event', () => {
  it('takes place on its day and on no other', () => {
    expect(days({ starts }, '2026-11-05', '2026-11-05')).toEqual(['2026-11-05'])
    expect(days({ starts }, '2026-11-06', '2026-12-05')).toEqual([])
  })
})
