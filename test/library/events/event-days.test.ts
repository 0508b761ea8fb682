import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Edition } from '../../../src/library/edition/edition.ts'
import { calendarMonth } from '../../../src/library/events/calendar.ts'
import { comingByDay } from '../../../src/library/events/event-days.ts'
import type { EventLine } from '../../../src/library/events/event-line.ts'
import { digestView } from '../../../src/library/overviews/digests.ts'
import { frontDays } from '../../../src/library/overviews/front-page.ts'
import { ledLines } from '../../../src/outputs/screen/led/led-lines.ts'
import { fixtureCounty, type FixtureEntry } from '../../fixtures/county.ts'
import { editionOf } from '../../fixtures/edition.ts'

const event = (id: string, title: string, starts: string, ends?: string): FixtureEntry => ({
  collection: 'events',
  id,
  data: { title, starts, ends, recurrence: undefined },
})

const county = fixtureCounty([
  event('20261127-fair', '年货节', '2026-11-27T08:30', '2026-11-29T11:00'),
  event('20261128-class', '早课', '2026-11-28T11:00', '2026-11-28T12:00'),
  event('20261129-camp', '冬令营', '2026-11-29T09:00', '2026-12-05T17:00'),
  event('20261129-night', '夜戏', '2026-11-29T22:00', '2026-11-30T01:00'),
  event('20261126-eve', '到半夜', '2026-11-26T20:00', '2026-11-28T00:00'),
  event('20261120-show', '展览', '2026-11-20T09:00', '2026-11-24T17:00'),
  {
    collection: 'reports',
    id: '20261119-one',
    data: { date: '2026-11-19', photos: [], cover: undefined, event: undefined, project: undefined },
  },
])
let edition: Edition
beforeAll(async () => {
  edition = await editionOf(county.contentDir, '2026-11-28T02:00:00.000Z')
})
afterAll(() => county.remove())

const words = (lines: readonly EventLine[] = []): string[] =>
  lines.map(({ time, title }) => `${time} ${title}`)

describe('an event that takes several days', () => {
  it('stands on the front page on each of its days that is still to come, behind what begins there', () => {
    const { days } = edition.ask(() => frontDays(5, 5))
    expect(days.map(({ day, events }) => [day, ...words(events)])).toEqual([
      ['2026-11-28', '11:00 早课', '至11月29日 年货节'],
      ['2026-11-29', '09:00，至12月5日 冬令营', '22:00–次日01:00 夜戏', '至11:00 年货节'],
    ])
  })

  it('stands there on the same days as in the calendar', () => {
    const listed = (lines: readonly EventLine[]) => lines.map(({ title }) => title)
    const [front, month] = edition.ask(() => [comingByDay('2026-11-30'), calendarMonth('2026-11')] as const)
    for (const [day, lines] of front) {
      const own = month.days.find((each) => each.day === day)
      expect(listed(own?.events ?? [])).toEqual(listed(lines))
    }
    expect(front.size).toBe(3)
  })

  it('is told by an LED strip on each day on which something begins', () => {
    const lines = edition.ask(() => ledLines())?.map((line) => line.split(' ').slice(0, 2).join(' '))
    expect(lines?.slice(0, -1)).toEqual([
      '11月28日（周六）11:00-12:00 早课',
      '11月28日（周六）至11月29日 年货节',
      '11月29日（周日）09:00，至12月5日 冬令营',
      '11月29日（周日）22:00-次日01:00 夜戏',
      '11月29日（周日）至11:00 年货节',
    ])
  })

  it('is listed behind a week once, on the first of the next days that it is on', () => {
    const next = edition.ask(() => digestView('weekly', '2026-W47'))?.next
    expect(next?.map(({ day, time, title }) => [day, time, title])).toEqual([
      ['2026-11-23', '至11月24日', '展览'],
      ['2026-11-26', '20:00，至11月27日', '到半夜'],
      ['2026-11-27', '08:30，至11月29日', '年货节'],
      ['2026-11-28', '11:00', '早课'],
      ['2026-11-29', '09:00，至12月5日', '冬令营'],
      ['2026-11-29', '22:00–次日01:00', '夜戏'],
    ])
  })
})
