import { describe, expect, it } from 'vitest'
import { dateBlock, shortWeekday } from '../../../src/library/typesetting/date-block.ts'
import { stampLetters } from '../../../src/library/typesetting/stamp.ts'

describe('a leaf of the calendar', () => {
  it('says the day with its month and weekday, whatever the hour', () => {
    const leaf = { top: '2026年11月', large: '22', bottom: '星期日' }
    expect(dateBlock('2026-11-22')).toEqual(leaf)
    expect(dateBlock('2026-11-22T23:30')).toEqual(leaf)
  })

  it('says the month where it stands for a whole month', () => {
    expect(dateBlock('2026-03')).toEqual({ top: '2026年', large: '3', bottom: '月' })
  })

  it('has a short weekday for a narrow place', () => {
    expect(shortWeekday('2026-11-26')).toBe('周四')
  })
})

describe('the stamp', () => {
  it.each([
    ['青禾县', '青禾'],
    ['忠县', '忠县'],
    ['井冈山市', '井冈'],
    ['丰宁满族自治县', '丰宁'],
    ['', '村口'],
  ])('carries two characters of %s', (county, letters) => {
    expect(stampLetters(county).join('')).toBe(letters)
  })
})
