import fc from 'fast-check'
import { expect, it } from 'vitest'
import { smallestSpan } from '../../../src/outputs/search/client/closeness.ts'

it('knows how near each other words stand, wherever they stand', () => {
  const places = fc
    .uniqueArray(fc.nat({ max: 40 }), { minLength: 1, maxLength: 5 })
    .map((list) => list.sort((a, b) => a - b))
  fc.assert(
    fc.property(places, places, places, (one, two, three) => {
      const spans = one.flatMap((a) =>
        two.flatMap((b) => three.map((c) => Math.max(a, b, c) - Math.min(a, b, c))),
      )
      expect(smallestSpan([one, two, three])).toBe(Math.min(...spans))
    }),
  )
})
