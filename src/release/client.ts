import { rmSync } from 'node:fs'
import type { CollectionName } from '../model/collections.ts'
import type { Problem } from '../model/problems.ts'
import type { Progress, ReleaseContent, ReleaseRequest, ReleaseResult, RunRelease } from './contract.ts'
import { brokenOffBy } from './contract.ts'
import { previewMediaDir } from './preview/previewer.ts'
import type { Answering, RunningProcess } from './running-process.ts'
import { startProcess } from './running-process.ts'
import type { ReleaseSettings } from './settings.ts'
import { forgetEntry, placesOf } from './switch/forget.ts'
import { liveFolder, liveRelease } from './switch/live-release.ts'
import { readReleaseNotes } from './switch/release-notes.ts'
import { isSharedAddress, sharedDir } from './switch/shared-files.ts'

/** What a program that stays running asks of the release room; making a release is a process of its own. */
export { isSharedAddress, liveFolder, liveRelease, sharedDir }

/** Drawing drafts is another. */
export type { Draft, DrawnPart, NotDrawn, PosterOf, PreviewPart, PreviewTask } from './preview/contract.ts'
export type { Previewer } from './preview/previewer.ts'
export { partsOf } from './preview/contract.ts'
export { pageOfWords } from './preview/mark-page.ts'
export { PREVIEW_SCRIPT_SOURCE } from './preview/place-keeper.ts'
export { openPreviewer } from './preview/previewer.ts'

/** An entry that is to be nowhere any more, with the addresses of its photos and attachments. */
export interface ForgottenEntry {
  collection: CollectionName
  id: string
  media: readonly string[]
}

/**
 * Takes an entry out of everything but the live release, which must be without it; nothing may be in the making.
 * @returns the earlier releases that are gone
 */
export const forgetInReleases = (dataDir: string, { collection, id, media }: ForgottenEntry): string[] => {
  rmSync(previewMediaDir(dataDir), { recursive: true, force: true })
  return forgetEntry(dataDir, placesOf(collection, id, media)).releases
}

/** What the live release had to leave out of the content, until it is mended. */
export const leftOutOfLive = (dataDir: string): readonly Problem[] => {
  const release = liveRelease(dataDir)
  return (release === undefined ? undefined : readReleaseNotes(dataDir, release)?.leftOut) ?? []
}

type OnProgress = (progress: Progress) => void

const NOBODY: OnProgress = () => undefined

/** A process that makes releases and stays, so that each but the first is quick. */
export interface ReleaseProcess {
  run: RunRelease
  /** Has it read this content beforehand; nothing is waited for, and nothing happens while it has something to do. */
  warm(content: ReleaseContent): void
  /** Resolves once the process does nothing any more to the folders of releases. */
  rest(): Promise<void>
  /** Ends it at once; a release in the making counts as broken off. */
  close(): Promise<void>
}

/**
 * Makes releases in a process of their own, so that memory and crashes never reach whoever asks. It is started when it is
 * first needed, and again after it has died; a request that it dies of counts as broken off.
 * @param command the program that serves requests in the contract's lines (`scripts/serve-releases.ts`); whoever puts the
 *   programs together knows it
 */
export const openReleaseProcess = (settings: ReleaseSettings, command: string): ReleaseProcess =>
  new LastingProcess(settings, command)

/** The disk is full, or no process can be started: this request has failed, and the next may go better. */
const notAsked = (reason: unknown): Answering => {
  // For the technician; editors are told in words that the program broke off.
  console.error(reason)
  return { result: Promise.resolve(brokenOffBy(reason)), idle: Promise.resolve(undefined) }
}

class LastingProcess implements ReleaseProcess {
  readonly #start: () => RunningProcess
  #running: RunningProcess | undefined
  #idle: Promise<unknown> = Promise.resolve()
  #isClosed = false

  constructor(settings: ReleaseSettings, command: string) {
    this.#start = () => startProcess(settings, command)
  }

  readonly run: RunRelease = async (content, onProgress, signal) => {
    const { contentDir, version } = content
    const result = await this.#ask({ deed: 'make', contentDir, version }, onProgress, signal)
    void this.#idle.then(() => this.#takeOver(content))
    return result
  }

  readonly warm = ({ contentDir, version }: ReleaseContent): void =>
    void this.#ask({ deed: 'warm', contentDir, version }, NOBODY)

  readonly rest = async (): Promise<void> => {
    // After it one may take over, which makes ready too.
    await this.#idle
    // Where none was ever needed, none does anything.
    if (this.#running) await this.#ask({ deed: 'rest' }, NOBODY)
  }

  readonly close = async (): Promise<void> => {
    this.#isClosed = true
    await this.#running?.end()
  }

  /** After much work a process ends by itself: a fresh one makes ready for the next release. */
  #takeOver(content: ReleaseContent): void {
    if (!this.#isClosed && this.#running?.hasEnded()) this.warm(content)
  }

  async #ask(request: ReleaseRequest, onProgress: OnProgress, signal?: AbortSignal): Promise<ReleaseResult> {
    const result = await this.#askOnce(request, onProgress, signal)
    if (result !== 'unheard') return result
    // It ended at rest, or because the program is another one by now.
    const again =
      signal?.aborted || this.#isClosed ? result : await this.#askOnce(request, onProgress, signal)
    return again === 'unheard' ? { ok: false, why: 'program' } : again
  }

  #askOnce(request: ReleaseRequest, onProgress: OnProgress, signal: AbortSignal | undefined) {
    const asked = this.#idle.then(() => this.#present().ask(request, onProgress, signal)).catch(notAsked)
    this.#idle = asked.then(({ idle }) => idle)
    return asked.then(({ result }) => result)
  }

  #present(): RunningProcess {
    const running = this.#running?.hasEnded() === false ? this.#running : this.#start()
    return (this.#running = running)
  }
}
