import { expect, it } from 'vitest'
import { headCountOf } from '../../../src/library/people/people.ts'

it('a couple on a board of good people counts as two', () => {
  const words = { id: '', href: '', names: '', title: '', summary: '' }
  const summary = { ...words, quote: undefined, portrait: undefined, honour: undefined }
  const board = [1, 2].map((headCount) => ({ ...summary, headCount, posthumous: false, station: undefined }))
  expect(headCountOf(board)).toBe(3)
})
