import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { outputCacheOf, shareImagesOf } from '../../../src/release/settings.ts'
import { putFile } from '../../../src/release/switch/change-files.ts'
import { finishRelease, liveRelease, startRelease } from '../../../src/release/switch/live-release.ts'
import { removeHalfMade } from '../../../src/release/switch/prune.ts'
import type { ReleaseFolders } from '../../../src/release/switch/release-folders.ts'
import { openReleaseFolders } from '../../../src/release/switch/release-folders.ts'
import { rollBack } from '../../../src/release/switch/roll-back.ts'
import { shareFile, sharedFolder } from '../../../src/release/switch/shared-files.ts'
import type { SharedNames } from '../../../src/release/switch/shared-names.ts'

const notes = { inputs: 'x', day: '2026-11-22' }
const nothing: SharedNames = { from: undefined, added: [], dropped: [], all: () => [] }
let dataDir = ''
let folders: ReleaseFolders

const release = async (id: string, pages: Record<string, string>) => {
  const making = await folders.take(id)
  for (const [path, text] of Object.entries(pages)) making.put(path, text)
  await making.finish(notes, { ...nothing, from: making.from })
}
const inRelease = (id: string, path: string) => join(dataDir, 'releases', id, path)
const readIn = (id: string, path: string) => readFileSync(inRelease(id, path), 'utf8')
const hidden = () => readdirSync(join(dataDir, 'releases')).filter((name) => name.startsWith('.'))

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'release-folders-'))
  folders = openReleaseFolders(dataDir)
  await release('r1', { 'index.html': 'r1', 'reports/a/index.html': 'a' })
})

describe('the next release', () => {
  it.each(['with a spare', 'without one'])('begins as a copy of the live one, %s', async (how) => {
    if (how === 'with a spare') await folders.prepare()
    expect(hidden()).toEqual(how === 'with a spare' ? ['.spare-r1'] : [])
    await release('r2', { 'index.html': 'r2' })
    expect([readIn('r1', 'index.html'), readIn('r2', 'index.html')]).toEqual(['r1', 'r2'])
    expect(statSync(inRelease('r2', 'reports/a/index.html')).ino).toBe(
      statSync(inRelease('r1', 'reports/a/index.html')).ino,
    )
    expect(hidden()).toEqual([])
  })

  it('comes from nothing where nothing is live', async () => {
    const other = openReleaseFolders(mkdtempSync(join(tmpdir(), 'release-folders-')))
    const { folder, from } = await other.take('r1')
    expect([from, readdirSync(folder).sort()]).toEqual([undefined, ['_astro', 'photos', 'search']])
  })

  it('is made from the release that somebody went back to, not from the spare of the one they left', async () => {
    await release('r2', { 'index.html': 'r2', 'reports/b/index.html': 'b' })
    await folders.prepare()
    rollBack(dataDir)
    const making = await folders.take('r3')
    expect(making.from).toBe('r1')
    await making.finish(notes, nothing)
    expect(readIn('r3', 'index.html')).toBe('r1')
    expect(existsSync(inRelease('r3', 'reports/b'))).toBe(false)
    await folders.prepare()
    await folders.quiet()
    expect(hidden()).toEqual(['.spare-r3'])
  })

  it('may be given up, and the one after it is whole', async () => {
    await folders.prepare()
    const making = await folders.take('r2')
    making.put('index.html', 'half')
    await making.giveUp()
    await release('r3', {})
    expect([liveRelease(dataDir), readIn('r3', 'index.html'), hidden()]).toEqual(['r3', 'r1', []])
  })
})

describe('what all releases share', () => {
  it('is one folder that each of them has a link to', async () => {
    writeFileSync(join(sharedFolder(dataDir, 'photos'), 'a-480.webp'), 'photo')
    await folders.prepare()
    await release('r2', {})
    expect(readFileSync(join(dataDir, 'live/photos/a-480.webp'), 'utf8')).toBe('photo')
    for (const id of ['r1', 'r2'])
      expect(realpathSync(inRelease(id, 'photos'))).toBe(realpathSync(sharedFolder(dataDir, 'photos')))
  })

  it('may stand beside files of the release itself', async () => {
    const shard = join(sharedFolder(dataDir, 'shards'), '2026-abc')
    mkdirSync(shard)
    writeFileSync(join(shard, 'words.pf'), 'words')
    const making = await folders.take('r2')
    making.put('search/index/shards.json', '{}')
    await making.finish(notes, { ...nothing, from: 'r1' })
    await folders.prepare()
    await release('r3', {})
    expect(readFileSync(join(dataDir, 'live/search/index/shards/2026-abc/words.pf'), 'utf8')).toBe('words')
  })

  it('is put there once: a script of the same name is left as it is', async () => {
    const script = join(dataDir, 'page.a1b2c3d4.js')
    writeFileSync(script, 'first')
    expect(shareFile(dataDir, 'scripts', script)).toBe('scripts/page.a1b2c3d4.js')
    writeFileSync(script, 'second')
    shareFile(dataDir, 'scripts', script)
    await release('r2', {})
    expect(readFileSync(join(dataDir, 'live/_astro/page.a1b2c3d4.js'), 'utf8')).toBe('first')
  })

  it('takes the place of the photos of a release that shared none', async () => {
    const folder = startRelease(dataDir, 'old')
    putFile(folder, 'photos/a-480.webp', 'its own')
    finishRelease(dataDir, 'old', notes)
    writeFileSync(join(sharedFolder(dataDir, 'photos'), 'a-480.webp'), 'shared')
    await release('r2', {})
    expect([readIn('old', 'photos/a-480.webp'), readIn('r2', 'photos/a-480.webp')]).toEqual([
      'its own',
      'shared',
    ])
  })
})

describe('tidying up', () => {
  it('turns the oldest release into the spare instead of linking every file anew', async () => {
    const oldest = statSync(inRelease('r1', '')).ino
    for (const id of ['r2', 'r3', 'r4', 'r5', 'r6']) await release(id, { 'index.html': id })
    await folders.prepare()
    expect(statSync(inRelease('.spare-r6', '')).ino).toBe(oldest)
    expect([readIn('.spare-r6', 'index.html'), readIn('.spare-r6', 'reports/a/index.html')]).toEqual([
      'r6',
      'a',
    ])
  })

  it('leaves five releases and the spare of the live one', async () => {
    for (const id of ['r2', 'r3', 'r4', 'r5', 'r6', 'r7']) await release(id, { 'index.html': id })
    await folders.prepare()
    await folders.quiet()
    const left = readdirSync(join(dataDir, 'releases')).filter((name) => !name.endsWith('.json'))
    expect(left).toEqual(['.spare-r7', 'r3', 'r4', 'r5', 'r6', 'r7'])
  })

  it('forgets some of the share images that no release holds, and keeps the others', async () => {
    const images = shareImagesOf(dataDir)
    const making = await folders.take('r2')
    for (const digit of '0123456789abcdef') {
      mkdirSync(join(images, `${digit}0`), { recursive: true })
      for (const use of ['shown', 'unused']) writeFileSync(join(images, `${digit}0`, `${use}.png`), use)
      making.putKept(`share/reports/${digit}.png`, join(images, `${digit}0`, 'shown.png'))
    }
    await making.finish(notes, { ...nothing, from: making.from })
    await folders.prepare()
    const left = readdirSync(images, { recursive: true, encoding: 'utf8' }).map((path) => basename(path))
    expect(left.filter((name) => name === 'unused.png')).toHaveLength(15)
    expect(left.filter((name) => name === 'shown.png')).toHaveLength(16)
  })

  it('forgets the attachments that no release holds, and keeps the others', async () => {
    const attachments = join(outputCacheOf(dataDir), 'attachments')
    const making = await folders.take('r2')
    mkdirSync(attachments, { recursive: true })
    for (const use of ['offered', 'withdrawn']) writeFileSync(join(attachments, use), use)
    making.putKept('media/名单.pdf', join(attachments, 'offered'))
    await making.finish(notes, { ...nothing, from: making.from })
    await folders.prepare()
    expect(readdirSync(attachments)).toEqual(['offered'])
  })

  it('after a kill trusts no copy that was not finished, and keeps the one that was', async () => {
    await folders.prepare()
    for (const name of ['.aside-999999999-copy-of-r1', '.making-999999999-r2', '.spare-r0'])
      mkdirSync(join(dataDir, 'releases', name))
    removeHalfMade(dataDir)
    // What was renamed first is removed by whoever renamed it.
    expect(hidden()).toEqual(['.spare-r1'])
  })
})
