import { fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { namesOnShow, sweepShared } from '../../../src/release/switch/collect-shared.ts'
import { listReleases, liveRelease } from '../../../src/release/switch/live-release.ts'
import { removeHalfMade } from '../../../src/release/switch/prune.ts'
import { openReleaseFolders } from '../../../src/release/switch/release-folders.ts'
import { sharedFolder } from '../../../src/release/switch/shared-files.ts'
import { dearRuns } from '../../setup/property-runs.ts'
import { lostPhotos, makeRelease, photosOf } from './make-shared-release.ts'

/** A kill finds one place or another: `npm run try-long` looks for more of them. */
const ROUNDS = dearRuns(4)
const LONGEST_ROUND_IN_MS = 2500

let dataDir = ''
const publish = (id: string, photos: string[]) =>
  makeRelease({ dataDir, folders: openReleaseFolders(dataDir) }, id, new Set(photos))

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'killed-sharing-'))
  await publish('first', ['photo-1', 'photo-2'])
})
afterEach(() => rmSync(dataDir, { recursive: true }))

const publishUntilKilled = async (round: number) => {
  const maker = fork(join(import.meta.dirname, 'endless-shared-releases.ts'), [dataDir, String(round)])
  const ended = once(maker, 'exit')
  await Promise.race([once(maker, 'message'), ended])
  await pause(Math.random() * LONGEST_ROUND_IN_MS)
  maker.kill('SIGKILL')
  expect(await ended, 'it did not end by itself').toEqual([null, 'SIGKILL'])
}

it('killed at any moment, each kept release has all its photos and the next is whole', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    await publishUntilKilled(round)
    for (const release of listReleases(dataDir)) expect(lostPhotos(dataDir, release), release).toEqual([])
    expect(listReleases(dataDir)).toContain(liveRelease(dataDir))
  }
  removeHalfMade(dataDir)
  const spares = readdirSync(join(dataDir, 'releases')).filter((name) => name.startsWith('.'))
  expect([[], [`.spare-${liveRelease(dataDir)}`]]).toContainEqual(spares)
  await publish('last', ['photo-1', 'new'])
  expect([...photosOf(dataDir, 'last')]).toEqual(['photo-1', 'new'])
  expect(existsSync(join(dataDir, 'live/photos/new'))).toBe(true)
  sweepShared(dataDir, namesOnShow(dataDir))
  expect(readdirSync(sharedFolder(dataDir, 'photos')).sort()).toEqual(['new', 'photo-1'])
})
