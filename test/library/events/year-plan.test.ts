import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Edition } from '../../../src/library/edition/edition.ts'
import { festivalDaysIn } from '../../../src/library/events/festivals.ts'
import { plannedYears, yearPlan } from '../../../src/library/events/year-plan.ts'
import { checkWordList } from '../../../src/model/site-files.ts'
import { fixtureCounty } from '../../fixtures/county.ts'
import { editionOf } from '../../fixtures/edition.ts'

const county = fixtureCounty([
  {
    collection: 'events',
    id: '20261018-old',
    data: {
      title: '敬老',
      starts: '2026-10-18T09:00',
      ends: undefined,
      recurrence: undefined,
      theme: '敬老月',
    },
  },
  {
    collection: 'events',
    id: '20261019-off',
    data: { starts: '2026-10-19T09:00', ends: undefined, theme: '取消的', status: 'cancelled' },
  },
])
let edition: Edition
beforeAll(async () => {
  edition = await editionOf(county.contentDir)
})
afterAll(() => county.remove())

type Row = Parameters<typeof festivalDaysIn>[0]
const practiceDay = (told: Partial<Row>) =>
  festivalDaysIn({ id: 'shijian-ri', label: '文明实践日', calendar: 'weekday', ...told }, 2026)

describe('a 文明实践日', () => {
  it('is refused at its row where nobody said which day', () => {
    const { problems } = checkWordList(
      'festivals',
      'rows:\n  - { id: day-one, label: 实践日, calendar: weekday }\n  - { id: day-two, label: 实践日, calendar: monthly }\n',
    )
    expect(problems.map(({ code, field }) => [code, field])).toEqual([
      ['missing', 'rows.0.weekday'],
      ['missing', 'rows.1.day'],
    ])
  })

  it('is every such weekday, or the n-th of each month', () => {
    expect(practiceDay({ weekday: '4' })).toHaveLength(53)
    expect(practiceDay({ weekday: '6', nth: 2 }).slice(0, 2)).toEqual(['2026-01-10', '2026-02-14'])
  })

  it('is not moved where a month has no such day', () => {
    expect(practiceDay({ calendar: 'monthly', day: 31 })).toHaveLength(7)
  })
})

describe('the plan of a year', () => {
  it('is made of the next year too when people begin to plan it', () => {
    expect(edition.ask(plannedYears)).toEqual(['2026', '2027'])
  })

  it('names what each month is about, without what was called off', () => {
    const october = edition.ask(() => yearPlan('2026')).months[9]
    expect(october?.themes).toEqual(['敬老月'])
    expect(october?.events.map(({ label }) => label)).toEqual(['敬老'])
  })
})
