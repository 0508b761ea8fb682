import { expect, it } from 'vitest'
import { quarterOfDueBoard } from '../../../src/model/posters/quarter-board.ts'

it.each([
  ['2026-11-27', undefined],
  ['2026-12-17', undefined],
  ['2026-12-18', '2026-q4'],
  ['2026-12-31', '2026-q4'],
  ['2027-01-01', '2026-q4'],
  ['2027-01-10', '2026-q4'],
  ['2027-01-11', undefined],
])('a board of a quarter is due around its end: %s', (day, quarter) => {
  expect(quarterOfDueBoard(day)).toBe(quarter)
})
