/** Draws share images in processes of their own that stay between releases: what they have loaded and drawn serves the next image. */
import { availableParallelism } from 'node:os'
import { imageFile } from './card-cache.ts'
import type { CardOrder, CardResult, DrawerWord } from './card-order.ts'
import { DrawingProcess } from './drawing-process.ts'
import { OrderBook } from './order-book.ts'

/** A drawing room for share images. */
export interface CardDrawing {
  /** Has a process load its program ahead of the first order; resolves once it takes orders, or never will. */
  warm(): Promise<void>
  /** The processes that draw, for whoever measures their memory. */
  processIds(): number[]
  /**
   * Draws images into the cache; orders of several callers are drawn together, the same key once.
   * Rejects where the machine is at fault: no process starts, the disk is full, the room is closed.
   * @param onDone told after each image
   */
  draw(orders: readonly CardOrder[], onDone?: () => void): Promise<CardResult[]>
  /** From now on so many processes may draw at the same time, at most; those that draw already go on. */
  mayUse(processes: number): void
  /** Gives the memory of all processes back where nothing waits; the next order starts them again. */
  giveBack(): Promise<void>
  /** Ends all processes; what is not drawn yet rejects. */
  close(): Promise<void>
}

/** Where a drawing room keeps its images and what it may use. */
export interface DrawingSettings {
  cacheDir: string
  /** At most; all cores when absent. */
  processes?: number
  /** How long processes wait for the next order before they give their memory back. */
  idleInMs?: number
}

/** A process's start costs as much as drawing this many cards; fewer are drawn by one. */
const CARDS_WORTH_A_PROCESS = 40
const IDLE_IN_MS = 3 * 60_000
/** Processes that may end one after another before they have loaded, until the program is believed to be broken. */
const MOST_FALSE_STARTS = 3

/** Opens a drawing room; processes start when there is something to draw. */
export const openCardDrawing = (settings: DrawingSettings): CardDrawing => new DrawingRoom(settings)

class DrawingRoom implements CardDrawing {
  readonly #cacheDir: string
  #most: number
  readonly #idleInMs: number
  readonly #orders = new OrderBook()
  readonly #processes = new Set<DrawingProcess>()
  #idle: NodeJS.Timeout | undefined
  #falseStarts = 0
  #isClosed = false

  constructor({ cacheDir, processes = availableParallelism(), idleInMs = IDLE_IN_MS }: DrawingSettings) {
    this.#cacheDir = cacheDir
    this.#most = Math.max(1, processes)
    this.#idleInMs = idleInMs
  }

  async warm(): Promise<void> {
    if (this.#isClosed) return
    if (this.#processes.size === 0) this.#start()
    clearTimeout(this.#idle)
    const [first] = this.#processes
    await first?.loaded
    if (!this.#isClosed) this.#restOrWork()
  }

  processIds(): number[] {
    return [...this.#processes].flatMap(({ id }) => id ?? [])
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

  mayUse(processes: number): void {
    this.#most = Math.max(1, processes)
    if (this.#orders.size > 0) this.#restOrWork()
  }

  async giveBack(): Promise<void> {
    if (this.#orders.size === 0) await this.#endAll()
  }

  async close(): Promise<void> {
    this.#isClosed = true
    clearTimeout(this.#idle)
    this.#orders.refuseAll(closed())
    await this.#endAll()
  }

  /** Hands out what waits, or counts the time in which nothing does. */
  #restOrWork(): void {
    clearTimeout(this.#idle)
    if (this.#orders.size === 0) {
      this.#idle = setTimeout(() => void this.#endAll(), this.#idleInMs).unref()
      return
    }
    const worth = Math.ceil(this.#orders.size / CARDS_WORTH_A_PROCESS)
    while (this.#processes.size < Math.min(this.#most, worth)) this.#start()
    for (const drawer of this.#processes) this.#handOut(drawer)
  }

  #handOut(drawer: DrawingProcess): void {
    while (drawer.hasRoom) {
      const order = this.#orders.nextFor(drawer.inHand)
      if (!order) return
      drawer.give(order)
    }
  }

  #start(): void {
    this.#processes.add(
      new DrawingProcess(this.#cacheDir, {
        heard: (from, word) => this.#heard(from, word),
        ended: (from, reason) => this.#ended(from, reason),
      }),
    )
  }

  #heard(from: DrawingProcess, word: Exclude<DrawerWord, 'loaded'>): void {
    const { key } = word
    this.#falseStarts = 0
    if ('unkept' in word)
      this.#orders.refuse(key, new Error(`A share image could not be kept: ${word.unkept}`))
    else if ('failure' in word) this.#orders.fail(key, word.failure)
    else this.#orders.fill({ key, file: imageFile(this.#cacheDir, key), problems: word.problems })
    if (this.#orders.size === 0) this.#restOrWork()
    else this.#handOut(from)
  }

  #ended(from: DrawingProcess, reason: Error): void {
    const wasAskedTo = !this.#processes.delete(from)
    if (wasAskedTo) return
    if (from.hasLoaded) this.#orders.suspect(from.inHand, reason)
    else this.#startedInVain(from, reason)
    this.#restOrWork()
  }

  #startedInVain({ inHand }: DrawingProcess, reason: Error): void {
    this.#falseStarts += 1
    this.#orders.takeBack(inHand)
    if (this.#falseStarts < MOST_FALSE_STARTS) return
    this.#falseStarts = 0
    this.#orders.refuseAll(new Error('No process can draw share images.', { cause: reason }))
  }

  async #endAll(): Promise<void> {
    const ending = [...this.#processes]
    this.#processes.clear()
    await Promise.all(ending.map((drawer) => drawer.end()))
  }
}

/** Two addresses may show the same card: each caller is told of problems under its own. */
const namedBy = (result: CardResult, path = ''): CardResult => ({
  ...result,
  problems: result.problems.map((problem) => ({ ...problem, path })),
})

const closed = (): Error => new Error('The drawing of share images is closed.')
