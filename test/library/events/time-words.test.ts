import { describe, expect, it } from 'vitest'
import { daysInWords, hoursInWords, hoursOnDay, whenInWords } from '../../../src/library/events/time-words.ts'

const evening = { starts: '2026-11-26T19:00', ends: '2026-11-26T20:30' }
const show = { starts: '2026-11-20T09:00', ends: '2026-12-05T17:00' }
const overNewYear = { starts: '2026-12-31T22:00', ends: '2027-01-01T01:00' }

describe('the time of an event in words', () => {
  it.each([
    ['an evening', evening, '19:00–20:30'],
    ['an open end', { starts: '2026-11-26T19:00' }, '19:00'],
    ['until midnight', { starts: '2026-11-26T19:00', ends: '2026-11-27T00:00' }, '19:00–24:00'],
    ['several days', show, '11月20日 09:00 至 12月5日 17:00'],
    ['over New Year', overNewYear, '12月31日 22:00 至 2027年1月1日 01:00'],
    [
      'several days until midnight',
      { starts: '2026-11-20T09:00', ends: '2026-11-23T00:00' },
      '11月20日 09:00 至 11月22日 24:00',
    ],
  ])('in a list: %s', (_what, span, words) => {
    expect(hoursInWords(span, '2026-11-01')).toBe(words)
  })

  it('says that a night ends on the next day where its first is shown beside it', () => {
    expect(hoursInWords(overNewYear, '2026-12-31')).toBe('22:00–次日01:00')
  })

  it('names the year of what began in another', () => {
    expect(hoursInWords(overNewYear, '2027-01-01')).toBe('2026年12月31日 22:00 至 2027年1月1日 01:00')
    expect(daysInWords('2026-11-30', '2026-12-06')).toBe('11月30日至12月6日')
    expect(daysInWords('2026-11-23', '2026-11-29')).toBe('11月23日至29日')
    expect(daysInWords('2026-12-28', '2027-01-03')).toBe('12月28日至2027年1月3日')
  })

  it('on its own page', () => {
    expect(whenInWords(evening)).toBe('2026年11月26日 星期四 19:00–20:30')
    expect(whenInWords(show)).toBe('2026年11月20日 星期五 09:00 至 12月5日 星期六 17:00')
    expect(whenInWords(overNewYear)).toBe('2026年12月31日 星期四 22:00 至 2027年1月1日 星期五 01:00')
  })

  it.each([
    ['2026-11-20', '09:00'],
    ['2026-11-30', '至12月5日'],
    ['2026-12-05', '至17:00'],
  ])('on a day of the calendar, %s', (day, words) => {
    expect(hoursOnDay(show, day)).toBe(words)
  })
})
