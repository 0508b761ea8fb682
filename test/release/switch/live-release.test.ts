import { fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { beforeEach, describe, expect, it } from 'vitest'
import { heldRelease } from '../../../src/release/switch/held-release.ts'
import {
  finishRelease,
  listReleases,
  liveFolder,
  liveRelease,
  NoSuchRelease,
  startRelease,
  switchLive,
} from '../../../src/release/switch/live-release.ts'
import {
  KEPT_RELEASES,
  removeHalfMade,
  removeRelease,
  retireOldReleases,
} from '../../../src/release/switch/prune.ts'
import { rollBack } from '../../../src/release/switch/roll-back.ts'

const notes = { inputs: 'x', day: '2026-11-22' }
let dataDir = ''

const release = (id: string) => {
  writeFileSync(join(startRelease(dataDir, id), 'index.html'), id)
  finishRelease(dataDir, id, notes)
}

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'releases-'))
})

describe('the live release', () => {
  it('is nothing before the first one is finished', () => {
    startRelease(dataDir, 'r1')
    expect(liveFolder(dataDir)).toBeUndefined()
    expect(listReleases(dataDir)).toEqual([])
  })

  it('cannot become one that is not there', () => {
    expect(() => switchLive(dataDir, 'r9')).toThrow(NoSuchRelease)
  })

  it('is the one finished last; of six the five newest can be kept', () => {
    for (const id of ['r1', 'r2', 'r3', 'r4', 'r5', 'r6']) release(id)
    for (const old of retireOldReleases(dataDir, KEPT_RELEASES)) removeRelease(dataDir, old)
    expect(liveRelease(dataDir)).toBe('r6')
    expect(listReleases(dataDir)).toEqual(['r6', 'r5', 'r4', 'r3', 'r2'])
    expect(existsSync(join(dataDir, 'releases/r1'))).toBe(false)
  })

  it('stays when it is older than those that are kept', () => {
    for (const id of ['r1', 'r2', 'r3', 'r4']) release(id)
    rollBack(dataDir, 'r1')
    for (const old of retireOldReleases(dataDir, 2)) removeRelease(dataDir, old)
    expect(listReleases(dataDir)).toEqual(['r4', 'r3', 'r1'])
    expect(liveRelease(dataDir)).toBe('r1')
  })
})

describe('going back', () => {
  it('is refused where there is nothing earlier, or no such release', () => {
    release('r1')
    expect(() => rollBack(dataDir)).toThrow('没有更早的版本')
    expect(() => rollBack(dataDir, '../../etc')).toThrow(NoSuchRelease)
  })

  it('brings back the release before the live one and holds it until the next is published', () => {
    for (const id of ['r1', 'r2', 'r3']) release(id)
    expect([rollBack(dataDir), rollBack(dataDir)]).toEqual(['r2', 'r1'])
    expect([liveRelease(dataDir), heldRelease(dataDir)]).toEqual(['r1', 'r1'])
    release('r4')
    expect([liveRelease(dataDir), heldRelease(dataDir)]).toEqual(['r4', undefined])
  })
})

describe('after a kill', () => {
  it('half-made releases of dead makers go, the folder of a running build stays', () => {
    release('r1')
    mkdirSync(join(dataDir, 'releases/.making-999999999-r2'))
    mkdirSync(join(dataDir, 'releases/r3'))
    const running = startRelease(dataDir, 'r4')
    removeHalfMade(dataDir)
    expect(readdirSync(join(dataDir, 'releases')).sort()).toEqual(
      [running.split('/').at(-1), 'r1', 'r1.json'].sort(),
    )
  })

  it('at any moment of making and switching, the live site is whole', async () => {
    release('first')
    for (let round = 0; round < 8; round++) {
      const maker = fork(join(import.meta.dirname, 'endless-releases.ts'), [dataDir, String(round)])
      await once(maker, 'message')
      await pause(round * 7)
      maker.kill('SIGKILL')
      await once(maker, 'exit')
      const live = liveRelease(dataDir) ?? ''
      expect(readFileSync(join(dataDir, 'live/index.html'), 'utf8')).toBe(live)
      removeHalfMade(dataDir)
      expect(readdirSync(join(dataDir, 'releases')).filter((name) => name.startsWith('.'))).toEqual([])
      expect(listReleases(dataDir)).toContain(live)
    }
  })
})
