/** Draws share images in threads that stay between releases: what they have loaded and drawn serves the next image. */
import { availableParallelism } from 'node:os'
import { imageFile } from './card-cache.ts'
import type { CardOrder, CardResult, ThreadWord } from './card-order.ts'
import { DrawingThread } from './drawing-thread.ts'
import { OrderBook } from './order-book.ts'

/** A drawing room for share images. */
export interface CardDrawing {
  /** Has a thread load its faces ahead of the first order. */
  warm(): void
  /**
   * Draws images into the cache; orders of several callers are drawn together, the same key once.
   * Rejects where the machine is at fault: no thread starts, the disk is full, the room is closed.
   * @param onDone told after each image
   */
  draw(orders: readonly CardOrder[], onDone?: () => void): Promise<CardResult[]>
  /** Ends all threads; what is not drawn yet rejects. */
  close(): Promise<void>
}

/** Where a drawing room keeps its images and what it may use. */
export interface DrawingSettings {
  cacheDir: string
  /** At most; all cores when absent. */
  threads?: number
  /** How long threads wait for the next order before they give their memory back. */
  idleInMs?: number
}

/** A thread's start costs as much as drawing this many cards; fewer are drawn by one. */
export const CARDS_WORTH_A_THREAD = 40
const IDLE_IN_MS = 3 * 60_000

/** Opens a drawing room; threads start when there is something to draw. */
export const openCardDrawing = (settings: DrawingSettings): CardDrawing => new DrawingRoom(settings)

class DrawingRoom implements CardDrawing {
  readonly #cacheDir: string
  readonly #most: number
  readonly #idleInMs: number
  readonly #orders = new OrderBook()
  readonly #threads = new Set<DrawingThread>()
  #idle: NodeJS.Timeout | undefined
  #isClosed = false

  constructor({ cacheDir, threads = availableParallelism(), idleInMs = IDLE_IN_MS }: DrawingSettings) {
    this.#cacheDir = cacheDir
    this.#most = Math.max(1, threads)
    this.#idleInMs = idleInMs
  }

  warm(): void {
    if (this.#isClosed) return
    if (this.#threads.size === 0) this.#start()
    this.#restOrWork()
  }

  async draw(orders: readonly CardOrder[], onDone?: () => void): Promise<CardResult[]> {
    if (this.#isClosed) throw closed()
    const results = orders.map((order) => this.#orders.place(order))
    this.#restOrWork()
    return Promise.all(
      results.map(async (result, index) => {
        const drawn = await result
        onDone?.()
        return namedBy(drawn, orders[index]?.path)
      }),
    )
  }

  async close(): Promise<void> {
    this.#isClosed = true
    clearTimeout(this.#idle)
    this.#orders.refuseAll(closed())
    await this.#endThreads()
  }

  /** Hands out what waits, or counts the time in which nothing does. */
  #restOrWork(): void {
    clearTimeout(this.#idle)
    if (this.#orders.size === 0) {
      this.#idle = setTimeout(() => void this.#endThreads(), this.#idleInMs).unref()
      return
    }
    const worth = Math.ceil(this.#orders.size / CARDS_WORTH_A_THREAD)
    while (this.#threads.size < Math.min(this.#most, worth)) this.#start()
    for (const thread of this.#threads) this.#handOut(thread)
  }

  #handOut(thread: DrawingThread): void {
    while (thread.hasRoom) {
      const order = this.#orders.nextFor(thread.inHand)
      if (!order) return
      thread.give(order)
    }
  }

  #start(): void {
    this.#threads.add(
      new DrawingThread(this.#cacheDir, {
        heard: (thread, word) => this.#heard(thread, word),
        ended: (thread, reason) => this.#ended(thread, reason),
      }),
    )
  }

  #heard(thread: DrawingThread, word: Exclude<ThreadWord, 'loaded'>): void {
    const { key } = word
    if ('unkept' in word)
      this.#orders.refuse(key, new Error(`A share image could not be kept: ${word.unkept}`))
    else if ('failure' in word) this.#orders.fail(key, word.failure)
    else this.#orders.fill({ key, file: imageFile(this.#cacheDir, key), problems: word.problems })
    if (this.#orders.size === 0) this.#restOrWork()
    else this.#handOut(thread)
  }

  #ended(thread: DrawingThread, reason: Error): void {
    const wasAskedTo = !this.#threads.delete(thread)
    if (wasAskedTo) return
    if (thread.hasLoaded) this.#orders.suspect(thread.inHand, reason)
    else this.#orders.refuseAll(new Error('No thread can draw share images.', { cause: reason }))
    this.#restOrWork()
  }

  async #endThreads(): Promise<void> {
    const ending = [...this.#threads]
    this.#threads.clear()
    await Promise.all(ending.map((thread) => thread.end()))
  }
}

/** Two addresses may show the same card: each caller is told of problems under its own. */
const namedBy = (result: CardResult, path = ''): CardResult => ({
  ...result,
  problems: result.problems.map((problem) => ({ ...problem, path })),
})

const closed = (): Error => new Error('The drawing of share images is closed.')
