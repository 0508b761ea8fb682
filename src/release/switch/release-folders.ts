import { rm } from 'node:fs/promises'
import { Worker } from 'node:worker_threads'
import { finishRelease, liveRelease, makingDir, startRelease } from './live-release.ts'
import type { NewReleaseNotes } from './release-notes.ts'
import { linkSharedFolders } from './shared-files.ts'
import type { SharedNames } from './shared-names.ts'
import { takeSpare } from './spare.ts'

/** A release in the making. */
export interface TakenFolder {
  /** Where it is made, absolute; to be changed by `change-files.ts` alone. */
  folder: string
  /** The release whose pages and images stand there already; nothing for an empty folder. */
  from: string | undefined
}

/** The folders of a county's releases; one process at a time makes releases there, one after the other. */
export interface ReleaseFolders {
  /** The folder for a new release: a copy of the live one, at once where `prepare` was in time. */
  take(release: string): Promise<TakenFolder>
  /** An empty folder for a new release: for when nobody knows what the live one holds. */
  takeEmpty(release: string): Promise<string>
  /** Turns the folder into a finished release and puts it live. @param names the shared things that it names */
  finish(release: string, notes: NewReleaseNotes, names: SharedNames): void
  /** Throws the folder of a release away that is not to be finished. */
  giveUp(release: string): Promise<void>
  /** Removes what is no longer kept and makes the copy for the next release, in a thread; resolves once that can be taken. */
  prepare(): Promise<void>
}

/** Ends with the message, not with the thread, which goes on removing old releases. */
const tidyInThread = (dataDir: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./tidy-worker.ts', import.meta.url), { workerData: { dataDir } })
    worker.once('message', () => resolve())
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('The thread that copies the live release broke off.')))
  })

/** Opens the folders of a county's releases. */
export const openReleaseFolders = (dataDir: string): ReleaseFolders => {
  let tidying: Promise<void> = Promise.resolve()

  const tidy = (): Promise<void> => {
    tidying = tidying.catch(() => undefined).then(() => tidyInThread(dataDir))
    return tidying
  }

  const take = async (release: string): Promise<TakenFolder> => {
    // Until it ends it removes shared files, which the new release may name again.
    await tidying.catch(() => undefined)
    const from = liveRelease(dataDir)
    if (from === undefined) return { folder: startRelease(dataDir, release), from }
    const folder = makingDir(dataDir, release)
    if (takeSpare(dataDir, from, folder)) return { folder, from }
    await tidy()
    return take(release)
  }

  return {
    async take(release) {
      const taken = await take(release)
      linkSharedFolders(dataDir, taken.folder)
      return taken
    },
    async takeEmpty(release) {
      await tidying.catch(() => undefined)
      const folder = startRelease(dataDir, release)
      linkSharedFolders(dataDir, folder)
      return folder
    },
    finish: (release, notes, names) => finishRelease(dataDir, release, notes, names),
    giveUp: (release) => rm(makingDir(dataDir, release), { recursive: true, force: true }),
    prepare: () => tidy().catch((reason: unknown) => console.error(reason)),
  }
}
