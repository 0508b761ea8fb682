import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evenColumns, fewestColumns } from '../../../../src/outputs/poster/month/even-columns.ts'

const ROOM = 1400
const rows = fc.array(fc.integer({ min: 150, max: 420 }), { minLength: 8, maxLength: 60 })

describe('rows over the columns of several sheets', () => {
  it('are all there, and no column is overfull or empty', () => {
    fc.assert(
      fc.property(rows, (heights) => {
        const count = fewestColumns(heights, () => ROOM)
        const counts = evenColumns(heights, count, () => ROOM)
        expect(counts.reduce((sum, each) => sum + each, 0)).toBe(heights.length)
        let from = 0
        for (const each of counts) {
          const used = heights.slice(from, from + each).reduce((sum, height) => sum + height, 0)
          expect(used).toBeLessThanOrEqual(ROOM)
          expect(used).toBeGreaterThan(0)
          from += each
        }
      }),
    )
  })

  it('leave no last column with a single row', () => {
    expect(
      evenColumns(
        Array.from({ length: 13 }, () => 200),
        4,
        () => ROOM,
      ).toSorted(),
    ).toEqual([3, 3, 3, 4])
  })

  it('fill a sheet with less room no further than the others', () => {
    const roomOf = (column: number) => (column < 2 ? ROOM / 2 : ROOM)
    expect(
      evenColumns(
        Array.from({ length: 12 }, () => 200),
        4,
        roomOf,
      ),
    ).toEqual([2, 2, 4, 4])
  })
})
