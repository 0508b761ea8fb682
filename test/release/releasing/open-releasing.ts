import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import type { ReleaseResult } from '../../../src/release/contract.ts'
import { PROGRAM_DIR } from '../../fixtures/county.ts'

/** What a release is to be made of. */
export interface Asked {
  contentDir: string
  /** The instant that it is made for. */
  now: string
  baseUrl?: string | undefined
  /** Whether the process makes ready for the next release before it answers. */
  isPrepared: boolean
  /** Whether it has made itself ready before, as one does that takes over from another. */
  isWarmed?: boolean
}

/** A process that makes releases in a data folder, one after the other. */
export interface Releasing {
  make: (asked: Asked) => Promise<ReleaseResult>
  /** Ends the process at once, whatever it is doing. */
  kill: () => Promise<void>
}

/** Seen from the program's folder: a process makes releases by the program that it is a part of. */
const PROCESS = 'test/release/releasing/releasing-process.ts'
/** Has an empty data folder take share images from another one: drawing is dear, and each is named by all that it is made of. */
export const withImagesOf = (dataDir: string, kept: string): void => {
  for (const folder of [dataDir, kept]) mkdirSync(folder, { recursive: true })
  symlinkSync(kept, join(dataDir, 'cache'))
}

/** Starts a process of its own, as the running program has one. */
export const openReleasing = (dataDir: string, programDir: string = PROGRAM_DIR): Releasing => {
  const env = { ...process.env, NODE_ENV: 'production' }
  const child = fork(join(programDir, PROCESS), [dataDir], { env, execArgv: [] })
  const ended = once(child, 'exit')
  return {
    async make(asked) {
      const answered = Promise.race([once(child, 'message'), ended.then(() => undefined)])
      child.send(asked)
      const answer = await answered
      if (!answer) throw new Error('The process that makes releases has ended.')
      // The process sends nothing else.
      return answer[0] as ReleaseResult
    },
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}
