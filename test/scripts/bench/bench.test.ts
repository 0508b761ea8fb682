import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PROGRAM_DIR } from '../../fixtures/county.ts'

const bench = (args: readonly string[], env: NodeJS.ProcessEnv = process.env) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(PROGRAM_DIR, 'scripts/bench.ts'), ...args],
    {
      env,
      encoding: 'utf8',
    },
  )
  return { status, stdout, stderr: stderr.trim() }
}

describe('a bench that cannot be run', () => {
  it('says in one sentence how to get Hugo, before any work', () => {
    expect(bench(['--only', 'hugo-and-pagefind'], { ...process.env, PATH: '' })).toEqual({
      status: 1,
      stdout: '',
      stderr: 'Hugo is not installed: apt-get install hugo',
    })
  })

  it('names the measurements there are when it is asked for another', () => {
    const { status, stderr } = bench(['--only', 'speed'])
    expect(status).toBe(1)
    expect(stderr).toMatch(/^There is no measurement “speed”: releases, .*cms-list.*$/)
  })

  it('names the tiers there are when it is asked for another', () => {
    expect(bench(['--tier', 'XL']).stderr).toBe('There is no tier “XL”: --tier T, C or L')
  })
})
