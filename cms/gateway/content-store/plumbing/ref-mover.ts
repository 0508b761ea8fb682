import { dirname, join } from 'node:path'
import type { TakeAnswer } from './asking-process.ts'
import { AskingProcess } from './asking-process.ts'
import { DiskFull } from '../contract.ts'
import type { Git } from './git.ts'
import { GitFailed } from './git.ts'
import { flushFolder } from './loose-objects.ts'
import type { RefMove } from './refs.ts'

/** How a move ended: `moved` = somebody else was faster, `locked` = another program holds a lock. */
export type MoveOutcome = 'done' | 'moved' | 'locked'

const DONE = Buffer.from('commit: ok\n')

const takeDone: TakeAnswer<true> = (bytes, from) => {
  const at = bytes.indexOf(DONE, from)
  if (at < 0) return { atLeast: bytes.length - from + 1 }
  return { answer: true, used: at + DONE.length - from }
}

const line = ({ ref, from, to }: RefMove) => {
  if (to === undefined) return `delete ${ref}\0${from ?? ''}\0`
  return from === undefined ? `create ${ref}\0${to}\0` : `update ${ref}\0${to}\0${from}\0`
}

/** Moves refs through a process that stays open: all of them or none, and only if each still stands where the caller saw it. */
export class RefMover {
  readonly #process: AskingProcess<true>
  readonly #gitDir: string

  constructor(git: Git, gitDir: string) {
    this.#process = new AskingProcess(git, ['update-ref', '-z', '--stdin'], takeDone)
    this.#gitDir = gitDir
  }

  async move(moves: readonly RefMove[]): Promise<MoveOutcome> {
    try {
      await this.#process.ask(`start\0${moves.map(line).join('')}prepare\0commit\0`)
    } catch (failure) {
      return outcomeOf(failure)
    }
    await this.#flushFolders(moves)
    return 'done'
  }

  close(): void {
    this.#process.close()
  }

  /** The refs have moved by now: a folder that cannot be flushed is for the log, and no reason to say that nothing was kept. */
  async #flushFolders(moves: readonly RefMove[]) {
    const folders = new Set(moves.map(({ ref }) => dirname(join(this.#gitDir, ref))))
    await Promise.all([...folders].map(flushFolder)).catch((reason: unknown) =>
      console.warn('内容库的文件夹没能立即写到磁盘上。', reason),
    )
  }
}

/** Git has one exit code for everything; LC_ALL=C keeps these words stable. */
const outcomeOf = (failure: unknown): MoveOutcome => {
  if (!(failure instanceof GitFailed)) throw failure
  if (/No space left/.test(failure.stderr)) throw new DiskFull(failure)
  if (/\.lock': File exists/.test(failure.stderr)) return 'locked'
  if (/cannot lock ref|reference already exists|but expected/.test(failure.stderr)) return 'moved'
  throw failure
}
