import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimalIn, decimalsOf, isBlank } from '../../../src/model/fields/folding.ts'

describe('a decimal', () => {
  it.each([
    ['33.453861', 33.453861],
    ['１２．５', 12.5],
    ['－3', -3],
    ['1,200', 1200],
    ['126人', 126],
    ['.5', 0.5],
    ['007', 7],
  ])('is read from %s', (text, value) => {
    expect(decimalIn(text, '人')).toBe(value)
  })

  it.each(['0x1F', '1e3', '1_000', '12:30', '.inf', '1,20', '十二', '', '1.2.3'])(
    'is not read from %j',
    (text) => {
      expect(decimalIn(text)).toBeUndefined()
    },
  )

  it('has the digits that were written, at any latitude', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3_000_000, max: 136_000_000 }), (millionths) => {
        const text = `${Math.floor(millionths / 1e6)}.${String(millionths % 1e6).padStart(6, '0')}`
        expect(decimalsOf(decimalIn(text) ?? NaN)).toBeLessThanOrEqual(6)
      }),
    )
    expect(decimalsOf(1.2345678)).toBe(7)
  })
})

describe('a text that shows nothing', () => {
  it.each([
    '',
    '  ',
    '　　',
    '\u200B\u200D',
    '\u00A0\uFEFF',
    '\u2800',
    '\u3164',
    '\uFE0F\u061C',
    '\u{E0020}',
  ])('is blank: %j', (text) => {
    expect(isBlank(text)).toBe(true)
  })

  it('is not one with a single sign', () => {
    expect(isBlank('　。')).toBe(false)
  })
})
