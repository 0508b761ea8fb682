import { mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { join } from 'node:path'

/** What Linux keeps in memory. */
const MEMORY_DISK = '/dev/shm'
/** Many times what tests were seen to leave behind; containers often have 64 MB there, and then it is not used. */
const ROOM_IN_BYTES = 4e9
const MEMORY_IN_BYTES = 8e9

const hasRoom = (): boolean => {
  try {
    const { bavail, bsize } = statfsSync(MEMORY_DISK)
    return bavail * bsize >= ROOM_IN_BYTES && process.availableMemory() >= MEMORY_IN_BYTES
  } catch {
    return false
  }
}

/**
 * A folder in memory where there is plenty of it: tests flush thousands of files to the disk that nobody will read again.
 * It is taken away when this process ends, or before. @returns its path, and how to take it away; nothing where memory is short
 */
export const folderInMemory = (): { path: string; remove: () => void } | undefined => {
  if (!hasRoom()) return undefined
  const path = mkdtempSync(join(MEMORY_DISK, 'cunkou-tests-'))
  const remove = () => rmSync(path, { recursive: true, force: true })
  process.once('exit', remove)
  process.once('SIGINT', () => process.exit(130))
  process.once('SIGTERM', () => process.exit(143))
  return { path, remove }
}
