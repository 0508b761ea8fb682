import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dueChange } from '../../../../cms/gateway/publishing/keep-time.ts'
import { finishRelease, rollBack, startRelease } from '../../../../cms/gateway/publishing/live-release.ts'
import { releaseInputs } from '../../../../cms/gateway/publishing/release-inputs.ts'

const release = (dataDir: string, id: string, nextChangeAt?: string) => {
  startRelease(dataDir, id)
  finishRelease(dataDir, id, { inputs: 'x', day: '2026-11-22', nextChangeAt })
}
const folder = () => mkdtempSync(join(tmpdir(), 'due-'))

describe('a new release is due', () => {
  it('not while nothing has happened, and not before the first release', () => {
    const dataDir = folder()
    expect(dueChange(dataDir, new Date('2030-01-01T00:00:00Z'))).toBeUndefined()
    release(dataDir, 'r1', '2026-11-22T20:00')
    expect(dueChange(dataDir, new Date('2026-11-22T19:59:59+08:00'))).toBeUndefined()
  })

  it('when an entry appears or expires, by Beijing time', () => {
    const dataDir = folder()
    release(dataDir, 'r1', '2026-11-22T20:00')
    expect(dueChange(dataDir, new Date('2026-11-22T20:00:00+08:00'))).toBe('2026-11-22T20:00')
  })

  it('when the day changes in Beijing, not where the machine stands', () => {
    const dataDir = folder()
    release(dataDir, 'r1')
    expect(dueChange(dataDir, new Date('2026-11-22T15:59:00Z'))).toBeUndefined()
    expect(dueChange(dataDir, new Date('2026-11-22T16:00:00Z'))).toBe('2026-11-23')
  })

  it('never while a person has chosen an earlier release', () => {
    const dataDir = folder()
    release(dataDir, 'r1')
    release(dataDir, 'r2')
    rollBack(dataDir)
    expect(dueChange(dataDir, new Date('2026-12-01T00:00:00Z'))).toBeUndefined()
  })
})

describe('what a release is made from', () => {
  it('differs after a change of entry, program, address or day, and only then', () => {
    const programDir = folder()
    const contentDir = join(programDir, 'content')
    mkdirSync(join(contentDir, 'reports'), { recursive: true })
    mkdirSync(join(programDir, 'src'))
    const inputs = (other = {}) =>
      releaseInputs({ programDir, contentDir, baseUrl: undefined, day: '2026-11-22', ...other })
    const before = inputs()
    expect(inputs()).toBe(before)
    expect(inputs({ day: '2026-11-23' })).not.toBe(before)
    expect(inputs({ baseUrl: 'https://example.com' })).not.toBe(before)
    writeFileSync(join(contentDir, 'reports/a.md'), 'a')
    const withEntry = inputs()
    expect(withEntry).not.toBe(before)
    writeFileSync(join(programDir, 'src/page.astro'), 'a')
    expect(inputs()).not.toBe(withEntry)
  })
})
