import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { liveRelease } from '../../src/release/switch/live-release.ts'
import { readReleaseNotes } from '../../src/release/switch/release-notes.ts'
import { rollBack } from '../../src/release/switch/roll-back.ts'
import { dearRuns, whereThereIsTime } from '../setup/property-runs.ts'
import { differences } from '../site/compare-folders.ts'
import { anyCourse } from './edits/any-edit.ts'
import type { EditedCounty } from './edits/edited-county.ts'
import { openEditedCounty } from './edits/edited-county.ts'
import type { Edit } from './edits/edits.ts'
import { make } from './edits/edits.ts'
import type { Asked, Releasing } from './releasing/open-releasing.ts'
import { openReleasing, withImagesOf } from './releasing/open-releasing.ts'

/** The releases of a county, made one out of the other. */
interface StepByStep {
  dataDir: string
  release: (county: EditedCounty) => Promise<void>
  close: () => Promise<void>
}

/** Drawing is dear: what is named by all that it is made of is drawn once for all counties here. */
const kept = mkdtempSync(join(tmpdir(), 'cunkou-kept-'))
afterAll(() => rmSync(kept, { recursive: true }))

const release = async (
  process: Releasing,
  { contentDir, now, baseUrl }: EditedCounty,
  readiness: Pick<Asked, 'isPrepared' | 'isWarmed'>,
) => {
  const result = await process.make({ contentDir, now: now.toISOString(), baseUrl, ...readiness })
  if (!result.ok) throw new Error(`There is no release: ${JSON.stringify(result)}`)
}

const byOneProcess = (dataDir: string): StepByStep => {
  const process = openReleasing(dataDir)
  return { dataDir, release: (county) => release(process, county, { isPrepared: true }), close: process.kill }
}

/** Each finds out from the notes on the disk what the one before it has made. */
const byManyProcesses = (dataDir: string): StepByStep => ({
  dataDir,
  async release(county) {
    const process = openReleasing(dataDir)
    await release(process, county, { isPrepared: true, isWarmed: true }).finally(process.kill)
  },
  close: async () => undefined,
})

const live = (dataDir: string) => {
  const { nextChangeAt, leftOut } = readReleaseNotes(dataDir, liveRelease(dataDir) ?? '') ?? {}
  return { folder: realpathSync(join(dataDir, 'live')), notes: { nextChangeAt, leftOut } }
}

/** Compares what is live with a release that a process of its own makes from nothing. */
const compare = async ({ dataDir }: StepByStep, county: EditedCounty, { drawsAnew = false } = {}) => {
  const coldDir = join(county.root, 'from-nothing')
  if (!drawsAnew) withImagesOf(coldDir, kept)
  const process = openReleasing(coldDir)
  try {
    await release(process, county, { isPrepared: false })
    const [step, cold] = [live(dataDir), live(coldDir)]
    expect(differences(step.folder, cold.folder)).toEqual([])
    expect(step.notes).toEqual(cold.notes)
  } finally {
    await process.kill()
    rmSync(coldDir, { recursive: true })
  }
}

/** Edits between two releases, and whether somebody goes back to the release before first. */
interface Step {
  edits: Edit[]
  isRolledBack: boolean
}

const anySteps: fc.Arbitrary<Step[]> = anyCourse.chain((course) =>
  fc.tuple(
    ...course.map((edits) =>
      fc.nat({ max: 9 }).map((chance): Step => ({ edits, isRolledBack: chance === 0 })),
    ),
  ),
)

const takeSteps = async (
  releases: StepByStep,
  county: EditedCounty,
  { steps, comparedEvery, drawsAnew }: { steps: readonly Step[]; comparedEvery: number; drawsAnew: boolean },
) => {
  await releases.release(county)
  for (const [at, { edits, isRolledBack }] of steps.entries()) {
    if (isRolledBack && at > 0) rollBack(releases.dataDir)
    for (const edit of edits) make(county, edit)
    await releases.release(county)
    if ((at + 1) % comparedEvery === 0) await compare(releases, county)
  }
  await compare(releases, county, { drawsAnew })
}

/** Two steps in one: as many edits of each kind, and half as many processes. */
const inPairs = (steps: readonly Step[]): Step[] =>
  steps.flatMap((first, at) => {
    if (at % 2 === 1) return []
    const second = steps[at + 1]
    const edits = [...first.edits, ...(second?.edits ?? [])]
    return [{ edits, isRolledBack: first.isRolledBack || second?.isRolledBack === true }]
  })

describe('a release that is made out of the one before it', () => {
  it.each([
    // A page that was not made anew stays wrong until it is edited again, so that a later look finds it too.
    {
      by: 'one process',
      open: byOneProcess,
      comparedEvery: whereThereIsTime(1, 4),
      drawsAnew: true,
      taken: (steps: readonly Step[]) => steps,
    },
    // What a product was made of is known as well there: only the notes of it have to be tried, and each process is dear.
    {
      by: 'a new process each time',
      open: byManyProcesses,
      comparedEvery: whereThereIsTime(4, 6),
      drawsAnew: whereThereIsTime(true, false),
      taken: whereThereIsTime((steps: readonly Step[]) => steps, inPairs),
    },
  ])(
    'by $by is the same byte for byte as one made from nothing, whatever was edited',
    ({ open, comparedEvery, drawsAnew, taken }) =>
      fc.assert(
        fc.asyncProperty(anySteps, async (steps) => {
          const county = await openEditedCounty()
          const dataDir = join(county.root, 'data')
          withImagesOf(dataDir, kept)
          const releases = open(dataDir)
          try {
            await takeSteps(releases, county, { steps: taken(steps), comparedEvery, drawsAnew })
          } finally {
            await releases.close()
            county.remove()
          }
        }),
        { numRuns: dearRuns(1), endOnFailure: true },
      ),
  )
})
