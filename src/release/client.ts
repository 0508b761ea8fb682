import { rmSync } from 'node:fs'
import type { CollectionName } from '../model/collections.ts'
import type { Problem } from '../model/problems.ts'
import type { ReleaseContent, ReleaseRequest, ReleaseResult, RunRelease } from './contract.ts'
import { previewMediaDir } from './preview/previewer.ts'
import type { Listeners, RunningProcess } from './running-process.ts'
import { startProcess } from './running-process.ts'
import type { ReleaseSettings } from './settings.ts'
import { forgetEntry, placesOf } from './switch/forget.ts'
import { liveFolder, liveRelease } from './switch/live-release.ts'
import { readReleaseNotes } from './switch/release-notes.ts'
import { isSharedAddress, sharedDir } from './switch/shared-files.ts'

/** What a program that stays running asks of the release room; making a release is a process of its own. */
export { isSharedAddress, liveFolder, sharedDir }

/** Drawing drafts is another. */
export type { Draft, NotDrawn, PreviewPart, PreviewTask } from './preview/contract.ts'
export type { Previewer } from './preview/previewer.ts'
export { partsOf } from './preview/contract.ts'
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

/** A process that makes releases and stays, so that each but the first is quick. */
export interface ReleaseProcess {
  run: RunRelease
  /** Has it read this content beforehand; nothing is waited for, and nothing happens while it has something to do. */
  warm(content: ReleaseContent): void
  /** Resolves once the process does nothing any more to the folders of releases. */
  idle(): Promise<void>
  /** Ends it at once; a release in the making counts as broken off. */
  close(): Promise<void>
}

/**
 * Makes releases in a process of their own, so that memory and crashes never reach whoever asks. It is started when it is
 * first needed, and again after it has died; a request that it dies of counts as broken off.
 * @param command the program that serves requests in the contract's lines (`scripts/serve-releases.ts`); whoever puts the
 *   programs together knows it
 */
export const openReleaseProcess = (settings: ReleaseSettings, command: string): ReleaseProcess => {
  let running: RunningProcess | undefined
  let rest: Promise<unknown> = Promise.resolve()

  const process = () => {
    if (running === undefined || running.hasEnded()) running = startProcess(settings, command)
    return running
  }

  const ask = async (
    deed: ReleaseRequest['deed'],
    { contentDir, version }: ReleaseContent,
    listeners: Listeners,
    signal?: AbortSignal,
  ): Promise<ReleaseResult> => {
    await rest
    const { result, idle } = process().ask({ deed, contentDir, version }, listeners, signal)
    rest = idle
    return result
  }

  return {
    run: (content, onProgress, signal) => ask('make', content, { onProgress }, signal),
    warm: (content) => void ask('warm', content, { onProgress: () => undefined }),
    idle: async () => void (await rest),
    close: async () => running?.end(),
  }
}
