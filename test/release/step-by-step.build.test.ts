import { mkdirSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { liveRelease } from '../../src/release/switch/live-release.ts'
import { readReleaseNotes } from '../../src/release/switch/release-notes.ts'
import { dearRuns } from '../setup/property-runs.ts'
import { differences } from '../site/compare-folders.ts'
import { anyEdit } from './edits/any-edit.ts'
import type { EditedCounty } from './edits/edited-county.ts'
import { openEditedCounty } from './edits/edited-county.ts'
import type { Edit } from './edits/edits.ts'
import { make } from './edits/edits.ts'
import type { Releasing } from './releasing/open-releasing.ts'
import { openReleasing, withKept } from './releasing/open-releasing.ts'

/** The releases of a county, made one out of the other. */
interface StepByStep {
  dataDir: string
  release: (county: EditedCounty) => Promise<void>
  close: () => Promise<void>
}

const release = async (process: Releasing, county: EditedCounty, isPrepared: boolean) => {
  const { contentDir, now, baseUrl } = county
  const result = await process.make({ contentDir, now: now.toISOString(), baseUrl, isPrepared })
  if (!result.ok && result.why === 'program') throw new Error('The program broke off.')
}

const byOneProcess = (dataDir: string): StepByStep => {
  const process = openReleasing(dataDir)
  return { dataDir, release: (county) => release(process, county, true), close: () => process.kill() }
}

/** Each finds out from the notes on the disk what the one before it has made. */
const byManyProcesses = (dataDir: string): StepByStep => ({
  dataDir,
  async release(county) {
    const process = openReleasing(dataDir)
    await release(process, county, true).finally(() => process.kill())
  },
  close: async () => undefined,
})

const live = (dataDir: string) => ({
  folder: realpathSync(join(dataDir, 'live')),
  notes: readReleaseNotes(dataDir, liveRelease(dataDir) ?? ''),
})

/** Compares what is live with the same county made from nothing. @param kept where the latter may take images from, if anywhere */
const compare = async ({ dataDir }: StepByStep, county: EditedCounty, kept?: string) => {
  const coldDir = join(county.root, 'cold')
  mkdirSync(coldDir)
  if (kept !== undefined) withKept(coldDir, kept)
  const process = openReleasing(coldDir)
  try {
    await release(process, county, false)
    const [step, cold] = [live(dataDir), live(coldDir)]
    expect(differences(step.folder, cold.folder)).toEqual([])
    expect(step.notes).toEqual(cold.notes)
  } finally {
    await process.kill()
    rmSync(coldDir, { recursive: true })
  }
}

const steps: fc.Arbitrary<Edit[][]> = fc.array(fc.array(anyEdit, { minLength: 1, maxLength: 3 }), {
  minLength: 1,
  maxLength: 12,
  size: 'max',
})

describe('a release that is made out of the one before it', { timeout: 1_200_000 }, () => {
  it.each([
    ['one process', byOneProcess],
    ['a new process each time', byManyProcesses],
  ])('by %s is the same byte for byte as one made from nothing, whatever was edited', (_, open) =>
    fc.assert(
      fc.asyncProperty(steps, async (edits) => {
        const county = await openEditedCounty()
        const releases = open(join(county.root, 'data'))
        try {
          await releases.release(county)
          for (const [at, some] of edits.entries()) {
            for (const edit of some) make(county, edit)
            await releases.release(county)
            if (at % 2 === 1) await compare(releases, county, join(county.root, 'kept'))
          }
          await compare(releases, county)
        } finally {
          await releases.close()
          county.remove()
        }
      }),
      { numRuns: dearRuns(2), endOnFailure: true, verbose: 1 },
    ),
  )
})
