import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

const LOOK_AGAIN_IN_MS = 500

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

const take = (lock: string): boolean => {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    return false
  }
}

/** Removes the lock of a run that was killed; a lock that is just being written names nobody yet. */
const freeIfLeftBehind = (lock: string) => {
  try {
    const pid = Number(readFileSync(lock, 'utf8'))
    if (pid > 0 && pid !== process.pid && !isAlive(pid)) rmSync(lock, { force: true })
  } catch {
    // Its holder has just finished.
  }
}

/** Does a piece of work while no other process does it. @param lock a file that exists meanwhile */
export const oneAtATime = async (lock: string, work: () => Promise<void>): Promise<void> => {
  while (!take(lock)) {
    freeIfLeftBehind(lock)
    await pause(LOOK_AGAIN_IN_MS)
  }
  try {
    await work()
  } finally {
    rmSync(lock, { force: true })
  }
}
