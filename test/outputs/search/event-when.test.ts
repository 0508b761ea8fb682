import { describe, expect, it } from 'vitest'
import { eventWhen } from '../../../src/outputs/search/client/page/event-when.ts'
import type { EventTimes } from '../../../src/outputs/search/formats.ts'
import { foundPages } from './found-pages.ts'

const weekly: EventTimes = {
  starts: '2026-09-03T19:00',
  ends: '2026-09-03T20:30',
  status: 'planned',
  recurrence: { kind: 'weekly', weekday: '4', until: '2026-12-31', except: ['2026-11-26'] },
}
const once: EventTimes = { starts: '2026-11-21T15:00', ends: '2026-11-21T20:00', status: 'planned' }

describe('an event among the results', () => {
  it('that was cancelled says so, and when it would have been', () => {
    const off: EventTimes = { ...once, status: 'cancelled', statusLabel: '取消' }
    expect(eventWhen(off, '2026-11-20')).toEqual({
      warning: '取消',
      facts: ['原定11月21日 星期六 15:00'],
    })
  })

  it('that was put off says until when, as far as that is known', () => {
    const off: EventTimes = { ...once, status: 'postponed', statusLabel: '延期' }
    expect(eventWhen(off, '2026-11-20')).toEqual({ warning: '延期', facts: ['原定11月21日'] })
    expect(eventWhen({ ...off, newTime: { starts: '2026-11-27T15:00' } }, '2026-11-20')).toEqual({
      warning: '延期到11月27日 星期五 15:00',
      facts: ['原定11月21日'],
    })
  })

  it('that comes again says its rule and its next day, without the days that are left out', () => {
    expect(eventWhen(weekly, '2026-11-20').facts).toEqual(['每周四', '下一次：12月3日 星期四 19:00'])
    expect(eventWhen(weekly, '2026-08-01').facts).toEqual(['每周四', '下一次：9月3日 星期四 19:00'])
  })

  it('that will not come again says that it is over', () => {
    expect(eventWhen(weekly, '2027-01-02').facts).toEqual(['每周四', '已结束'])
  })

  it('that takes place once says its day and hour, with the year', () => {
    expect(eventWhen(once, '2026-11-20').facts).toEqual(['2026年11月21日 星期六 15:00'])
  })
})

const planned: EventTimes = { starts: '2026-09-03T19:00', ends: undefined, status: 'planned' }
const everyWeek: EventTimes['recurrence'] = { kind: 'weekly', except: [] }

it('an event is over on its last day: its own, that of its rule, none for what is off', () => {
  const pages = foundPages([
    { day: '2026-09-03', times: planned },
    {
      day: '2026-09-03',
      times: { ...planned, recurrence: { kind: 'weekly', except: [], until: '2026-12-31' } },
    },
    { day: '2026-09-03', times: { ...planned, recurrence: everyWeek } },
    { day: '2026-09-03', times: { ...planned, status: 'cancelled' } },
    { day: '2026-09-03', times: { ...planned, status: 'postponed' } },
    {
      day: '2026-11-27',
      times: { ...planned, status: 'postponed', newTime: { starts: '2026-11-27T15:00' } },
    },
  ])
  expect(pages.map(({ facts }) => facts.lastDay)).toEqual([20260903, 20261231, 99991231, 0, 0, 20261127])
})
