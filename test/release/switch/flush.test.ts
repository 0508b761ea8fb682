import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { liveRelease } from '../../../src/release/switch/live-release.ts'
import { openReleaseFolders } from '../../../src/release/switch/release-folders.ts'
import { sharedFolder, sharedName } from '../../../src/release/switch/shared-files.ts'

const PATH = process.env['PATH']
let dataDir = ''
let programs = ''
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'flush-'))
  programs = mkdtempSync(join(tmpdir(), 'flush-programs-'))
})
afterEach(() => {
  process.env['PATH'] = PATH
  for (const folder of [dataDir, programs]) rmSync(folder, { recursive: true })
})

/** A release of so many pages, and a part of the search. */
const publish = async (pages: number) => {
  const making = await openReleaseFolders(dataDir).take('r1')
  for (let page = 0; page < pages; page++) making.put(`reports/${page}/index.html`, 'x')
  making.remove('reports/0/index.html')
  mkdirSync(join(sharedFolder(dataDir, 'shards'), 'always-1/pages'), { recursive: true })
  writeFileSync(join(sharedFolder(dataDir, 'shards'), 'always-1/pages/0.pack'), 'x')
  const added = [sharedName('shards', 'always-1'), sharedName('photos', 'deleted-meanwhile.webp')]
  await making.finish({ inputs: 'x', day: '2026-11-22' }, { added, dropped: [], all: () => added })
}

/** A program called `sync` in front of the machine's own. */
const beforeSync = (script: string) => {
  writeFileSync(join(programs, 'sync'), `#!/bin/sh\n${script}\n`)
  chmodSync(join(programs, 'sync'), 0o755)
  process.env['PATH'] = `${programs}:${PATH}`
}

describe.skipIf(process.platform === 'win32')('a release', () => {
  it('of many files is on the disk before its notes vouch for it and anybody sees it', async () => {
    beforeSync(`ls ${dataDir} ${dataDir}/releases > ${programs}/seen; PATH=${PATH} exec sync "$@"`)
    await publish(300)
    const seen = readFileSync(join(programs, 'seen'), 'utf8')
    expect(seen).not.toMatch(/live|r1\.json|shared-names/)
    expect([liveRelease(dataDir), existsSync(join(dataDir, 'releases/r1.json'))]).toEqual(['r1', true])
  })

  it.each([
    ['has no such program', () => (process.env['PATH'] = programs)],
    ['has one that flushes no single disk', () => beforeSync('echo usage >&2; exit 1')],
  ])('gets live too where a machine %s', async (_, set) => {
    set()
    await publish(300)
    expect(liveRelease(dataDir)).toBe('r1')
  })

  it('of few files does not wait for what others write', async () => {
    beforeSync(`touch ${programs}/asked`)
    await publish(3)
    expect([liveRelease(dataDir), existsSync(join(programs, 'asked'))]).toEqual(['r1', false])
  })
})
