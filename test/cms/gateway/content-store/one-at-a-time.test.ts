import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { oneAtATime } from '../../../../cms/gateway/content-store/one-at-a-time.ts'

it('work in a line is done one at a time, and the failure of one stops nobody behind it', async () => {
  const inLine = oneAtATime()
  let atOnce = 0
  let most = 0
  const work = async (number: number) => {
    atOnce += 1
    most = Math.max(most, atOnce)
    await setTimeout(1)
    atOnce -= 1
    if (number === 1) throw new Error('damaged')
    return number
  }
  const all = await Promise.allSettled([0, 1, 2, 3].map((number) => inLine(() => work(number))))
  expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled'])
  expect(most).toBe(1)
})
