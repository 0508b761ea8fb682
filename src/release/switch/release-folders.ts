import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { putFile, putKeptFile, removeFile } from './change-files.ts'
import { flushFiles } from './flush.ts'
import { finishRelease, liveRelease, makingDir, startRelease } from './live-release.ts'
import { writeOwnChanges } from './own-changes.ts'
import type { NewReleaseNotes } from './release-notes.ts'
import { linkSharedFolders, sharedDir } from './shared-files.ts'
import type { SharedNames } from './shared-names.ts'
import { takeSpare } from './spare.ts'
import { createTidying } from './tidying.ts'
import { noteFlushed, noteWriting } from './unflushed.ts'

/** A release in the making. Its folder is changed by these deeds alone, which note what they change. */
export interface ReleaseInMaking {
  /** Where it is made, absolute; to be read. */
  folder: string
  /** The release whose pages and images stand there already; nothing for an empty folder. */
  from: string | undefined
  /** Writes a file. @param path seen from the release: `reports/index.html` */
  put(path: string, content: string | Uint8Array): void
  /** Puts a file that is kept elsewhere and never changes, such as a share image. */
  putKept(path: string, kept: string): void
  /** Removes a file, and the folders that are empty then. */
  remove(path: string): void
  /** Makes it a finished release, which outlasts a power cut, and puts it live. @param names the shared things that it names */
  finish(notes: NewReleaseNotes, names: SharedNames): Promise<void>
  /** Throws it away. */
  giveUp(): Promise<void>
}

/** The folders of a county's releases; one process at a time makes releases there, one after the other. */
export interface ReleaseFolders {
  /** Begins a release as a copy of the live one; at once where `prepare` was in time. */
  take(release: string): Promise<ReleaseInMaking>
  /** Begins a release with nothing in it: for when nobody knows what the live one holds. */
  takeEmpty(release: string): Promise<ReleaseInMaking>
  /** Removes what is no longer kept and makes the copy for the next release, in a thread; resolves once that can be taken. */
  prepare(): Promise<void>
  /** Resolves once no thread is at work here, as `forgetEntry` demands. */
  quiet(): Promise<void>
}

const inMaking = (
  dataDir: string,
  release: string,
  { folder, from }: Pick<ReleaseInMaking, 'folder' | 'from'>,
): ReleaseInMaking => {
  const changed = new Set<string>()
  /** Noted first: what breaks off halfway may have changed something. */
  const noted = (path: string) => {
    changed.add(path)
    return path
  }
  return {
    folder,
    from,
    put: (path, content) => putFile(folder, noted(path), content),
    putKept: (path, kept) => putKeptFile(folder, noted(path), kept),
    remove: (path) => removeFile(folder, noted(path)),
    async finish(notes, names) {
      const shared = [...names.added].map((name) => join(sharedDir(dataDir), name))
      await flushFiles(dataDir, [...[...changed].map((path) => join(folder, path)), ...shared])
      noteFlushed(dataDir)
      if (from !== undefined) writeOwnChanges(dataDir, release, from, changed)
      finishRelease(dataDir, release, notes, names)
    },
    giveUp: () => rm(folder, { recursive: true, force: true }),
  }
}

/** Opens the folders of a county's releases. */
export const openReleaseFolders = (dataDir: string): ReleaseFolders => {
  const tidying = createTidying(dataDir)

  const folderFor = async (release: string): Promise<Pick<ReleaseInMaking, 'folder' | 'from'>> => {
    // Until then shared files are removed, which the new release may name again.
    await tidying.idle()
    const from = liveRelease(dataDir)
    if (from === undefined) return { folder: startRelease(dataDir, release), from }
    const folder = makingDir(dataDir, release)
    if (takeSpare(dataDir, from, folder)) return { folder, from }
    await tidying.start()
    return folderFor(release)
  }

  const begin = (release: string, taken: Pick<ReleaseInMaking, 'folder' | 'from'>) => {
    noteWriting(dataDir)
    linkSharedFolders(dataDir, taken.folder)
    return inMaking(dataDir, release, taken)
  }

  return {
    take: async (release) => begin(release, await folderFor(release)),
    async takeEmpty(release) {
      await tidying.idle()
      return begin(release, { folder: startRelease(dataDir, release), from: undefined })
    },
    prepare: () => tidying.start().catch((reason: unknown) => console.error(reason)),
    quiet: tidying.quiet,
  }
}
