import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { liveRelease } from '../../src/release/switch/live-release.ts'
import { dearRuns, whereThereIsTime } from '../setup/property-runs.ts'
import { differences, readersHashes } from '../site/compare-folders.ts'
import { anyEdit } from './edits/any-edit.ts'
import type { EditedCounty } from './edits/edited-county.ts'
import { openEditedCounty } from './edits/edited-county.ts'
import type { Edit } from './edits/edits.ts'
import { make } from './edits/edits.ts'
import { openReleasing, withImagesOf } from './releasing/open-releasing.ts'

const kept = mkdtempSync(join(tmpdir(), 'cunkou-kept-'))
afterAll(() => rmSync(kept, { recursive: true }))

const liveSite = (dataDir: string) => realpathSync(join(dataDir, 'live'))

const asked = ({ contentDir, now, baseUrl }: EditedCounty) => ({
  contentDir,
  now: now.toISOString(),
  baseUrl,
  isPrepared: true,
})

/** Makes a release by a process of its own. @returns how long that takes, in milliseconds */
const release = async (dataDir: string, county: EditedCounty): Promise<number> => {
  const begun = performance.now()
  const process = openReleasing(dataDir)
  const result = await process.make(asked(county)).finally(process.kill)
  expect(result.ok).toBe(true)
  return performance.now() - begun
}

/** Has a process make a release and ends it before it is ready. */
const releaseKilled = async (dataDir: string, county: EditedCounty, afterInMs: number) => {
  const process = openReleasing(dataDir)
  const answer = process.make(asked(county)).catch(() => undefined)
  await wait(afterInMs)
  await process.kill()
  await answer
}

/** What a process did not live to finish, and how far it came, as a share of the time it needs. */
interface Round {
  edits: Edit[]
  killedAt: number
}

const anyRound: fc.Arbitrary<Round> = fc.record({
  edits: fc.array(anyEdit, { minLength: 1, maxLength: 4 }),
  killedAt: fc.double({ min: 0.1, max: 1, noNaN: true }),
})

const FINISHED_EVERY = 3

const expectAsFromNothing = async (dataDir: string, county: EditedCounty) => {
  const coldDir = join(county.root, 'from-nothing')
  withImagesOf(coldDir, kept)
  await release(coldDir, county)
  expect(differences(liveSite(dataDir), liveSite(coldDir))).toEqual([])
  rmSync(coldDir, { recursive: true })
}

/** Whoever reads meanwhile has the old site whole, or the new one. */
const expectWhole = async (
  dataDir: string,
  county: EditedCounty,
  before: { name: string | undefined; hashes: Map<string, string> },
) => {
  if (liveRelease(dataDir) !== before.name) return expectAsFromNothing(dataDir, county)
  const now = readersHashes(liveSite(dataDir))
  for (const [file, hash] of before.hashes) expect([file, now.get(file)]).toEqual([file, hash])
}

const ROUNDS = whereThereIsTime(10, 3)
const rounds = fc.array(anyRound, { minLength: ROUNDS, maxLength: ROUNDS })

describe('a process that is killed while it makes a release', () => {
  it('leaves the site as it was, and the next one makes a release as if from nothing', () =>
    fc.assert(
      fc.asyncProperty(rounds, async (some) => {
        const county = await openEditedCounty()
        const dataDir = join(county.root, 'data')
        withImagesOf(dataDir, kept)
        try {
          await release(dataDir, county)
          let neededInMs = await release(dataDir, county)
          for (const [at, { edits, killedAt }] of some.entries()) {
            for (const edit of edits) make(county, edit)
            const before = { name: liveRelease(dataDir), hashes: readersHashes(liveSite(dataDir)) }
            await releaseKilled(dataDir, county, killedAt * neededInMs)
            await expectWhole(dataDir, county, before)
            if ((at + 1) % FINISHED_EVERY !== 0 && at + 1 < some.length) continue
            neededInMs = await release(dataDir, county)
            await expectAsFromNothing(dataDir, county)
          }
        } finally {
          county.remove()
        }
      }),
      { numRuns: dearRuns(1), endOnFailure: true },
    ))
})
