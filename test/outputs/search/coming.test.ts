import { expect, it } from 'vitest'
import type { EventTimes } from '../../../src/outputs/search/formats.ts'
import { foundPages } from './found-pages.ts'

const times: EventTimes = { starts: '2026-09-03T19:00', ends: undefined, status: 'planned' }
const weekly: EventTimes['recurrence'] = { kind: 'weekly', except: [] }

it('an event is over on its last day: its own, that of its rule, none for what is off', () => {
  const pages = foundPages([
    { day: '2026-09-03', times },
    {
      day: '2026-09-03',
      times: { ...times, recurrence: { kind: 'weekly', except: [], until: '2026-12-31' } },
    },
    { day: '2026-09-03', times: { ...times, recurrence: weekly } },
    { day: '2026-09-03', times: { ...times, status: 'cancelled' } },
    { day: '2026-09-03', times: { ...times, status: 'postponed' } },
    { day: '2026-11-27', times: { ...times, status: 'postponed', newTime: { starts: '2026-11-27T15:00' } } },
  ])
  expect(pages.map(({ facts }) => facts.lastDay)).toEqual([20260903, 20261231, 99991231, 0, 0, 20261127])
})
