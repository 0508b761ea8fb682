import { expect, it } from 'vitest'
import { heldBack } from '../../scripts/run-tests/held-back.ts'

it('tells nothing before its turn, then all of it in order, and what comes later at once', () => {
  const told: string[] = []
  const beside = heldBack((words) => void told.push(words.toString()))
  for (const words of ['one', 'two']) beside.print(Buffer.from(words))
  expect(told).toEqual([])
  beside.release()
  expect(told).toEqual(['one', 'two'])
  beside.print(Buffer.from('three'))
  expect(told).toEqual(['one', 'two', 'three'])
})
