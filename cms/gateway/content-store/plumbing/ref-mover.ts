import { dirname, join } from 'node:path'
import type { TakeAnswer } from './asking-process.ts'
import { AskingProcess } from './asking-process.ts'
import { DiskFull, NotWritable } from '../outcomes.ts'
import type { Git } from './git.ts'
import { GitFailed } from './git.ts'
import { flushFile, flushFolder } from './loose-objects.ts'
import type { RefMove } from './refs.ts'

/** How a move ended: `moved` = somebody else was faster, `locked` = another program holds a lock. */
export type MoveOutcome = 'done' | 'moved' | 'locked'

/** Git says `start: ok` and the like, each in a line of its own; the last one is the answer. */
const takeLine =
  (last: string): TakeAnswer<true> =>
  (bytes, from) => {
    const at = bytes.indexOf(last, from)
    return at < 0 ? { atLeast: bytes.length - from + 1 } : { answer: true, used: at + last.length - from }
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
    // Git would flush one new ref after the other; all of them together are flushed below, before they count.
    const args = ['-c', 'core.fsync=none', 'update-ref', '-z', '--stdin']
    this.#process = new AskingProcess(git, args, takeLine('ok\n'))
    this.#gitDir = gitDir
  }

  async move(moves: readonly RefMove[]): Promise<MoveOutcome> {
    const files = moves.map(({ ref }) => join(this.#gitDir, ref))
    try {
      await Promise.all(
        ['start\0', `${moves.map(line).join('')}prepare\0`].map((told) => this.#process.ask(told)),
      )
      await this.#flushPrepared(files)
      await this.#process.ask('commit\0')
    } catch (failure) {
      return outcomeOf(failure)
    }
    await this.#flushFolders(files)
    return 'done'
  }

  /** What git has written beside the refs, to be put in their place by `commit`. */
  async #flushPrepared(files: readonly string[]) {
    const written = [...files.map((file) => `${file}.lock`), join(this.#gitDir, 'packed-refs.new')]
    try {
      await Promise.all(written.map(flushFile))
    } catch (reason) {
      await this.#process.ask('abort\0')
      throw reason
    }
  }

  close(): void {
    this.#process.close()
  }

  /** The refs have moved by now: a folder that cannot be flushed is for the log, and no reason to say that nothing was kept. */
  async #flushFolders(files: readonly string[]) {
    const folders = new Set(files.map((file) => dirname(file)))
    await Promise.all([...folders].map(flushFolder)).catch((reason: unknown) =>
      console.warn('内容库的文件夹没能立即写到磁盘上。', reason),
    )
  }
}

/** Git has one exit code for everything; LC_ALL=C keeps these words stable. */
const outcomeOf = (failure: unknown): MoveOutcome => {
  if (!(failure instanceof GitFailed)) throw failure
  // Git does not always say why it could not write; beside a full disk there is hardly another reason.
  if (/No space left|couldn't write/.test(failure.stderr)) throw new DiskFull(failure)
  // For the first draft of its kind git says no more than that it could not make the folder.
  if (/Permission denied|Read-only file system|unable to create directory/.test(failure.stderr))
    throw new NotWritable(failure)
  if (/\.lock': File exists/.test(failure.stderr)) return 'locked'
  if (/cannot lock ref|reference already exists|but expected/.test(failure.stderr)) return 'moved'
  throw failure
}
