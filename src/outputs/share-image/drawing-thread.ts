import { Worker } from 'node:worker_threads'
import type { ThreadOrder, ThreadWord } from './card-order.ts'

/** Orders a thread holds at a time, so that it never waits for the next. */
const ORDERS_AHEAD = 4
/** Far more than any card needs: what needs more ends its thread and not the process. */
const MOST_HEAP_MB = 512

/** Who is told what a thread says and that it ended. */
export interface ThreadListener {
  heard: (thread: DrawingThread, word: Exclude<ThreadWord, 'loaded'>) => void
  /** Told once, also of a thread that was asked to end. */
  ended: (thread: DrawingThread, reason: Error) => void
}

/** One thread that draws, with the orders it has in hand. */
export class DrawingThread {
  /** Keys of the orders that it has not answered. */
  readonly inHand = new Set<string>()
  /** Whether it got as far as taking orders. */
  hasLoaded = false
  readonly #worker: Worker
  #reason: Error | undefined

  constructor(cacheDir: string, { heard, ended }: ThreadListener) {
    this.#worker = new Worker(new URL('./card-worker.ts', import.meta.url), {
      workerData: { cacheDir },
      resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB },
    })
    // A thread that has nothing to do keeps no process from ending.
    this.#worker.unref()
    this.#worker.on('message', (word: ThreadWord) => {
      if (word === 'loaded') {
        this.hasLoaded = true
        return
      }
      this.inHand.delete(word.key)
      if (this.inHand.size === 0) this.#worker.unref()
      heard(this, word)
    })
    this.#worker.on('error', (reason: Error) => (this.#reason = reason))
    this.#worker.on('exit', (code) =>
      ended(this, this.#reason ?? new Error(`A drawing thread ended with code ${code}.`)),
    )
  }

  get hasRoom(): boolean {
    return this.inHand.size < ORDERS_AHEAD
  }

  give(order: ThreadOrder): void {
    this.inHand.add(order.key)
    this.#worker.ref()
    this.#worker.postMessage(order)
  }

  /** Resolves once it has ended; what it has in hand is not drawn. */
  async end(): Promise<void> {
    await this.#worker.terminate()
  }
}
