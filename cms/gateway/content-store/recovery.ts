import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { JournalEntry } from './journal.ts'
import type { Repository } from './repository.ts'
import { ownFolder } from './repository.ts'

/** A git that outlived its killed parent ends well within this time. */
const ORPHAN_LIFETIME_IN_MS = 1000

/**
 * Removes what a killed predecessor left behind: its locks, half-written objects and bytes on their way in.
 * Locks outside our own branches are only touched when the journal says that our predecessor was at work.
 */
export const cleanUp = async (repository: Repository, interrupted: JournalEntry | undefined) => {
  await rm(join(ownFolder(repository), 'incoming'), { recursive: true, force: true })
  const ours = await locksBelow(join(repository.commonDir, 'refs/heads/cms'))
  const reviewLocks = ['refs/heads/cms-review.lock', 'refs/heads/cms-media.lock']
  const locks = [...ours, ...reviewLocks.map((lock) => join(repository.commonDir, lock))]
  if (interrupted && !isOtherAlive(interrupted.pid)) {
    locks.push(...(await sharedLocks(repository)))
    await removeHalfWrittenObjects(join(repository.commonDir, 'objects'))
  }
  for (const lock of locks) await removeStale(lock)
}

const sharedLocks = async ({ gitDir, commonDir }: Repository) => {
  // Read as a file: git itself would stumble over the very lock that is to be removed.
  const head = await readFile(join(gitDir, 'HEAD'), 'utf8')
  const branch = /^ref: (.+)$/m.exec(head)?.[1]
  return [
    join(gitDir, 'index.lock'),
    join(gitDir, 'HEAD.lock'),
    join(commonDir, 'packed-refs.lock'),
    ...(branch === undefined ? [] : [join(commonDir, `${branch}.lock`)]),
  ]
}

const isOtherAlive = (pid: number) => {
  if (pid === 0 || pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

const locksBelow = async (folder: string) => {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return found
    .filter((file) => file.isFile() && file.name.endsWith('.lock'))
    .map((file) => join(file.parentPath, file.name))
}

const removeStale = async (lock: string) => {
  for (;;) {
    const found = await stat(lock).catch(() => undefined)
    if (!found) return
    const age = Date.now() - found.mtimeMs
    if (age >= ORPHAN_LIFETIME_IN_MS) break
    await pause(Math.min(100, ORPHAN_LIFETIME_IN_MS - age))
  }
  await rm(lock, { force: true })
}

const removeHalfWrittenObjects = async (folder: string) => {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!/^[0-9a-f]{2}$/.test(name)) continue
    const files = await readdir(join(folder, name)).catch(() => [])
    for (const file of files.filter((each) => each.startsWith('tmp_obj_')))
      await rm(join(folder, name, file), { force: true })
  }
}
