import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { CountyInUse } from './outcomes.ts'

/** SQLite's code for "somebody else has it". */
const BUSY = 5

/** The right to change a county; the system takes it back when the process ends, however it ends. */
export interface CountyLock {
  /** Says where this program answers, for whoever starts a second one. */
  noteAddress(address: string): void
  release(): void
}

/**
 * Takes the county's lock before anything else is touched.
 * Nothing in this program may ever open the lock's file but this: closing it anywhere would give the lock back.
 * @throws CountyInUse
 */
export const lockCounty = (countyDir: string): CountyLock => {
  mkdirSync(countyDir, { recursive: true })
  const addressFile = join(countyDir, 'answers-at.txt')
  const database = new DatabaseSync(join(countyDir, 'writer.lock'))
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
  } catch (reason) {
    database.close()
    if (isBusy(reason)) throw new CountyInUse(countyDir, addressIn(addressFile))
    throw reason
  }
  // What a killed predecessor left: its address is nobody's now.
  rmSync(addressFile, { force: true })
  return {
    noteAddress: (address) => writeFileSync(addressFile, `${address}\n`),
    release() {
      if (!database.isOpen) return
      rmSync(addressFile, { force: true })
      database.close()
    },
  }
}

const isBusy = (reason: unknown) => reason instanceof Error && 'errcode' in reason && reason.errcode === BUSY

const addressIn = (file: string) => {
  try {
    const [address] = readFileSync(file, 'utf8').split('\n')
    return address !== undefined && URL.canParse(address) ? address : undefined
  } catch {
    return undefined
  }
}
