import { describe, expect, it } from 'vitest'
import { checkEntry } from '../../../src/model/check-entry.ts'
import { collections } from '../../../src/model/collections.ts'
import { joinFrontMatter } from '../../../src/model/entry-text.ts'

const { id, data, body } = collections.events.example
const recurrence = { kind: 'weekly', weekday: '4', until: '2027-01-31' }
const event = { ...data, recurrence }

/** What is said of the example event with these changes: each problem's code, field, and whether it has its line. */
const said = (told: Record<string, unknown>) => {
  const text = joinFrontMatter({ id, ...event, ...told }, body)
  return checkEntry({ collection: 'events', id, text }).problems.map(({ code, field, line }) => ({
    code,
    field,
    line: text.split('\n')[(line ?? 0) - 1]?.trim(),
  }))
}
const codes = (told: Record<string, unknown>) => said(told).map(({ code }) => code)
const exceptions = (...except: string[]) => ({ recurrence: { ...recurrence, except } })

describe('days on which an event does not take place', () => {
  it('are refused with their line when nobody can tell which', () => {
    expect(said(exceptions('2026-12-03', '下下周四'))).toEqual([
      { code: 'not-days', field: 'recurrence.except.1', line: '- 下下周四' },
    ])
  })

  it('are refused when the weekday beside them is another', () => {
    expect(codes(exceptions('2026-12-03（周五）'))).toEqual(['on-other-weekday'])
  })

  it('are refused without a year when the event goes on for more than one', () => {
    const forever = { recurrence: { ...recurrence, until: undefined, except: ['12月17日'] } }
    expect(codes(forever)).toEqual(['days-without-year'])
  })

  it('are said to change nothing when the event would not take place then anyway', () => {
    expect(said(exceptions('2026-12-03', '2026-12-04'))).toEqual([
      { code: 'days-change-nothing', field: 'recurrence.except.1', line: '- 2026-12-04' },
    ])
  })

  it('are understood as people write them', () => {
    const lines = ['2026-12-3', '2026/12/10', '12月17日', '２０２６-12-24至2026-12-31', '2027年1月7日']
    const text = joinFrontMatter({ id, ...event, ...exceptions(...lines) }, body)
    const checked = checkEntry({ collection: 'events', id, text })
    expect(checked.problems).toEqual([])
    expect(checked.data?.recurrence?.except).toEqual([
      '2026-12-03',
      '2026-12-10',
      '12-17',
      '2026-12-24/2026-12-31',
      '2027-01-07',
    ])
  })
})

describe('a rule that contradicts the start', () => {
  it.each<[string, Record<string, unknown>, string]>([
    ['another weekday', { kind: 'weekly', weekday: '5' }, 'recurrence.weekday'],
    ['another weekday of the month', { kind: 'nth-weekday', weekday: '5', nth: 4 }, 'recurrence.weekday'],
    ['another week of the month', { kind: 'nth-weekday', weekday: '4', nth: 2 }, 'recurrence.nth'],
    ['another day of the month', { kind: 'month-day', monthDay: 25 }, 'recurrence.monthDay'],
  ])('is said: %s', (_what, rule, field) => {
    expect(said({ recurrence: rule })).toMatchObject([{ code: 'start-not-by-rule', field }])
  })

  it.each<[string, Record<string, unknown>]>([
    ['the weekday of the start', { kind: 'weekly' }],
    ['the last Thursday of the month, which is the fourth', { kind: 'nth-weekday', weekday: '4', nth: 5 }],
    ['the fourth Thursday of the month', { kind: 'nth-weekday', nth: 4 }],
    ['the day of the month', { kind: 'month-day', monthDay: 26 }],
  ])('is none: %s', (_what, rule) => {
    expect(said({ recurrence: rule })).toEqual([])
  })
})

describe('an event that could never take place', () => {
  it.each<[string, Record<string, unknown>, string[]]>([
    ['it ends before it starts', { ends: '2026-11-26T18:00' }, ['ends-before-start']],
    [
      'its last day is before its first',
      { recurrence: { kind: 'weekly', until: '2026-11-25' } },
      ['until-before-start'],
    ],
    [
      'every day of it is excepted',
      { recurrence: { kind: 'weekly', until: '2026-12-05', except: ['2026-11-20至2026-12-05'] } },
      ['never-takes-place'],
    ],
    ['each time lasts into the next', { ends: '2026-12-31T20:30' }, ['lasts-into-next']],
  ])('is refused: %s', (_what, told, found) => {
    expect(codes(told)).toEqual(found)
  })

  it('may last over midnight', () => {
    expect(codes({ ends: '2026-11-27T01:00' })).toEqual([])
  })
})

describe('a postponed event', () => {
  const postponed = { status: 'postponed', recurrence: undefined }

  it.each<[string, Record<string, unknown> | undefined, string[]]>([
    ['no new time', undefined, ['no-new-time']],
    ['an end without a beginning', { ends: '2026-12-05T17:00' }, ['missing']],
    ['a time before the old one', { starts: '2026-01-05T15:00' }, ['new-time-not-later']],
    [
      'an end before its beginning',
      { starts: '2026-12-05T15:00', ends: '2026-12-05T14:00' },
      ['ends-before-start'],
    ],
  ])('is refused with %s', (_what, newTime, found) => {
    const own = codes({ ...postponed, newTime })
    expect(own).toEqual(expect.arrayContaining(found))
  })

  it.each<[string, Record<string, unknown>]>([
    ['its new time', { starts: '2026-12-05T15:00' }],
    ['a word on when that will be known', { note: '天晴以后再定' }],
  ])('needs %s', (_what, newTime) => {
    expect(codes({ ...postponed, newTime })).toEqual([])
  })
})

describe('when an entry is on show', () => {
  it('is refused when it is taken down before it appears', () => {
    const { example } = collections.reports
    const times = { publishAt: '2026-12-01T08:00', expireAt: '2026-11-30T18:00' }
    const text = joinFrontMatter({ id: example.id, ...example.data, ...times }, example.body)
    expect(checkEntry({ collection: 'reports', id: example.id, text }).problems).toMatchObject([
      { code: 'expires-before-shown', field: 'expireAt', severity: 'error' },
    ])
  })

  it('is refused when it is taken down before the day it tells of', () => {
    const { example } = collections.notices
    const text = joinFrontMatter(
      { id: example.id, ...example.data, expireAt: '2026-10-11T18:00' },
      example.body,
    )
    expect(checkEntry({ collection: 'notices', id: example.id, text }).problems).toMatchObject([
      { code: 'expires-before-day', field: 'expireAt' },
    ])
  })

  it.each<[string, Record<string, unknown>, string[]]>([
    [
      'at the minute it appears',
      { publishAt: '2026-11-20T08:00', expireAt: '2026-11-20T08:00' },
      ['expires-before-shown', 'expires-before-end'],
    ],
    ['only when the event is over', { publishAt: '2026-11-27T08:00' }, ['shown-after-end']],
    ['no longer when the event takes place', { expireAt: '2026-11-25T08:00' }, ['expires-before-end']],
  ])('is said of an event: %s', (_what, times, found) => {
    expect(codes({ ...times, recurrence: undefined }).toSorted()).toEqual(found.toSorted())
  })
})
