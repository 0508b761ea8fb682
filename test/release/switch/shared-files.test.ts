import { mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { putFile } from '../../../src/release/switch/change-files.ts'
import { collectDropped, namesOnShow, sweepShared } from '../../../src/release/switch/collect-shared.ts'
import {
  listReleases,
  liveRelease,
  makingDir,
  releasesDir,
  startRelease,
  switchLive,
} from '../../../src/release/switch/live-release.ts'
import { removeHalfMade, removeRelease, retireOldReleases } from '../../../src/release/switch/prune.ts'
import { writeReleaseNotes } from '../../../src/release/switch/release-notes.ts'
import { linkSharedFolders, sharedFolder } from '../../../src/release/switch/shared-files.ts'
import { chainOf, foldChain, namesOf, recordNames } from '../../../src/release/switch/shared-names.ts'
import { dearRuns } from '../../setup/property-runs.ts'
import { inRecords, lostPhotos, makePhotos, namesAgainst, photosOf } from './make-shared-release.ts'

const KEPT = 3
/** What a release does one after the other; a kill leaves the first few done. */
const DEEDS = ['photos', 'recorded', 'renamed', 'noted', 'live'] as const
type Deed = (typeof DEEDS)[number]

/** A county whose releases are made, killed, gone back to and pruned. */
const openCounty = () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'shared-files-'))
  let made = 0

  const publish = (photos: ReadonlySet<string>, killedAfter: Deed) => {
    const id = `r${String(++made).padStart(4, '0')}`
    const from = liveRelease(dataDir)
    const before = from === undefined ? new Set<string>() : photosOf(dataDir, from)
    const isDone = (deed: Deed) => DEEDS.indexOf(deed) <= DEEDS.indexOf(killedAfter)
    const folder = startRelease(dataDir, id)
    linkSharedFolders(dataDir, folder)
    makePhotos(dataDir, photos, before)
    putFile(folder, 'index.html', JSON.stringify([...photos]))
    if (isDone('recorded')) recordNames(dataDir, id, namesAgainst(from, photos, before))
    if (isDone('renamed')) renameSync(makingDir(dataDir, id), join(releasesDir(dataDir), id))
    if (isDone('noted')) writeReleaseNotes(dataDir, id, { inputs: id, day: '2026-11-22' })
    if (isDone('live')) switchLive(dataDir, id)
    rmSync(makingDir(dataDir, id), { recursive: true, force: true })
  }

  const goBack = (by: number) => {
    const releases = listReleases(dataDir)
    const chosen = releases[by % Math.max(1, releases.length)]
    if (chosen !== undefined) switchLive(dataDir, chosen)
  }

  const prune = (isKilled: boolean) => {
    for (const release of retireOldReleases(dataDir, KEPT)) removeRelease(dataDir, release)
    removeHalfMade(dataDir)
    const open = new Set(
      chainOf(dataDir)
        .filter(({ isCollected }) => !isCollected)
        .map(({ file }) => file),
    )
    collectDropped(dataDir)
    const last = chainOf(dataDir).findLast(({ isCollected }) => isCollected)
    const asBefore = last?.file.replace('.collected', '')
    // Killed when all is removed and nothing of it is written down.
    if (isKilled && last && asBefore !== undefined && open.has(asBefore)) renameSync(last.file, asBefore)
  }

  return { dataDir, publish, goBack, prune, remove: () => rmSync(dataDir, { recursive: true }) }
}

const photoSet = fc
  .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'))
  .map((photos) => new Set(photos))
const happening = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('publish' as const), photos: photoSet }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('killed' as const),
      photos: photoSet,
      after: fc.constantFrom(...DEEDS.slice(0, -1)),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('back' as const), by: fc.nat(KEPT) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('prune' as const), isKilled: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('fold' as const) }) },
)
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never

const letHappen = (county: ReturnType<typeof openCounty>, what: Happening) => {
  if (what.kind === 'publish') county.publish(what.photos, 'live')
  if (what.kind === 'killed') county.publish(what.photos, what.after)
  if (what.kind === 'back') county.goBack(what.by)
  if (what.kind === 'prune') county.prune(what.isKilled)
  if (what.kind === 'fold') foldChain(county.dataDir, 2)
}

const shared = (dataDir: string) => readdirSync(sharedFolder(dataDir, 'photos')).sort()
const shownByKept = (dataDir: string) =>
  [...new Set(listReleases(dataDir).flatMap((release) => [...photosOf(dataDir, release)]))].sort()

const check = (dataDir: string) => {
  for (const release of listReleases(dataDir)) {
    expect(lostPhotos(dataDir, release)).toEqual([])
    expect(namesOf(dataDir, release)).toEqual(new Set([...photosOf(dataDir, release)].map(inRecords)))
  }
}

const tryHappenings = (happenings: readonly Happening[], atTheEnd: (dataDir: string) => void) => {
  const county = openCounty()
  for (const what of happenings) {
    letHappen(county, what)
    check(county.dataDir)
  }
  // What was dropped long ago may wait for the last release that is older.
  for (let n = 0; n <= KEPT; n++) county.publish(new Set(['z']), 'live')
  county.prune(false)
  check(county.dataDir)
  atTheEnd(county.dataDir)
  county.remove()
}

describe('whatever is published, killed, gone back to and pruned', () => {
  it('each kept release has all its photos', () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 25 }), (happenings) =>
        tryHappenings(happenings, (dataDir) => {
          sweepShared(dataDir, namesOnShow(dataDir))
          expect(shared(dataDir)).toEqual(['z'])
        }),
      ),
      { numRuns: dearRuns(60) },
    )
  })

  it('a photo that no kept release shows is gone', () => {
    // Killed before it was written down, a new photo is known to nobody but a sweep.
    const known = happening.filter((what) => what.kind !== 'killed' || what.after !== 'photos')
    fc.assert(
      fc.property(fc.array(known, { maxLength: 25 }), (happenings) =>
        tryHappenings(happenings, (dataDir) => expect(shared(dataDir)).toEqual(shownByKept(dataDir))),
      ),
      { numRuns: dearRuns(60) },
    )
  })
})
