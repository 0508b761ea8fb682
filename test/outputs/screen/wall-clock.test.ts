import { describe, expect, it } from 'vitest'
import { dayWord, isOver, wallMoment } from '../../../src/outputs/screen/client/wall-clock.ts'

describe('the wall’s clock', () => {
  it('is not believed where it stands before the day that the page was made on', () => {
    expect(wallMoment(new Date(0), '2026-11-27T00:00', undefined)).toBe('2026-11-27T00:00')
    expect(wallMoment(new Date(0), '2026-11-27T00:00', '2026-11-27T10:20')).toBe('2026-11-27T10:20')
  })

  it('is Beijing’s, wherever the box says that it stands', () => {
    expect(wallMoment(new Date('2026-11-27T20:30:00Z'), '2026-11-27T00:00')).toBe('2026-11-28T04:30')
  })

  it('takes a day to its last minute, and an event to its end', () => {
    expect(isOver('2026-11-27T24:00', '2026-11-27T23:59')).toBe(false)
    expect(isOver('2026-11-27T24:00', '2026-11-28T00:00')).toBe(true)
    expect(isOver('2026-11-27T20:30', '2026-11-27T20:30')).toBe(true)
    expect(isOver(undefined, '2036-01-01T00:00')).toBe(false)
  })

  it('calls days as people do', () => {
    const words = ['2026-11-27', '2026-11-28', '2026-11-29'].map((day) => dayWord(day, '2026-11-27T08:00'))
    expect(words).toEqual(['今天', '明天', '星期日'])
  })
})
