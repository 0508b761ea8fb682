import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { DrawerOrder, DrawerWord } from './card-order.ts'

/** Orders a process holds at a time, so that it never waits for the next. */
const ORDERS_AHEAD = 4
/** Far more than any card needs. */
const MOST_HEAP_MB = 512
const PROGRAM = fileURLToPath(new URL('./card-worker.ts', import.meta.url))

/** Who is told what a process says and that it ended. */
export interface DrawingListener {
  heard: (from: DrawingProcess, word: Exclude<DrawerWord, 'loaded'>) => void
  /** Told once, also of a process that was asked to end. */
  ended: (from: DrawingProcess, reason: Error) => void
}

/**
 * One process that draws, with the orders it has in hand. A process and not a thread: its memory comes back as a whole when
 * it ends, and a picture that breaks the image library breaks nothing else.
 */
export class DrawingProcess {
  /** Keys of the orders that it has not answered. */
  readonly inHand = new Set<string>()
  /** Whether it got as far as taking orders. */
  hasLoaded = false
  /** Resolves once it takes orders, or never will. */
  readonly loaded: Promise<undefined>
  readonly #child: ChildProcess

  constructor(cacheDir: string, { heard, ended }: DrawingListener) {
    const { promise, resolve } = Promise.withResolvers<undefined>()
    this.loaded = promise
    this.#child = fork(PROGRAM, [cacheDir], {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${MOST_HEAP_MB}`],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    this.#rest()
    this.#child.on('message', (word: DrawerWord) => {
      if (word === 'loaded') {
        this.hasLoaded = true
        resolve(undefined)
        return
      }
      this.inHand.delete(word.key)
      if (this.inHand.size === 0) this.#rest()
      heard(this, word)
    })
    const end = (reason: Error) => {
      resolve(undefined)
      ended(this, reason)
    }
    this.#child.on('error', (reason) => this.id === undefined && end(reason))
    this.#child.on('exit', (code, signal) =>
      end(new Error(`A drawing process ended with ${signal ?? String(code)}.`)),
    )
  }

  /** The number the operating system knows it by; none when it could not be started. */
  get id(): number | undefined {
    return this.#child.pid
  }

  get hasRoom(): boolean {
    return this.inHand.size < ORDERS_AHEAD
  }

  give(order: DrawerOrder): void {
    this.inHand.add(order.key)
    this.#child.ref()
    this.#child.channel?.ref()
    this.#child.send(order)
  }

  /** A process that has nothing to do keeps no other from ending. */
  #rest(): void {
    this.#child.unref()
    this.#child.channel?.unref()
  }

  /** Resolves once it has ended; what it has in hand is not drawn. */
  async end(): Promise<void> {
    if (this.id === undefined || this.#child.exitCode !== null || this.#child.signalCode !== null) return
    this.#child.ref()
    const exit = once(this.#child, 'exit')
    this.#child.kill('SIGKILL')
    await exit
  }
}
