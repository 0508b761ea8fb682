import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TakenAway } from '../../../../cms/editor/widgets/rows/taken-away.ts'
import { placeOfTakenAway, withTakenAway } from '../../../../cms/editor/widgets/rows/taken-away.ts'

describe('rows that were taken away', () => {
  it('come back to where they stood, in whatever order they went and return', () => {
    const rows = ['红', '黄', '蓝', '绿', '紫']
    fc.assert(
      fc.property(fc.shuffledSubarray(rows), fc.shuffledSubarray(rows, { minLength: 5 }), (gone, order) => {
        let standing = [...rows]
        let taken: TakenAway = new Map()
        for (const row of gone) {
          taken = withTakenAway(taken, standing, row)
          standing = standing.filter((each) => each !== row)
        }
        for (const row of order.filter((each) => gone.includes(each)))
          standing = standing.toSpliced(placeOfTakenAway(taken, standing, row), 0, row)
        expect(standing).toEqual(rows)
      }),
    )
  })

  it('come first where all that stood before them is gone for good', () => {
    const taken = withTakenAway(new Map(), ['红', '黄'], '黄')
    expect(placeOfTakenAway(taken, [], '黄')).toBe(0)
  })
})
