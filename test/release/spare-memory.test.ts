import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { PROGRAM_DIR } from '../fixtures/county.ts'

/** Runs a process that makes garbage, rests, and says how much memory it held at both ends of the rest. */
const heldAround = (atRest: string) => {
  const program = `
    import { setTimeout } from 'node:timers/promises'
    import { spareMemory } from ${JSON.stringify(join(PROGRAM_DIR, 'src/release/spare-memory.ts'))}
    const memory = spareMemory(50)
    let garbage = Array.from({ length: 1_000_000 }, (_, place) => ({ place }))
    garbage = undefined
    const held = () => process.memoryUsage().heapUsed / 2 ** 20
    const before = held()
    ${atRest}
    await setTimeout(300)
    console.log(JSON.stringify({ before, after: held() }))`
  const options = ['--expose-gc', '--input-type=module-typescript', '--eval', program]
  const { stdout } = spawnSync(process.execPath, options, { encoding: 'utf8' })
  return JSON.parse(stdout) as { before: number; after: number }
}

it('keeps its hands off while somebody waits', () => {
  const { before, after } = heldAround('memory.atRest(); memory.atWork()')
  expect(after).toBeGreaterThan(before - 5)
})

it('gives memory back once nobody has asked for a while', () => {
  const { before, after } = heldAround('memory.atRest()')
  expect(after).toBeLessThan(before / 2)
})
