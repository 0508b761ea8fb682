import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Edition } from '../../../src/library/edition/edition.ts'
import { calendarMonth } from '../../../src/library/events/calendar.ts'
import { roomOf, timetableOf } from '../../../src/library/events/timetable.ts'
import type { FixtureEntry } from '../../fixtures/county.ts'
import { fixtureCounty } from '../../fixtures/county.ts'
import { editionOf } from '../../fixtures/edition.ts'

/** A rule begins on one of its own days. */
const on = (day: string) => ({ starts: `2026-11-${day}T19:00`, ends: `2026-11-${day}T20:30` })
const firstDays = ['08', '02', '03', '04', '05', '06', '07']
const weekly = (weekday: number, more: object = {}) => ({
  ...on(firstDays[weekday] ?? ''),
  recurrence: { kind: 'weekly', weekday: String(weekday), ...more },
})
const event = (id: string, data: Record<string, unknown>): FixtureEntry => ({
  collection: 'events',
  id,
  data: { title: id, ...on('05'), recurrence: undefined, ...data },
})
const inHall = { place: '青石村文化礼堂理论宣讲室' }
const county = fixtureCounty([
  event('20261101-cancelled', { ...weekly(1), status: 'cancelled' }),
  event('20261102-ended', weekly(1, { until: '2026-11-19' })),
  event('20261103-once', {}),
  event('20261104-monthly', { ...inHall, ...on('10'), recurrence: { kind: 'month-day', monthDay: 10 } }),
  event('20261105-sunday', { ...inHall, ...weekly(0, { until: '2026-12-20' }) }),
  event('20261106-thursday', { ...inHall, ...weekly(4, { except: ['2026-12-03'] }) }),
  event('20261107-tree', { place: '榕树下', ...weekly(2) }),
  event('20261108-of-centre', { station: 'qinghe-zhongxin', ...weekly(2) }),
])
let edition: Edition
beforeAll(async () => {
  edition = await editionOf(county.contentDir)
})
afterAll(() => county.remove())

describe('the timetable of a station', () => {
  const table = () => edition.ask(() => timetableOf('qingshi-cun'))

  it('leaves out what is over, cancelled or takes place once, and what others hold', () => {
    const titles = table().flatMap(({ lessons }) => lessons.map(({ title }) => title))
    expect(titles.toSorted()).toEqual([
      '20261104-monthly',
      '20261105-sunday',
      '20261106-thursday',
      '20261107-tree',
    ])
  })

  it('goes by room, then by the day of the week, and by the month last', () => {
    expect(table().map(({ room, lessons }) => [room, lessons.map(({ rule }) => rule)])).toEqual([
      ['理论宣讲室', ['每周四', '每周日', '每月10日']],
      ['榕树下', ['每周二']],
    ])
  })

  it('tells regulars the hours, when it ends and which day is off', () => {
    const [thursday, sunday] = table()[0]?.lessons ?? []
    expect(thursday).toMatchObject({ hours: '19:00–20:30', notes: ['12月3日停一次'] })
    expect(sunday?.notes).toEqual(['12月20日结束'])
  })

  it('takes the longer name where one room’s name is part of another’s', () => {
    expect(roomOf('村里的小书屋二楼', ['书屋', '小书屋'])).toBe('小书屋')
  })
})

describe('a month of the calendar', () => {
  it('can be narrowed to each place where something takes place, and to a township with all below it', () => {
    const { places, count } = edition.ask(() => calendarMonth('2026-12'))
    expect(places.map(({ label }) => label)).toContain('县中心')
    const all = places.find(({ stations }) => stations.length === 1 && stations[0] === 'qingshi-cun')
    expect((all?.count ?? 0) + (places.find(({ label }) => label === '县中心')?.count ?? 0)).toBe(count)
  })
})
