import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { openReleaseMaker } from '../../src/release/open-release-maker.ts'
import { oneAtATime } from '../../src/release/plan/one-at-a-time.ts'
import { finishRelease, startRelease } from '../../src/release/switch/live-release.ts'
import { PROGRAM_DIR } from '../fixtures/county.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'maker-'))
afterEach(() => rmSync(dataDir, { recursive: true }))

describe('making ready for the next release', () => {
  it('waits until another command has made its own', async () => {
    startRelease(dataDir, 'r1')
    finishRelease(dataDir, 'r1', { inputs: 'x', day: '2026-11-22' })
    const isReady = () => existsSync(join(dataDir, 'releases', '.spare-r1'))
    const maker = openReleaseMaker({ programDir: PROGRAM_DIR, dataDir }, [])
    const otherIsDone = await oneAtATime(dataDir)
    const prepared = maker.prepare()
    await wait(1000)
    expect(isReady()).toBe(false)
    otherIsDone()
    await prepared
    expect(isReady()).toBe(true)
    await maker.rest()
    await maker.close()
  })
})
