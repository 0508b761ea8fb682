import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { codeOf } from '../../library/site/error-code.ts'
import { isAlive } from '../switch/is-alive.ts'

const LOOK_AGAIN_IN_MS = 200

/** The process that holds the lock, or nothing when nobody does. */
const holderOf = (lock: string): number | undefined => {
  try {
    return Number(readFileSync(lock, 'utf8'))
  } catch (reason) {
    if (codeOf(reason) === 'ENOENT') return undefined
    throw reason
  }
}

/** Takes away a dead process's lock; one that somebody else took in the meantime is put back. */
const clear = (lock: string, dead: number) => {
  const aside = `${lock}.${process.pid}.cleared`
  try {
    renameSync(lock, aside)
    if (holderOf(aside) === dead) rmSync(aside)
    else renameSync(aside, lock)
  } catch (reason) {
    // Another waiter was faster.
    if (codeOf(reason) !== 'ENOENT') throw reason
  }
}

/** A link appears with our number already in it: nobody ever sees a lock that belongs to no one. */
const isTaken = (lock: string, ours: string): boolean => {
  try {
    linkSync(ours, lock)
    return true
  } catch (reason) {
    if (codeOf(reason) !== 'EEXIST') throw reason
    const holder = holderOf(lock)
    if (holder !== undefined && !isAlive(holder)) clear(lock, holder)
    return false
  }
}

/**
 * Waits until no other process makes a release in this data folder. What a process holds that has ended counts for nothing.
 * @returns gives it back
 */
export const oneAtATime = async (dataDir: string): Promise<() => void> => {
  const lock = join(dataDir, 'building')
  mkdirSync(dirname(lock), { recursive: true })
  const ours = `${lock}.${process.pid}`
  writeFileSync(ours, String(process.pid))
  while (!isTaken(lock, ours)) await wait(LOOK_AGAIN_IN_MS)
  rmSync(ours)
  return () => rmSync(lock, { force: true })
}
