import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Content, ReadContent } from '../library/content/open-content.ts'
import { openContent } from '../library/content/open-content.ts'
import { nextChange } from '../library/entries/next-change.ts'
import { Edition } from '../library/edition/edition.ts'
import type { ReleaseOrder } from '../library/site/release-order.ts'
import { orderFacts } from '../library/site/release-order.ts'
import { designFingerprint } from '../outputs/share-image/card-cache.ts'
import { openCardDrawing } from '../outputs/share-image/card-drawing.ts'
import { urls } from '../model/addresses.ts'
import { beijingDay } from '../model/beijing-time.ts'
import { openProgram } from './compile/program-now.ts'
import type { Progress, ReleaseResult } from './contract.ts'
import { releaseSteps } from './contract.ts'
import { contentCommit } from './plan/content-commit.ts'
import { oneAtATime } from './plan/one-at-a-time.ts'
import { releaseInputs } from './plan/release-inputs.ts'
import { releaseName } from './plan/release-name.ts'
import type { ExtraFolder } from './products/program-files.ts'
import { extraProducts } from './products/program-files.ts'
import { wantedProducts } from './products/wanted-products.ts'
import { fillRelease } from './made/fill-release.ts'
import type { LastRelease } from './made/last-release.ts'
import { noteRelease, productsOf } from './made/last-release.ts'
import { problemsOf } from './made/made-products.ts'
import type { ReleaseSettings } from './settings.ts'
import { orderOf, outputCacheOf } from './settings.ts'
import { putFile } from './switch/change-files.ts'
import { liveRelease } from './switch/live-release.ts'
import { openReleaseFolders } from './switch/release-folders.ts'

/** What one release is made of, and who listens meanwhile. */
export interface ReleaseTask {
  settings: ReleaseSettings
  report: (progress: Progress) => void
}

/** Makes releases, one after the other; what it has read, compiled and made stays in memory between them. */
export interface ReleaseMaker {
  /**
   * Makes one release from the content and puts it live; whatever goes wrong, the old one stays. An entry that cannot be
   * shown is left out alone; only facts that every page depends on stop everything.
   */
  make(task: ReleaseTask): Promise<ReleaseResult>
  /** Reads and loads what a release of this content needs, so that the first one is quick. */
  warm(task: ReleaseTask): Promise<void>
  /** Does what can be done while nobody waits, so that the next release is quick. */
  prepare(): Promise<void>
  close(): Promise<void>
}

/** What stays in memory of one content folder. */
interface Known {
  contentDir: string
  content: Content
  edition: Edition
}

const openKnown = (contentDir: string): Known => ({
  contentDir,
  content: openContent(contentDir),
  edition: new Edition(),
})

/** From the request on, with reading the content and compiling where that is needed. */
const secondsSince = (began: number): number => Math.round((performance.now() - began) / 100) / 10

const isContent = (found: ReadContent): found is ReadContent & { facts: object } => found.facts !== undefined

/**
 * Opens the room where a county's releases are made.
 * @param extraFolders folders that are no part of the site itself, such as the editor
 */
export const openReleaseMaker = (
  { programDir, dataDir }: Pick<ReleaseSettings, 'programDir' | 'dataDir'>,
  extraFolders: readonly ExtraFolder[],
): ReleaseMaker => {
  const folders = openReleaseFolders(dataDir)
  const cacheDir = outputCacheOf(dataDir)
  const imagesDir = join(cacheDir, 'share-images')
  const drawing = openCardDrawing({ cacheDir: imagesDir })
  const programNow = openProgram(programDir)
  let known: Known | undefined
  let last: LastRelease | undefined

  const knownOf = (contentDir: string): Known => {
    if (known?.contentDir !== contentDir) known = openKnown(contentDir)
    return known
  }

  /** The folder of a new release with what stands in it. */
  const begin = async (release: string, program: string, edition: Edition) => {
    const from = liveRelease(dataDir)
    const before = from === undefined ? undefined : productsOf(dataDir, from, last, { program, edition })
    if (before === undefined)
      return { folder: await folders.takeEmpty(release), from: undefined, before: new Map<string, never>() }
    return { ...(await folders.take(release)), before }
  }

  const fill = async (release: string, edition: Edition, report: ReleaseTask['report']) => {
    const { compiled, version, program } = await programNow()
    const extras = await extraProducts(extraFolders)
    const onSearchPart = (done: number, total: number) => report({ step: releaseSteps.search, done, total })
    const shop = {
      programDir,
      dataDir,
      cacheDir,
      imagesDir,
      compiled,
      program,
      drawing,
      extras,
      onSearchPart,
    }
    const wanted = edition.ask(() => wantedProducts(shop))
    const { folder, from, before } = await begin(release, version, edition)
    const filled = await fillRelease(wanted, { folder, before, edition, report })
    return { ...filled, folder, from, version, pages: wanted.pages.length }
  }

  /** Reads the content into its edition. @returns what every release needs to know of it */
  const readNow = async (settings: ReleaseSettings, order: ReleaseOrder) => {
    const { content, edition } = knownOf(settings.contentDir)
    const found = await content.read()
    if (isContent(found))
      edition.tell({ ...found.facts, ...orderFacts({ ...order, shareDesign: designFingerprint() }) })
    return { found, edition }
  }

  const makeNow = async ({ settings, report }: ReleaseTask, began: number): Promise<ReleaseResult> => {
    report({ step: releaseSteps.pages, done: 0, total: 0 })
    const order = orderOf(settings, new Date())
    const day = beijingDay(order.now)
    // Asked before anything reads the content: what changes meanwhile must count as not yet published.
    const inputs = releaseInputs({ ...settings, day })
    const contentCommitNow = settings.contentVersion ?? (await contentCommit(settings.contentDir))
    const { found, edition } = await readNow(settings, order)
    if (!isContent(found)) return { ok: false, why: 'content', problems: found.problems }
    const built = new Date()
    const release = releaseName(built)
    try {
      const { folder, from, version, pages, products, ...shared } = await fill(release, edition, report)
      const facts = { release, builtAt: built.toISOString(), contentCommit: contentCommitNow, pages }
      putFile(folder, urls.release.slice(1), `${JSON.stringify(facts)}\n`)
      const leftOut = [...found.problems, ...problemsOf(products)]
      const notes = { inputs, day, nextChangeAt: edition.ask(nextChange), leftOut }
      const all = () => [...products.values()].flatMap((product) => product.shared ?? [])
      folders.finish(release, notes, { from, ...shared, all })
      last = { release, program: version, edition, products }
      return { ok: true, release, pages, seconds: secondsSince(began), leftOut }
    } catch (cause) {
      await folders.giveUp(release)
      throw cause
    }
  }

  return {
    async make(task) {
      const began = performance.now()
      try {
        await mkdir(dataDir, { recursive: true })
        const giveBack = await oneAtATime(dataDir)
        return await makeNow(task, began).finally(giveBack)
      } catch (cause) {
        // For the technician; editors are told in words that the program broke off.
        console.error(cause)
        return { ok: false, why: 'program' }
      }
    },
    async warm({ settings }) {
      const { found, edition } = await readNow(settings, orderOf(settings, new Date()))
      const release = liveRelease(dataDir)
      if (!isContent(found) || release === undefined) return
      const { version } = await programNow()
      const products = productsOf(dataDir, release, last, { program: version, edition })
      if (products) last = { release, program: version, edition, products }
    },
    async prepare() {
      if (last) noteRelease(dataDir, last)
      known?.edition.forgetUnasked()
      await folders.prepare()
    },
    close: () => drawing.close(),
  }
}
