import { mkdir } from 'node:fs/promises'
import { nextChange } from '../library/entries/next-change.ts'
import { urls } from '../model/addresses.ts'
import type { ReleaseResult } from './contract.ts'
import { brokenOffBy, releaseSteps } from './contract.ts'
import { fillRelease } from './made/fill-release.ts'
import type { LastRelease } from './made/last-release.ts'
import { noteRelease, productsOf, withoutLost } from './made/last-release.ts'
import type { MadeProducts } from './made/made-products.ts'
import { problemsOf, sharedIn } from './made/made-products.ts'
import type { ReadEdition } from './made/read-edition.ts'
import { openEditions } from './made/read-edition.ts'
import { rehearse } from './made/rehearse.ts'
import { askedBefore } from './plan/asked-before.ts'
import { oneAtATime } from './plan/one-at-a-time.ts'
import { releaseName } from './plan/release-name.ts'
import type { OpenWorkshop } from './products/open-workshop.ts'
import { openWorkshop } from './products/open-workshop.ts'
import { isPage } from './products/pages.ts'
import type { ExtraFolder } from './products/program-files.ts'
import type { Workshop } from './products/wanted-products.ts'
import { wantedProducts } from './products/wanted-products.ts'
import type { ReleaseMaker, ReleaseTask } from './release-maker.ts'
import type { ReleaseSettings } from './settings.ts'
import { liveRelease } from './switch/live-release.ts'
import type { ReleaseFolders, ReleaseInMaking } from './switch/release-folders.ts'
import { openReleaseFolders } from './switch/release-folders.ts'
import { openSharedWatch } from './switch/shared-presence.ts'
import { removeUnflushed } from './switch/unflushed.ts'

/** From the request on, with reading the content and compiling where that is needed. */
const secondsSince = (began: number): number => Math.round((performance.now() - began) / 100) / 10

const NOTHING: MadeProducts = new Map()

/** A release in the making, and what stands there already. */
interface Begun {
  release: ReleaseInMaking
  before: MadeProducts
}

/**
 * Opens the room where a county's releases are made.
 * @param extraFolders folders that are no part of the site itself, such as the editor
 */
export const openReleaseMaker = (
  places: Pick<ReleaseSettings, 'programDir' | 'dataDir'>,
  extraFolders: readonly ExtraFolder[],
): ReleaseMaker => new Maker(places, extraFolders)

class Maker implements ReleaseMaker {
  readonly #dataDir: string
  readonly #folders: ReleaseFolders
  readonly #workshop: OpenWorkshop
  readonly #lookAtShared: ReturnType<typeof openSharedWatch>
  readonly #readEdition = openEditions()
  #read: ReadEdition | undefined
  #last: LastRelease | undefined
  #madeLast = 0
  /** What was made and is not noted yet for processes that come later. */
  #unnoted: LastRelease | undefined

  constructor(places: Pick<ReleaseSettings, 'programDir' | 'dataDir'>, extraFolders: readonly ExtraFolder[]) {
    this.#dataDir = places.dataDir
    this.#folders = openReleaseFolders(places.dataDir)
    this.#workshop = openWorkshop(places, extraFolders)
    this.#lookAtShared = openSharedWatch(places.dataDir)
  }

  async make(task: ReleaseTask): Promise<ReleaseResult> {
    const began = performance.now()
    try {
      await mkdir(this.#dataDir, { recursive: true })
      const giveBack = await oneAtATime(this.#dataDir)
      return await this.#makeNow(task, began).finally(giveBack)
    } catch (cause) {
      // For the technician; editors are told in words that the program broke off.
      console.error(cause)
      return brokenOffBy(cause)
    }
  }

  async warm({ settings, report }: ReleaseTask): Promise<void> {
    const read = await this.#readNow(settings, new Date())
    if (!read.isWhole) return
    const shop = await this.#workshop.open(report)
    const live = this.#liveProducts(shop, read)
    if (live) await rehearse(shop, live.products, read.edition)
  }

  madeLast(): number {
    return this.#madeLast
  }

  isOutdated(): boolean {
    return this.#workshop.isOutdated()
  }

  async prepare(): Promise<void> {
    if (this.#unnoted) noteRelease(this.#dataDir, this.#unnoted)
    this.#unnoted = undefined
    this.#read?.edition.forgetUnasked()
    try {
      // A command may be making a release meanwhile: it may name again what is dropped, and needs the copy that is made.
      const giveBack = await oneAtATime(this.#dataDir)
      await this.#folders.prepare().finally(giveBack)
    } catch (reason) {
      // The next release does what was not done.
      console.error(reason)
    }
    if (this.#last) this.#last = this.#withWhatIsThere(this.#last)
  }

  rest(): Promise<void> {
    return this.#folders.quiet()
  }

  close(): Promise<void> {
    return this.#workshop.close()
  }

  async #makeNow(task: ReleaseTask, began: number): Promise<ReleaseResult> {
    task.report({ step: releaseSteps.pages, done: 0, total: 0 })
    removeUnflushed(this.#dataDir)
    const built = new Date()
    // Most publishes change a card, and reading the content keeps only one core busy.
    this.#workshop.warmDrawing()
    const { day, inputs, commit } = await askedBefore(task.settings, built)
    const read = await this.#readNow(task.settings, built)
    if (!read.isWhole) return { ok: false, why: 'content', problems: read.problems }
    const shop = await this.#workshop.open(task.report)
    const name = releaseName(built)
    const { release, before } = await this.#begin(name, shop, read)
    try {
      const { products, madeNow, pages, ...changed } = await this.#fill({ release, before }, shop, read, task)
      const facts = { release: name, builtAt: built.toISOString(), contentCommit: commit, pages }
      release.put(urls.release.slice(1), `${JSON.stringify(facts)}\n`)
      const leftOut = [...read.problems, ...problemsOf(products)]
      const notes = { inputs, day, nextChangeAt: read.edition.ask(nextChange), leftOut }
      await release.finish(notes, { from: release.from, ...changed, all: () => sharedIn(products) })
      this.#last = { release: name, program: shop.version, edition: read.edition, products }
      this.#unnoted = this.#last
      this.#madeLast = madeNow
      return { ok: true, release: name, pages, seconds: secondsSince(began), leftOut }
    } catch (cause) {
      await release.giveUp()
      throw cause
    }
  }

  /** Reads the content. From then on its edition knows more than the last release shows, which can be noted no more. */
  async #readNow(settings: ReleaseSettings, now: Date): Promise<ReadEdition> {
    this.#unnoted = undefined
    return (this.#read = await this.#readEdition(settings, now))
  }

  /** Begins a release with what the live one holds, as far as anybody knows. */
  async #begin(name: string, shop: Workshop, read: ReadEdition): Promise<Begun> {
    const live = this.#liveProducts(shop, read)
    if (!live) return { release: await this.#folders.takeEmpty(name), before: NOTHING }
    const release = await this.#folders.take(name)
    if (release.from === live.release) return { release, before: live.products }
    // Somebody went back to another release meanwhile, and it is that one's files that stand there.
    await release.giveUp()
    return this.#begin(name, shop, read)
  }

  async #fill(begun: Begun, shop: Workshop, { edition }: ReadEdition, { report }: ReleaseTask) {
    const wanted = edition.ask(() => wantedProducts(shop))
    const filled = await fillRelease(wanted, { ...begun, edition, drawing: shop.drawing, report })
    return { ...filled, pages: wanted.pages.filter(isPage).length }
  }

  /** What the live release holds; nothing where nobody knows. */
  #liveProducts({ version }: Workshop, { edition }: ReadEdition): LastRelease | undefined {
    const live = liveRelease(this.#dataDir)
    if (live === undefined) return undefined
    const products = productsOf(this.#dataDir, live, this.#last, { program: version, edition })
    if (products === undefined) return undefined
    return (this.#last = this.#withWhatIsThere({ release: live, program: version, edition, products }))
  }

  /** What somebody has deleted of the shared things is made again by the next release. */
  #withWhatIsThere(last: LastRelease): LastRelease {
    const isThere = this.#lookAtShared()
    return isThere ? { ...last, products: withoutLost(last.products, isThere) } : last
  }
}
