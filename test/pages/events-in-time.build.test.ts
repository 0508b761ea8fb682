import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { BuildOutcome, FixtureEntry } from '../fixtures/county.ts'
import { buildFixture, fixtureCounty, liveSite } from '../fixtures/county.ts'
import { readBuiltSite } from '../site/built-site.ts'

const event = (id: string, data: Record<string, unknown>): FixtureEntry => ({
  collection: 'events',
  id,
  data: { title: id, ends: undefined, recurrence: undefined, ...data },
})
const entries = [
  event('20261120-show', { starts: '2026-11-20T09:00', ends: '2026-12-05T17:00' }),
  event('20261128-put-off', {
    starts: '2026-11-28T08:30',
    ends: '2026-11-28T11:00',
    status: 'postponed',
    newTime: { starts: '2026-12-05T14:00' },
  }),
  event('20261127-open', {
    starts: '2026-11-27T09:00',
    status: 'postponed',
    newTime: { note: '天晴以后再定' },
  }),
  event('20261231-watch', { starts: '2026-12-31T22:00', ends: '2027-01-01T01:00' }),
  event('20261203-class', {
    starts: '2026-12-03T19:00',
    recurrence: { kind: 'weekly', weekday: '4', until: '2027-01-31', except: ['12月17日'] },
  }),
  event('20280101-far', { starts: '2028-01-01T09:00' }),
  event('20210101-long-ago', { starts: '2021-01-01T09:00' }),
  ...Array.from({ length: 9 }, (_none, at) => event(`20261129-many-${at}`, { starts: '2026-11-29T09:00' })),
  ...Array.from({ length: 7 }, (_none, at) => ({
    collection: 'reports' as const,
    id: `2026110${at + 1}-autumn`,
    data: { date: `2026-11-0${at + 1}`, photos: [] },
  })),
  {
    collection: 'reports' as const,
    id: '20260301-late',
    data: { title: '补写的报道', date: '2026-03-01', publishAt: '2026-11-25T08:00', photos: [] },
  },
]
const county = fixtureCounty(entries)
const site = liveSite(county)
const page = (path: string) => readFileSync(join(site, path, 'index.html'), 'utf8')
/** Pieces of a phrase are one text. */
const textOf = (html: string) =>
  html
    .replace(/<wbr ?\/?>|<\/?span[^>]*>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
const text = (path: string) => textOf(page(path))
/** The words of a day of the calendar. */
const dayOfMonth = (day: string): string => {
  const days = page(`calendar/${day.slice(0, 7)}`).split('class="calendar__date"')
  return textOf(days.find((each) => each.includes(`datetime="${day}"`)) ?? '')
}
/** The lines of an event in the calendar for phones, by what its id begins with. */
const inCalendar = (uid: string): string => {
  const events = readFileSync(join(site, 'calendar.ics'), 'utf8')
    .replace(/\r\n[ \t]/g, '')
    .split('BEGIN:VEVENT')
  return events.find((each) => each.includes(`UID:${uid}`)) ?? ''
}

beforeAll(() => void vi.stubEnv('BASE_URL', undefined))
afterAll(() => county.remove())

describe('in the middle of an event of several days', () => {
  let outcome: BuildOutcome
  beforeAll(async () => {
    outcome = await buildFixture(county, '2026-11-26T02:00:00.000Z')
  })

  it('leaves out no entry', () => {
    expect(outcome.code).toBe(0)
    expect(outcome.last.leftOut ?? []).toEqual([])
  })

  it('stands on each of its days, and on no other', () => {
    for (const day of ['2026-11-20', '2026-11-26', '2026-11-30', '2026-12-01', '2026-12-05'])
      expect(dayOfMonth(day)).toContain('20261120-show')
    expect(dayOfMonth('2026-11-19')).not.toContain('20261120-show')
    expect(dayOfMonth('2026-12-06')).not.toContain('20261120-show')
  })

  it('stands on the home page on each day that has room, at its station and on the poster with its first and last', () => {
    const span = /11月20日 09:00 至 12月5日 17:00/
    expect(text('.').match(/至12月5日 20261120 ?- ?show/g)).toHaveLength(3)
    expect(text('stations/qingshi-cun')).toMatch(span)
    expect(text('posters/station-month/qingshi-cun')).toMatch(span)
  })

  it('tells both days on its own page and is still to be visited', () => {
    const own = text('events/2026/20261120-show')
    expect(own).toContain('2026年11月20日 星期五 09:00 至 12月5日 星期六 17:00')
    expect(own).toContain('怎样参加')
    expect(own).not.toContain('已经办过')
  })

  it('is one event from beginning to end for phones', () => {
    expect(inCalendar('20261120-show')).toMatch(/DTSTART:20261120T010000Z[^]*DTEND:20261205T090000Z/)
  })

  it('shows the new time of a postponed event everywhere, and the old one says so', () => {
    const moved = '延期到12月5日 14:00'
    for (const path of ['.', 'stations/qingshi-cun', 'posters/station-month/qingshi-cun'])
      expect(text(path)).toContain(moved)
    expect(dayOfMonth('2026-11-28')).toContain(moved)
    expect(dayOfMonth('2026-12-05')).toContain('原定11月28日')
    const own = text('events/2026/20261128-put-off')
    expect(own).toContain('改到2026年12月5日 星期六 14:00–16:30')
    expect(own).toContain('原定2026年11月28日 星期六 08:30–11:00')
    expect(page('events/2026/20261128-put-off')).toContain('https://schema.org/EventRescheduled')
  })

  it('cancels the old time of a postponed event on phones and adds the new one', () => {
    expect(inCalendar('20261128-put-off-2026-11-28')).toMatch(
      /SUMMARY:延期到12月5日 14:00[^]*STATUS:CANCELLED/,
    )
    expect(inCalendar('20261128-put-off-new-time')).toMatch(/DTSTART:20261205T060000Z[^]*STATUS:CONFIRMED/)
  })

  it('says what is known of a new time that is not settled', () => {
    for (const path of ['events/2026/20261127-open', 'posters/station-month/qingshi-cun'])
      expect(text(path)).toContain('天晴以后再定')
    expect(inCalendar('20261127-open')).toContain('DESCRIPTION:天晴以后再定')
  })

  it('lists what is on until Sunday on the home page, and counts what has no room there', () => {
    expect(text('.')).toContain('11月26日至29日')
    expect(page('.').match(/20261129-many-\d/g)).toHaveLength(5)
    expect(text('.')).toContain('11月29日还有5场')
    expect(page('.')).toContain('href="/calendar/2026-11/#day-29"')
  })

  it('puts a report that was published lately on the home page, however old its activity', () => {
    expect(page('.')).toContain('20260301-late')
  })

  it('leads to no month without a page', () => {
    const built = readBuiltSite(site)
    const links = built.pages
      .flatMap(({ html }) => [...html.matchAll(/href="([^"#?]*)/g)].map(([, link = '']) => link))
      .filter((link) => link.startsWith('/calendar/'))
    expect(links.filter((link) => !built.answers(link))).toEqual([])
  })
})

describe('at the turn of the year', () => {
  beforeAll(() => buildFixture(county, '2027-01-01T02:00:00.000Z'))

  it('stands overnight on the day it ends too', () => {
    expect(dayOfMonth('2026-12-31')).toMatch(/22:00\s+20261231-watch/)
    expect(dayOfMonth('2027-01-01')).toMatch(/至01:00\s+20261231-watch/)
    expect(text('.')).toMatch(/至01:00 20261231 ?- ?watch/)
  })

  it('keeps on phones what was over less than a month ago', () => {
    expect(inCalendar('20261120-show')).toContain('DTEND:20261205')
  })
})

describe('in the days before', () => {
  beforeAll(() => buildFixture(county, '2026-12-28T02:00:00.000Z'))

  it('names the year of the next times', () => {
    expect(text('events/2026/20261203-class')).toMatch(
      /12月31日 星期四 19:00 2027年1月7日 星期四 19:00 2027年1月14日/,
    )
  })

  it('lets an excepted day out, however it was written', () => {
    expect(dayOfMonth('2026-12-10')).toContain('20261203-class')
    expect(dayOfMonth('2026-12-17')).not.toContain('20261203-class')
  })

  it('says on the poster that a night ends on the next day', () => {
    expect(text('posters/station-month/qingshi-cun')).toContain('22:00–次日01:00')
  })

  it('stands on the poster of the month in which it ends', () => {
    expect(text('posters/station-month/qingshi-cun')).toMatch(
      /1 周二 20261120-show 11月20日 09:00 至 12月5日 17:00/,
    )
  })
})
