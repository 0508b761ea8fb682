import { describe, expect, it } from 'vitest'
import { monthName, periodName } from '../../../src/library/site/period-names.ts'
import { isQuarter } from '../../../src/model/days/quarters.ts'

describe('names of periods', () => {
  it('leaves a period it does not know as the editor wrote it', () => {
    expect(periodName('第三批')).toBe('第三批')
    expect(isQuarter('2026-q5')).toBe(false)
  })

  it('says quarters, years and months as people do', () => {
    expect(['2026-q3', '2026'].map(periodName)).toEqual(['2026年第三季度', '2026年'])
    expect(monthName('2026-01')).toBe('2026年1月')
  })
})
