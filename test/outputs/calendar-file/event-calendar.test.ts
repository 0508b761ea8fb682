import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Edition } from '../../../src/library/edition/edition.ts'
import {
  calendarFile,
  calendarFilePaths,
  countyCalendar,
} from '../../../src/library/events/calendar-files.ts'
import { eventCalendar } from '../../../src/outputs/calendar-file/event-calendar.ts'
import type { FixtureEntry } from '../../fixtures/county.ts'
import { fixtureCounty } from '../../fixtures/county.ts'
import { editionOf } from '../../fixtures/edition.ts'
import { componentsOf, eventsOf } from '../well-formed.ts'

const event = (id: string, data: Record<string, unknown>): FixtureEntry => ({
  collection: 'events',
  id,
  data: { title: id, ends: undefined, recurrence: undefined, categories: undefined, ...data },
})
const county = fixtureCounty([
  event('20251102-a-year-ago', { starts: '2025-11-02T09:00' }),
  event('20251002-long-ago', { starts: '2025-10-02T09:00' }),
  event('20261203-class', {
    starts: '2026-12-03T19:00',
    categories: ['chuan-wenhua'],
    recurrence: { kind: 'weekly', weekday: '4', until: '2026-12-31', except: ['12月17日'] },
  }),
  event('20261205-of-centre', { starts: '2026-12-05T09:00', station: 'qinghe-zhongxin' }),
  event('20270615-far', { starts: '2027-06-15T09:00', formerIds: ['20270614-former'] }),
])
let edition: Edition
beforeAll(async () => {
  edition = await editionOf(county.contentDir)
})
afterAll(() => county.remove())

const held = (kind: string, id: string) =>
  edition.ask(() => {
    const file = calendarFile(kind, id)
    return file && eventsOf(eventCalendar(file)).map((each) => each.id)
  })
const classes = ['03', '10', '24', '31'].map((day) => `20261203-class-2026-12-${day}`)

describe('a calendar for phones', () => {
  it('is not there for what the county does not have', () => {
    for (const [kind, id] of [
      ['station', 'nowhere'],
      ['category', 'nothing'],
      ['event', '20260101-none'],
      ['project', 'qingshi-cun'],
    ] as const)
      expect(held(kind, id)).toBeUndefined()
  })

  it('holds what has passed for a year, and no longer', () => {
    const ids = edition.ask(() => eventsOf(eventCalendar(countyCalendar('青禾'))).map(({ id }) => id))
    expect(ids).toContain('20251102-a-year-ago-2025-11-02')
    expect(ids).not.toContain('20251002-long-ago-2025-10-02')
  })

  it('of a station holds its own events alone', () => {
    expect(held('station', 'qinghe-zhongxin')).toEqual(['20261205-of-centre-2026-12-05'])
    expect(held('station', 'qingshi-cun')).toContain('20251102-a-year-ago-2025-11-02')
  })

  it('of a category holds what is filed under it, time by time', () => {
    expect(held('category', 'chuan-wenhua')).toEqual(classes)
  })

  it('of an event holds all its times, however far away', () => {
    expect(held('event', '20261203-class')).toEqual(classes)
    expect(held('event', '20270615-far')).toEqual(['20270615-far-2027-06-15'])
    expect(held('event', '20251002-long-ago')).toEqual(['20251002-long-ago-2025-10-02'])
  })

  it('goes on under the address that a phone subscribed to when an event gets another id', () => {
    expect(held('event', '20270614-former')).toEqual(['20270615-far-2027-06-15'])
    expect(edition.ask(calendarFilePaths)).toContain('/calendar/event/20270614-former.ics')
  })

  it('stands ready for a station without events, since phones may have subscribed before', () => {
    expect(edition.ask(calendarFilePaths)).toContain('/calendar/station/linjiang-zhen.ics')
    expect(held('station', 'linjiang-zhen')).toEqual([])
  })

  it('holds at least one component, as its format asks, also where nothing takes place', () => {
    const components = edition.ask(() =>
      calendarFilePaths().map((path) => {
        const [, kind = '', id = ''] = /^\/calendar\/([^/]+)\/(.+)\.ics$/.exec(path) ?? []
        const text = eventCalendar(calendarFile(kind, id) ?? countyCalendar(''))
        return { path, names: componentsOf(text) }
      }),
    )
    expect(components.filter(({ names }) => names.length === 0)).toEqual([])
    const empty = components.find(({ path }) => path.includes('linjiang-zhen'))
    expect(empty?.names).toEqual(['vtimezone'])
  })

  it('tells phones its name, when to ask again, and what kind of event each is', () => {
    const text = edition.ask(() =>
      eventCalendar(calendarFile('event', '20261203-class') ?? countyCalendar('')),
    )
    expect(text).toContain('X-WR-CALNAME:20261203-class')
    expect(text.split('\r\n').at(-2)).toBe('END:VCALENDAR')
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(text).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT6H')
    expect(text).toContain('X-PUBLISHED-TTL:PT6H')
    expect(text).toMatch(/SEQUENCE:\d/)
    expect(text).toContain('CATEGORIES:传文化')
  })
})
