import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { copyFile, lstat, mkdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Git } from './git.ts'
import { GitFailed } from './git.ts'
import type { Objects } from './objects.ts'
import type { Repository } from './repository.ts'
import { ownFolder } from './repository.ts'

/** A file of a publish: the bytes it had in the published branch before, and has now. */
export interface PublishedFile {
  path: string
  before: string | undefined
  after: string | undefined
}

/**
 * Makes exactly these files of the work tree and of the index equal to the published branch.
 * Everything else in both, uncommitted work of others included, stays as it is.
 */
export const writePublished = async (
  repository: Repository,
  objects: Objects,
  files: readonly PublishedFile[],
) => {
  for (const file of files) await writeFileOf(repository, objects, file)
  await updateIndex(repository, files)
}

const writeFileOf = async (
  repository: Repository,
  objects: Objects,
  { path, before, after }: PublishedFile,
) => {
  const target = join(repository.topDir, path)
  await refuseSymbolicLinks(repository, target)
  const present = await readFile(target).catch(() => undefined)
  const presentId = present && blobId(present, repository.idBytes)
  if (presentId === after) return
  if (present && presentId !== before) await setAside(repository, path)
  if (after === undefined) {
    await rm(target, { force: true })
    await removeEmptyFolders(repository.contentDir, dirname(target))
    return
  }
  const object = await objects.read(after)
  if (!object) throw new Error(`no object ${after} for ${path}`)
  // A fixed name: what a kill leaves behind is overwritten when the publish is completed at the next start.
  const half = join(dirname(target), `.${basename(target)}.cunkou-new`)
  await mkdir(dirname(target), { recursive: true })
  await writeFile(half, object.data, { flush: true })
  await rename(half, target)
}

const blobId = (bytes: Buffer, idBytes: number) =>
  createHash(idBytes === 32 ? 'sha256' : 'sha1')
    .update(`blob ${bytes.length}\0`)
    .update(bytes)
    .digest('hex')

/** A link planted in the content folder would carry what we write to another place on the machine. */
const refuseSymbolicLinks = async ({ contentDir }: Repository, target: string) => {
  const names = relative(contentDir, target).split('/')
  for (let depth = 1; depth <= names.length; depth += 1) {
    const path = join(contentDir, ...names.slice(0, depth))
    const found = await lstat(path).catch(() => undefined)
    if (found?.isSymbolicLink()) throw new Error(`${path} is a symbolic link; not written`)
  }
}

/** Somebody's uncommitted change of the same file is kept where a technician finds it. */
const setAside = async (repository: Repository, path: string) => {
  const kept = join(ownFolder(repository), 'set-aside', String(Date.now()), path)
  await mkdir(dirname(kept), { recursive: true })
  await copyFile(join(repository.topDir, path), kept)
  console.warn(`${path} 在内容文件夹里有没入库的改动，已另存到 ${kept}`)
}

const removeEmptyFolders = async (contentDir: string, folder: string): Promise<void> => {
  if (relative(contentDir, folder).split('/').length < 2) return
  const removed = await rmdir(folder).then(
    () => true,
    () => false,
  )
  if (removed) await removeEmptyFolders(contentDir, dirname(folder))
}

const INDEX_TRIES = 20
const INDEX_PAUSE_IN_MS = 150

const updateIndex = async ({ git, gitDir, idBytes }: Repository, files: readonly PublishedFile[]) => {
  // Without an index (nobody has worked here by hand) git status has nothing to compare with.
  if (files.length === 0 || !existsSync(join(gitDir, 'index'))) return
  const none = '0'.repeat(idBytes * 2)
  const input = files
    .map(({ path, after }) => `${after ? '100644' : '0'} ${after ?? none}\t${path}\0`)
    .join('')
  await whenIndexIsFree(git, input)
}

const whenIndexIsFree = async (git: Git, input: string) => {
  for (let tries = 1; ; tries += 1) {
    try {
      await git.run(['update-index', '-z', '--index-info'], { input })
      return
    } catch (failure) {
      const busy = failure instanceof GitFailed && /index\.lock': File exists/.test(failure.stderr)
      if (!busy || tries === INDEX_TRIES) throw failure
      await pause(INDEX_PAUSE_IN_MS)
    }
  }
}
