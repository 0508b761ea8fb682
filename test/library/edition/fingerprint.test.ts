import { describe, expect, it } from 'vitest'
import { fingerprintOf } from '../../../src/library/edition/fingerprint.ts'
import { isSameAnswer } from '../../../src/library/edition/same-answer.ts'

/** Answers of which each is another than all others. */
const different = [
  undefined,
  null,
  0,
  '',
  false,
  [],
  {},
  new Map(),
  new Set(),
  ['老刘', '阿香'],
  ['阿香', '老刘'],
  [undefined],
  [[]],
  { a: 1, b: 2 },
  { b: 2, a: 1 },
  { a: 1, b: 2, c: undefined },
  new Map([
    ['a', 1],
    ['b', 2],
  ]),
  new Map([
    ['b', 2],
    ['a', 1],
  ]),
  new Set(['a', 'b']),
  new Set(['b', 'a']),
  { guests: new Map([['a', { seats: [1, 2] }]]) },
  { guests: new Map([['a', { seats: [2, 1] }]]) },
]

describe.each(different.map((value, at) => ({ at, value })))('the answer $value', ({ at, value }) => {
  it('is the same as a copy of it and as no other', () => {
    const same = different.map((other) => isSameAnswer(structuredClone(value), other))
    expect(same).toEqual(different.map((_, place) => place === at))
  })

  it('has the print of its copy and of no other', () => {
    const print = fingerprintOf(structuredClone(value))
    expect(different.map((other) => fingerprintOf(other) === print)).toEqual(
      different.map((_, place) => place === at),
    )
  })
})

describe('a print', () => {
  it('does not change from one process to the next', () => {
    expect(fingerprintOf({ title: '榕树下的义诊台', days: new Set(['2026-11-08']) })).toBe('22803a5817ed970b')
  })
})
