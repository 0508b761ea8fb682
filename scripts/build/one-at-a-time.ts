import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const LOOK_AGAIN_IN_MS = 200

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Writes our number into the lock unless somebody alive holds it. */
const isTaken = (lock: string): boolean => {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (reason) {
    if (!(reason instanceof Error && 'code' in reason && reason.code === 'EEXIST')) throw reason
    const holder = Number(readFileSync(lock, { encoding: 'utf8', flag: 'a+' }))
    // A lock that is empty is being written this moment; one of the dead is taken away.
    if (holder > 0 && !isAlive(holder)) rmSync(lock, { force: true })
    return false
  }
}

/**
 * Waits until no other build of this program runs: Astro keeps its working files beside the program, so two at once
 * would take each other's. Given back when the process ends, however it ends.
 */
export const oneAtATime = async (programDir: string): Promise<void> => {
  const lock = join(programDir, '.astro', 'building')
  mkdirSync(dirname(lock), { recursive: true })
  while (!isTaken(lock)) await wait(LOOK_AGAIN_IN_MS)
  process.once('exit', () => rmSync(lock, { force: true }))
}
