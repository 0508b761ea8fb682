import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../src/model/beijing-time.ts'
import { daysOfWeek, mondayOf, weekOf } from '../../../src/model/days/weeks.ts'

describe('a week', () => {
  it.each([
    ['2026-11-23', '2026-W48'],
    ['2026-11-29', '2026-W48'],
    ['2026-01-01', '2026-W01'],
    ['2027-01-01', '2026-W53'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2024-12-30', '2025-W01'],
  ])('of %s is %s', (day, week) => {
    expect(weekOf(day)).toBe(week)
  })

  it('begins on Monday, ends on Sunday and holds the day it is the week of', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 40_000 }), (count) => {
        const day = addDays('2000-01-01', count)
        const { first, last } = daysOfWeek(weekOf(day))
        expect(first).toBe(mondayOf(day))
        expect(last).toBe(addDays(first, 6))
        expect(first <= day && day <= last).toBe(true)
      }),
    )
  })
})
