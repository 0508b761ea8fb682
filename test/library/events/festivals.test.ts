import { SolarTerm } from 'tyme4ts'
import { describe, expect, it } from 'vitest'
import { festivalDaysIn } from '../../../src/library/events/festivals.ts'
import { solarTerms } from '../../../src/model/days/festival-day.ts'
import { checkWordList } from '../../../src/model/site-files.ts'

type Row = Parameters<typeof festivalDaysIn>[0]

const row = (told: Partial<Row>): Row => ({ id: 'festival', label: '节', calendar: 'solar', ...told })

/** What is said of a list with this one festival, and whether entries may still name it. */
const check = (told: Partial<Row>) => {
  const fields = Object.entries(row(told)).map(([name, value]) => `${name}: ${String(value)}`)
  const { value, problems } = checkWordList('festivals', `rows:\n  - { ${fields.join(', ')} }\n`)
  return { isKept: value?.length === 1, problems }
}

describe('a festival that no year has', () => {
  it.each<[string, Partial<Row>, string, string]>([
    ['30 February', { month: 2, day: 30 }, 'no-such-festival-day', 'rows.0.day'],
    ['31 April', { month: 4, day: 31 }, 'no-such-festival-day', 'rows.0.day'],
    [
      'the 31st of a lunar month',
      { calendar: 'lunar', month: 8, day: 31 },
      'no-such-festival-day',
      'rows.0.day',
    ],
    ['a day without its month', { day: 5 }, 'missing', 'rows.0.month'],
    ['a lunar month without a day', { calendar: 'lunar', month: 8 }, 'missing', 'rows.0.day'],
    ['a name that is no solar term', { label: '中秋', calendar: 'term' }, 'not-a-solar-term', 'rows.0.label'],
  ])('is refused at its row and stops no calendar: %s', (_what, told, code, field) => {
    const { isKept, problems } = check(told)
    expect(problems).toMatchObject([{ code, field, line: 2, severity: 'error' }])
    expect(isKept).toBe(true)
    expect(festivalDaysIn(row(told), 2026)).toEqual([])
  })

  it('is told what is allowed', () => {
    const [term] = check({ label: '清明时节', calendar: 'term' }).problems
    expect(term?.fix).toContain('清明、谷雨')
    const [day] = check({ month: 2, day: 30 }).problems
    expect(day?.fix).toContain('最多 29 日')
  })
})

describe('the day of a festival', () => {
  it.each(['清明', '清明节', ' 清明节气', '清明日'])('is that of the solar term for %j', (label) => {
    expect(check({ label, calendar: 'term' }).problems).toEqual([])
    expect(festivalDaysIn(row({ label, calendar: 'term' }), 2026)).toEqual(['2026-04-05'])
  })

  it('is only in leap years the 29th of February', () => {
    const leap = row({ month: 2, day: 29 })
    expect(check(leap).problems).toEqual([])
    expect(festivalDaysIn(leap, 2027)).toEqual([])
    expect(festivalDaysIn(leap, 2028)).toEqual(['2028-02-29'])
  })

  it('is the last of a lunar month of 29 days for the 30th', () => {
    const last = row({ calendar: 'lunar', month: 12, day: 30 })
    expect(festivalDaysIn(last, 2026)).toEqual(['2026-02-16'])
    expect(festivalDaysIn(last, 2024)).toEqual(['2024-02-09'])
  })

  it('is in the month itself, not again in the leap month behind it', () => {
    expect(festivalDaysIn(row({ calendar: 'lunar', month: 6, day: 24 }), 2025)).toEqual(['2025-07-18'])
  })

  it('is twice or not at all in a solar year where the lunar one moves', () => {
    const laba = row({ calendar: 'lunar', month: 12, day: 8 })
    expect([2024, 2025, 2026].map((year) => festivalDaysIn(laba, year).length)).toEqual([1, 1, 1])
    expect([2022, 2023].flatMap((year) => festivalDaysIn(row({ ...laba, day: 1 }), year))).toEqual([
      '2022-01-03',
      '2022-12-23',
    ])
  })

  it('is found for each solar term that there is', () => {
    expect(solarTerms.toSorted()).toEqual(SolarTerm.NAMES.toSorted())
  })
})
