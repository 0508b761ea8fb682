import { expect, it } from 'vitest'
import { createPublishing } from '../../../../cms/gateway/publishing/create-publishing.ts'
import { keepTime } from '../../../../cms/gateway/publishing/keep-time.ts'
import { brokenOff } from '../../../../cms/gateway/publishing/outcome.ts'
import type { ReleaseResult } from '../../../../src/release/contract.ts'

const LOOK_EVERY_IN_MS = 20
const brokeOff: ReleaseResult = { ok: false, why: 'program' }
const made: ReleaseResult = { ok: true, release: 'r2', pages: 1, seconds: 1, leftOut: [] }

/** How often a release is made when the first publish ends like this, the next like that, and nobody publishes any more. */
const triesOf = async (...results: ReleaseResult[]): Promise<number> => {
  let [tries, looks] = [0, 0]
  const publishing = createPublishing({
    prepare: async () => ({ contentDir: '/content', version: 'a1' }),
    runRelease: async () => results[Math.min(tries++, results.length - 1)] ?? made,
  })
  const look = () => {
    looks += 1
    return brokenOff(publishing.state().last)
  }
  const stop = keepTime(look, publishing, LOOK_EVERY_IN_MS)
  await publishing.request()
  await expect.poll(() => looks).toBeGreaterThan(10)
  stop()
  return tries
}

it('a release that broke off is tried once more by itself, and then left to people', async () => {
  expect(await triesOf(brokeOff, made)).toBe(2)
  expect(await triesOf(brokeOff)).toBe(2)
  expect(await triesOf(made)).toBe(1)
})
