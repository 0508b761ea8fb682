import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const script = join(import.meta.dirname, '../../../src/release/plan/one-at-a-time.ts')
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cunkou-lock-'))
  mkdirSync(join(folder, '.astro'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A process that takes its turn, writes a line when it begins and when it ends. */
const turn = async (name: string) => {
  const code = `
    import { appendFileSync } from 'node:fs'
    import { oneAtATime } from ${JSON.stringify(script)}
    await oneAtATime(${JSON.stringify(folder)})
    appendFileSync(${JSON.stringify(join(folder, 'log'))}, 'begins ${name}\\n')
    await new Promise((done) => setTimeout(done, 150))
    appendFileSync(${JSON.stringify(join(folder, 'log'))}, 'ends ${name}\\n')`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], { stdio: 'inherit' })
  const [exit] = (await once(child, 'exit')) as [number | null]
  return exit
}

describe('builds of one program', () => {
  it('never run two at once, and all get their turn', async () => {
    expect(await Promise.all(['a', 'b', 'c', 'd'].map(turn))).toEqual([0, 0, 0, 0])
    const lines = readFileSync(join(folder, 'log'), 'utf8').trim().split('\n')
    for (let at = 0; at < lines.length; at += 2)
      expect(lines[at]?.replace('begins', 'ends')).toBe(lines[at + 1])
    expect(existsSync(join(folder, '.astro/building'))).toBe(false)
  })

  it.each([
    ['a process that was killed', '999999999'],
    ['nobody at all', ''],
  ])('do not wait for the lock of %s', async (_case, holder) => {
    writeFileSync(join(folder, '.astro/building'), holder)
    expect(await turn('next')).toBe(0)
  })
})
