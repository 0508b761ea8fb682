import { describe, expect, it } from 'vitest'
import { dutiesOf } from '../../../src/library/stations/duties.ts'
import type { RuleRow } from '../../../src/model/vocabularies.ts'
import { vocabularies } from '../../../src/model/vocabularies.ts'

const rule = (changes: Partial<RuleRow>): RuleRow => ({
  id: 'station-quarter',
  label: '站每季报道',
  level: 'station',
  period: 'quarter',
  atLeast: 1,
  countedBy: 'reports',
  ...changes,
})
const days = [
  '2026-01-01',
  '2026-06-30',
  '2026-07-01',
  '2026-09-30',
  '2026-10-01',
  '2026-11-22',
  '2026-11-30',
]
const told = (changes: Partial<RuleRow>, today = '2026-11-22') =>
  dutiesOf([rule(changes)], 'station', days, today).map(({ demand, done }) => [demand, done])

describe('what the county asks of a station', () => {
  it('is nothing by rules for other levels, or rules that do not hold yet', () => {
    expect(told({ level: 'centre' })).toEqual([])
    expect(told({ since: '2026-12-01' })).toEqual([])
  })

  it.each([
    ['a month', { period: 'month' }, ['每月至少1次', '2026年11月已登1篇']],
    ['a quarter', {}, ['每季至少1次', '2026年第四季度已登2篇']],
    ['half a year', { period: 'half-year', atLeast: 2 }, ['每半年至少2次', '2026年下半年已登4篇']],
    ['a year', { period: 'year' }, ['每年至少1次', '2026年已登6篇']],
  ] as const)('is counted within %s, up to the day it is told', (_period, changes, duty) => {
    expect(told(changes)).toEqual([duty])
  })

  it.each(vocabularies.rules.fields.period.options)('is told by $label', ({ id }) => {
    expect(told({ period: id })).toHaveLength(1)
  })

  it('is counted from the day its rule holds', () => {
    expect(told({ since: '2026-11-01' })).toEqual([['每季至少1次', '2026年第四季度已登1篇']])
  })

  it('is said and not counted where only the station knows', () => {
    expect(told({ countedBy: 'self' })).toEqual([['每季至少1次', undefined]])
  })
})
