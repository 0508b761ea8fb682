import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { phoneNumbersIn } from '../../src/model/phone-numbers.ts'

const dialled = (text: string) => phoneNumbersIn(text)?.map((number) => number.dialled)
const shown = (text: string) => phoneNumbersIn(text)?.map((number) => number.shown)

describe('what is no number', () => {
  it.each([
    ['words', '晚上打王主任'],
    ['letters', '0700-CALL'],
    ['a digit too few', '0700-555012'],
    ['digits too many', '070055501234567'],
    ['half a mobile number', '138000000'],
    ['a number with a remark', '0700-5550123（王主任）'],
    ['a second number cut short', '0700-5550123/4'],
    ['an extension behind a comma, which could be a second number', '0700-5550123, 801'],
    ['two numbers joined by a dash', '0700-5550123-5550124'],
    ['a dash', '--'],
    ['a page of digits', '1'.repeat(10_000)],
  ])('is refused: %s', (_which, text) => {
    expect(phoneNumbersIn(text)).toBeUndefined()
  })
})

describe('a number in any writing', () => {
  it.each([
    '07005550123',
    '（0700）5550123',
    '(0700)5550123',
    '[0700] 555-0123',
    '０７００－５５５０１２３',
    '0700–5550123',
    '0700—5550123',
    '0700 555 0123',
    '0700.555.0123',
    '0700·5550123',
    '\u200B0700-5550123\u00A0',
    '电话：0700-5550123',
    '☎ 0700-5550123',
  ])('dials with its zero: %s', (text) => {
    expect(dialled(text)).toEqual(['07005550123'])
  })

  it.each([
    ['138 0000 0000', '13800000000'],
    ['+86 138-0000-0000', '+8613800000000'],
    ['0086-700-5550123', '+867005550123'],
    ['+86 (0)700 5550123', '+867005550123'],
    ['400-820-8820', '4008208820'],
    ['12345', '12345'],
    ['120', '120'],
    ['95598', '95598'],
    ['0700-12345', '070012345'],
    ['00852 2123 4567', '0085221234567'],
  ])('of other kinds: %s', (text, number) => {
    expect(dialled(text)).toEqual([number])
  })

  it('is shown in one way', () => {
    expect(['（0700）5550123', '０７００–５５５０１２３', '0700 - 5550123'].flatMap(shown)).toEqual([
      '0700-5550123',
      '0700-5550123',
      '0700-5550123',
    ])
  })
})

describe('an extension', () => {
  it.each([
    '0700-5550123-801',
    '0700-5550123转801',
    '0700-5550123 转 801',
    '（0700）5550123（转801）',
    '07005550123 ext. 801',
    '0700-5550123#801',
    '0700－5550123－801',
  ])('is shown and not dialled along: %s', (text) => {
    expect(phoneNumbersIn(text)).toMatchObject([
      { dialled: '07005550123', shown: expect.stringMatching(/^0700-?5550123转801$/) },
    ])
  })
})

describe('two numbers in one field', () => {
  it.each([
    '0700-5550123、0700-5550124',
    '0700-5550123，5550124',
    '0700-5550123/5550124',
    '0700-5550123 5550124',
    '0700-5550123\n5550124',
    '（0700）5550123；5550124',
    '0700-5550123或5550124',
  ])('can both be dialled: %s', (text) => {
    expect(dialled(text)).toEqual(['07005550123', '07005550124'])
  })

  it('keep their own extensions', () => {
    expect(shown('0700-5550123转1、5550124转2')).toEqual(['0700-5550123转1', '0700-5550124转2'])
  })
})

describe('whatever is typed', () => {
  it('gives a number that a telephone takes, or none, and the same again when it is read back', () => {
    const signs = fc.constantFrom(...'0123456789 -–—()（）转、，/+.·０５－'.split(''))
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 30 }), (typed) => {
        const numbers = phoneNumbersIn(typed.join(''))
        for (const number of numbers ?? []) {
          expect(number.dialled).toMatch(/^\+?\d{3,16}$/)
          expect(phoneNumbersIn(number.shown)).toEqual([number])
        }
      }),
      { seed: 7, numRuns: 2000 },
    )
  })
})
