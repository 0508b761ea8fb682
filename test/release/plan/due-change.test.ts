import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dueChange } from '../../../src/release/plan/due-change.ts'
import { releaseInputs } from '../../../src/release/plan/release-inputs.ts'
import { finishRelease, startRelease } from '../../../src/release/switch/live-release.ts'
import { linkSharedFolders, sharedFolder } from '../../../src/release/switch/shared-files.ts'
import { rollBack } from '../../../src/release/switch/roll-back.ts'

const release = (dataDir: string, id: string, nextChangeAt?: string) => {
  startRelease(dataDir, id)
  finishRelease(dataDir, id, { inputs: 'x', day: '2026-11-22', nextChangeAt })
}
const folder = () => mkdtempSync(join(tmpdir(), 'due-'))

describe('a new release is due', () => {
  it('not while nothing has happened', () => {
    const dataDir = folder()
    release(dataDir, 'r1', '2026-11-22T20:00')
    expect(dueChange(dataDir, new Date('2026-11-22T19:59:59+08:00'))).toBeUndefined()
  })

  it('when the folder of releases was removed', () => {
    const dataDir = folder()
    release(dataDir, 'r1', '2026-11-22T20:00')
    rmSync(dataDir, { recursive: true })
    expect(dueChange(dataDir, new Date('2026-11-22T19:59:59+08:00'))).toBe('nothing live')
  })

  it('when the folder of all photos was removed, by whoever wanted room', () => {
    const dataDir = folder()
    linkSharedFolders(dataDir, startRelease(dataDir, 'r1'))
    finishRelease(dataDir, 'r1', { inputs: 'x', day: '2026-11-22' })
    const due = () => dueChange(dataDir, new Date('2026-11-22T19:59:59+08:00'))
    expect(due()).toBeUndefined()
    rmSync(sharedFolder(dataDir, 'photos'), { recursive: true })
    expect(due()).toBe('a shared folder is gone')
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
    const told = { programDir, contentDir, contentVersion: undefined, baseUrl: undefined, day: '2026-11-22' }
    const inputs = (other = {}) => releaseInputs({ ...told, ...other })
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

  it('is told by the version of the content where it has one, whatever lies in the folder', () => {
    const programDir = folder()
    const contentDir = folder()
    const inputs = (contentVersion: string) =>
      releaseInputs({ programDir, contentDir, contentVersion, baseUrl: undefined, day: '2026-11-22' })
    const before = inputs('a1')
    writeFileSync(join(contentDir, 'a.md'), 'a')
    expect(inputs('a1')).toBe(before)
    expect(inputs('b2')).not.toBe(before)
  })
})
