import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { leftOutEntries } from '../library/entries/left-out.ts'
import { giveOrder } from '../library/site/release-order.ts'
import { readSite } from '../library/content/read-site.ts'
import { designFingerprint } from '../outputs/share-image/card-cache.ts'
import { beijingDay, beijingMoment } from '../model/beijing-time.ts'
import type { Problem } from '../model/problems.ts'
import type { MadeRelease, Progress, ReleaseResult } from './contract.ts'
import { releaseSteps } from './contract.ts'
import { contentCommit } from './plan/content-commit.ts'
import { oneAtATime } from './plan/one-at-a-time.ts'
import { releaseInputs } from './plan/release-inputs.ts'
import { renderPages } from './render/render-pages.ts'
import type { ReleaseSettings } from './settings.ts'
import { orderOf, outputCacheOf } from './settings.ts'
import { takeAllSteps } from './steps/all-steps.ts'
import type { ExtraFolder } from './steps/extra-folders.ts'
import { placeExtraFolders } from './steps/extra-folders.ts'
import { takeOutPagesSaid } from './steps/pages-said.ts'
import { finishRelease, startRelease } from './switch/live-release.ts'

/** What one release is made of, and who listens meanwhile. */
export interface ReleaseTask {
  settings: ReleaseSettings
  /** Folders that are no part of the site itself, such as the editor. */
  extraFolders: readonly ExtraFolder[]
  report: (progress: Progress) => void
}

/** Named by the clock on the wall, not by the moment it is made for: two releases for the same day are still two. */
const releaseName = (built: Date) =>
  beijingMoment(built).replace(/\D/g, '') + built.toISOString().slice(17, 23).replace('.', '')

/** An old release that cannot be removed is no reason to have no new one. */
const removeOldReleases = (dataDir: string) => {
  const worker = new Worker(new URL('./switch/prune-worker.ts', import.meta.url), { workerData: { dataDir } })
  worker.on('error', (reason) => console.error(reason))
}

/** Puts everything of a release into its folder. @returns what its notes and its maker have to know */
const fill = async (outDir: string, { settings, extraFolders, report }: ReleaseTask) => {
  const { contentDir, dataDir } = settings
  report({ step: releaseSteps.pages, done: 0, total: 0 })
  const paths = await renderPages(settings, outDir)
  const pagesSaid = join(outDir, 'release-data')
  const left = await takeAllSteps({
    outDir,
    pagesSaid,
    cacheDir: outputCacheOf(dataDir),
    contentDir,
    paths,
    report,
  })
  const { nextChangeAt } = await takeOutPagesSaid(pagesSaid)
  await placeExtraFolders(outDir, extraFolders)
  return { pages: paths.length, nextChangeAt, leftOut: [...leftOutEntries(), ...left] }
}

const make = async (task: ReleaseTask, now: Date, aboutSite: readonly Problem[]): Promise<MadeRelease> => {
  const { settings } = task
  const built = new Date()
  const release = releaseName(built)
  const day = beijingDay(now)
  // Asked before anything reads the content: what changes meanwhile must count as not yet published.
  const inputs = releaseInputs({ ...settings, day })
  const commit = settings.contentVersion ?? (await contentCommit(settings.contentDir))
  const outDir = startRelease(settings.dataDir, release)
  removeOldReleases(settings.dataDir)
  const { pages, nextChangeAt, leftOut: inEntries } = await fill(outDir, task)
  const facts = { release, builtAt: built.toISOString(), contentCommit: commit, pages }
  await writeFile(join(outDir, 'release.json'), `${JSON.stringify(facts)}\n`)
  const leftOut = [...aboutSite, ...inEntries]
  finishRelease(settings.dataDir, release, { inputs, day, nextChangeAt, leftOut })
  // Since the process began: loading the tools is part of what the editor waits for.
  return { release, pages, seconds: Math.round(performance.now() / 100) / 10, leftOut }
}

/**
 * Makes one release from the content and puts it live; whatever goes wrong, the old one stays.
 * An entry that cannot be shown is left out alone; only facts that every page depends on stop everything.
 * To be called once in a process: pages keep what they have read.
 */
export const makeRelease = async (task: ReleaseTask): Promise<ReleaseResult> => {
  const { settings } = task
  try {
    await mkdir(settings.dataDir, { recursive: true })
    await oneAtATime(settings.programDir)
    const order = orderOf(settings, new Date())
    giveOrder({ ...order, shareDesign: designFingerprint() })
    const { facts, problems } = readSite(settings.contentDir)
    if (!facts) return { ok: false, why: 'content', problems }
    return { ok: true, ...(await make(task, new Date(order.now), problems)) }
  } catch (cause) {
    // For the technician; editors are told in words that the program broke off.
    console.error(cause)
    return { ok: false, why: 'program' }
  }
}
