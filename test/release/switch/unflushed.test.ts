import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { outputCacheOf } from '../../../src/release/settings.ts'
import type { ReleaseFolders, ReleaseInMaking } from '../../../src/release/switch/release-folders.ts'
import { openReleaseFolders } from '../../../src/release/switch/release-folders.ts'
import { sharedFolder } from '../../../src/release/switch/shared-files.ts'
import { removeUnflushed } from '../../../src/release/switch/unflushed.ts'

let dataDir = ''
let folders: ReleaseFolders
let making: ReleaseInMaking
/** Clocks of disks go by steps of some milliseconds. */
const aMoment = () => wait(50)

const writeAll = (name: string): string[] => {
  const photo = join(sharedFolder(dataDir, 'photos'), `${name}.webp`)
  const words = join(sharedFolder(dataDir, 'shards'), name, 'words/0.pack')
  const image = join(outputCacheOf(dataDir), 'share-images/a0', `${name}.png`)
  for (const file of [photo, words, image]) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, '')
  }
  // As an empty frame, whose own time says nothing.
  utimesSync(photo, 0, 0)
  return [photo, dirname(dirname(words)), image]
}
const finish = () =>
  making.finish({ inputs: 'x', day: '2026-11-22' }, { added: [], dropped: [], all: () => [] })

let before: string[] = []
let during: string[] = []
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'unflushed-'))
  folders = openReleaseFolders(dataDir)
  before = writeAll('before')
  await aMoment()
  making = await folders.take('r1')
  during = writeAll('during')
  await aMoment()
})
afterEach(() => rmSync(dataDir, { recursive: true }))
const left = (files: readonly string[]) => files.filter((file) => existsSync(file))

describe('what was written for a release', () => {
  it('is not trusted after the machine broke off meanwhile; what is older is', () => {
    removeUnflushed(dataDir, Date.now())
    expect([left(before), left(during)]).toEqual([before, []])
  })

  it('is not trusted either where another release was begun and broke off before', async () => {
    await making.giveUp()
    await folders.take('r2')
    removeUnflushed(dataDir, Date.now())
    expect(left(during)).toEqual([])
  })

  it('is kept where only the process was killed', () => {
    removeUnflushed(dataDir)
    expect(left(during)).toEqual(during)
  })

  it('is kept once the release is finished', async () => {
    await finish()
    removeUnflushed(dataDir, Date.now())
    expect(left(during)).toEqual(during)
  })
})
