import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { NamesUnknown } from '../../../src/release/switch/collect-shared.ts'
import { forgetEntry, placesOf, StillOnShow } from '../../../src/release/switch/forget.ts'
import { finishRelease, listReleases, startRelease } from '../../../src/release/switch/live-release.ts'
import type { ReleaseInMaking } from '../../../src/release/switch/release-folders.ts'
import { openReleaseFolders } from '../../../src/release/switch/release-folders.ts'
import { rollBack } from '../../../src/release/switch/roll-back.ts'
import { sharedFolder } from '../../../src/release/switch/shared-files.ts'
import { makeRelease } from './make-shared-release.ts'

const portrait = '/media/2026/11/0123456789abcdef-1000x1400.jpg'
const person = placesOf('good-people', 'chen-guifang', [portrait])
const page = 'people/chen-guifang/index.html'
const image = 'share/good-people/chen-guifang.png'
const photo = 'photos/0123456789abcdef-1000x1400-480.webp'
const shard = 'search/index/shards/2026-a/words.pf'

let dataDir = ''
const write = (path: string) => {
  mkdirSync(dirname(join(dataDir, path)), { recursive: true })
  writeFileSync(join(dataDir, path), path)
}

/** A release with files of its own, and files that the caches share with it. */
const release = (id: string, own: string[], cached: Record<string, string>) => {
  const folder = startRelease(dataDir, id)
  for (const path of own) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), id)
  }
  for (const [path, kept] of Object.entries(cached)) {
    if (!existsSync(join(dataDir, kept))) write(kept)
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    linkSync(join(dataDir, kept), join(folder, path))
  }
  finishRelease(dataDir, id, { inputs: id, day: '2026-11-22' })
}
const caches = {
  [photo]: 'cache/photos/01/0123456789abcdef-480.webp',
  [image]: 'cache/share-images/ab/abcd.png',
  [shard]: 'cache/search/2026-a/words.pf',
}
const filesUnder = (folder: string) =>
  readdirSync(join(dataDir, folder), { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile())
    .map(({ name }) => name)

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'forget-'))
  release('r1', [page], caches)
  release('r2', [page], caches)
})

describe('forgetting an entry', () => {
  it('is refused while the live site shows it, and changes nothing', () => {
    expect(() => forgetEntry(dataDir, person)).toThrow(StillOnShow)
    expect(listReleases(dataDir)).toEqual(['r2', 'r1'])
    expect(filesUnder('cache')).toHaveLength(3)
  })

  it('leaves no release that holds it, and none to go back to', () => {
    release('r3', ['index.html'], { 'photos/other-480.webp': 'cache/photos/ff/other.webp' })
    mkdirSync(join(dataDir, 'releases/.making-999999999-r4/people'), { recursive: true })
    expect(forgetEntry(dataDir, person)).toEqual({ releases: expect.any(Array) as string[], stillShown: [] })
    expect(readdirSync(join(dataDir, 'releases')).sort()).toEqual(['r3', 'r3.json'])
    expect(() => rollBack(dataDir)).toThrow('没有更早的版本')
  })

  it('empties the caches of what only it used, and keeps what the live site shows', () => {
    release('r3', ['index.html'], { 'photos/other-480.webp': 'cache/photos/ff/other.webp' })
    forgetEntry(dataDir, person)
    expect(filesUnder('cache')).toEqual(['other.webp'])
    // An empty folder would be taken for a finished shard by the next release.
    expect(existsSync(join(dataDir, 'cache/search/2026-a'))).toBe(false)
  })

  it('leaves nothing of the pages that an earlier version of the program kept', () => {
    write('astro/cache/dist/people/chen-guifang/index.html')
    release('r3', ['index.html'], {})
    forgetEntry(dataDir, person)
    expect(existsSync(join(dataDir, 'astro'))).toBe(false)
  })

  it('names a photo that another entry shows too, and leaves it', () => {
    release('r3', ['index.html'], { [photo]: caches[photo] })
    expect(forgetEntry(dataDir, person).stillShown).toEqual([photo])
    expect(existsSync(join(dataDir, caches[photo]))).toBe(true)
  })

  it('is nothing to do before the first release', () => {
    expect(forgetEntry(join(dataDir, 'nowhere'), person)).toEqual({ releases: [], stillShown: [] })
  })
})

describe('forgetting an entry whose photos all releases share', () => {
  const only = '0123456789abcdef-1000x1400-480.webp'
  const others = 'ffffffffffffffff-1000x1400-480.webp'
  const shared = () => filesUnder('shared').sort()
  const publish = async (id: string, photos: string[], change?: (making: ReleaseInMaking) => void) => {
    const folders = openReleaseFolders(dataDir)
    await makeRelease({ dataDir, folders }, id, new Set(photos), change)
    await folders.prepare()
  }

  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'forget-shared-'))
    await publish('r3', [only, others], (making) => making.put(page, 'r3'))
    await publish('r4', [others], (making) => making.remove(page))
  })

  it('takes what only it showed, also what a killed release left, and keeps the rest', () => {
    writeFileSync(join(sharedFolder(dataDir, 'photos'), `${only}.draft-of-a-killed-release`), 'half')
    expect(shared()).toHaveLength(3)
    expect(forgetEntry(dataDir, person)).toEqual({ releases: ['r3'], stillShown: [] })
    expect(shared()).toEqual([others])
    expect(readFileSync(join(dataDir, 'live/photos', others), 'utf8')).toBe(others)
  })

  it('leaves no page of it in what is ready for the next release', () => {
    forgetEntry(dataDir, person)
    expect(readdirSync(join(dataDir, 'releases')).sort()).toEqual(['.spare-r4', 'r4', 'r4.json'])
    expect(existsSync(join(dataDir, 'releases/.spare-r4', page))).toBe(false)
  })

  it('names a photo that another entry shows too, and leaves it', async () => {
    await publish('r5', [only])
    expect(forgetEntry(dataDir, person).stillShown).toEqual([`photos/${only}`])
    expect(shared()).toEqual([only])
  })

  it('is refused where nobody knows what the live site shows, and changes nothing', () => {
    rmSync(join(dataDir, 'shared-names'), { recursive: true })
    expect(() => forgetEntry(dataDir, person)).toThrow(NamesUnknown)
    expect(shared()).toEqual([only, others])
    expect(listReleases(dataDir)).toEqual(['r4', 'r3'])
  })
})
