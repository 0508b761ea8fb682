import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import type { Git } from './git.ts'
import { GitFailed } from './git.ts'

interface Waiting<T> {
  resolve: (answer: T) => void
  reject: (reason: Error) => void
}

/**
 * Takes the next answer off the bytes that have arrived, and says how many bytes it took.
 * While the answer is incomplete: how many bytes are needed before it is worth looking again.
 */
export type TakeAnswer<T> = (bytes: Buffer, from: number) => { answer: T; used: number } | { atLeast: number }

/**
 * A git command that stays open and answers questions one after another; started when first asked.
 * When it dies, the waiting questions fail and the next one starts it anew.
 */
export class AskingProcess<T> {
  readonly #git: Git
  readonly #args: readonly string[]
  readonly #take: TakeAnswer<T>
  #child: ChildProcessWithoutNullStreams | undefined
  #waiting: Waiting<T>[] = []
  #isClosed = false

  constructor(git: Git, args: readonly string[], take: TakeAnswer<T>) {
    this.#git = git
    this.#args = args
    this.#take = take
  }

  ask(question: string | Uint8Array): Promise<T> {
    // A reader that goes on after the end would start a process that nobody ends.
    if (this.#isClosed) return Promise.reject(new Error('the store is closed'))
    return new Promise((resolve, reject) => {
      this.#child ??= this.#start()
      this.#waiting.push({ resolve, reject })
      this.#child.stdin.write(question)
    })
  }

  close(): void {
    this.#isClosed = true
    const closing = this.#child
    this.#child = undefined
    closing?.stdin.end()
  }

  #start() {
    const child = this.#git.start(this.#args)
    child.stdout.on(
      'data',
      answersFrom(this.#take, (answer) => this.#waiting.shift()?.resolve(answer)),
    )
    let complaints = ''
    child.stderr.on('data', (chunk: Buffer) => (complaints = (complaints + chunk.toString()).slice(-4000)))
    // The end of the process says what a broken pipe does not.
    child.stdin.on('error', () => undefined)
    child.on('error', (reason) => this.#fail(reason))
    child.on('close', (code) => {
      if (this.#child === child) this.#fail(new GitFailed(this.#args, code, complaints))
    })
    return child
  }

  #fail(reason: Error) {
    const failed = this.#waiting
    this.#waiting = []
    this.#child = undefined
    for (const question of failed) question.reject(reason)
  }
}

/** Collects chunks and hands on every complete answer; long answers are joined once, not at every chunk. */
const answersFrom = <T>(take: TakeAnswer<T>, hand: (answer: T) => void) => {
  let chunks: Buffer[] = []
  let size = 0
  let wanted = 1
  return (chunk: Buffer) => {
    chunks.push(chunk)
    size += chunk.length
    if (size < wanted) return
    const bytes = chunks.length === 1 ? chunk : Buffer.concat(chunks)
    let from = 0
    wanted = 1
    while (from < bytes.length) {
      const taken = take(bytes, from)
      if ('atLeast' in taken) {
        wanted = taken.atLeast
        break
      }
      from += taken.used
      hand(taken.answer)
    }
    chunks = [bytes.subarray(from)]
    size = bytes.length - from
  }
}
