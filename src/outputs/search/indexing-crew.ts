/** Who does the jobs of an index: this thread where there is little to do, else as many threads as there are cores. */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { IndexingJob } from './indexing-job.ts'
import { doJob } from './indexing-job.ts'
import type { JobEnded } from './indexing-thread.ts'

/** A thread takes a quarter of a second to begin: fewer pages are sooner indexed here. */
const WORTH_THREADS = 1000
/** Shards of so many pages together hold about a gigabyte while they are made. */
const MOST_PAGES_IN_HAND = 2600
const MOST_THREADS = 4

/** A job in line. */
export interface JobInLine {
  /** How many pages it is about; its memory goes by them. */
  pages: number
  /** Whether it goes before those that wait already. */
  isUrgent?: boolean
  /** Asked for when it is its turn: what it needs takes memory. */
  job: () => IndexingJob
}

/** Does jobs, several at the same time. */
export interface IndexingCrew {
  /** Rejects when the job fails, and when another has failed before this one was begun. */
  take(inLine: JobInLine): Promise<void>
  close(): Promise<void>
}

/** Does one after the other: what the next needs takes memory. */
const crewOfOne = (): IndexingCrew => {
  let last = Promise.resolve()
  return {
    take: ({ job }) => (last = last.then(() => doJob(job()))),
    close: () => Promise.resolve(),
  }
}

/** Opens a crew for so many pages. */
export const openCrew = (pages: number): IndexingCrew =>
  pages < WORTH_THREADS || availableParallelism() === 1 ? crewOfOne() : new Threads()

interface Waiting {
  pages: number
  begin: (thread: Worker) => void
  refuse: (reason: unknown) => void
}

const sent = (thread: Worker, job: IndexingJob): Promise<void> =>
  new Promise((resolve, reject) => {
    const onEnd = () => reject(new Error('A thread that makes the search broke off.'))
    const settle = ({ failure }: JobEnded) => {
      thread.off('error', reject).off('exit', onEnd)
      if (failure === undefined) resolve()
      else reject(failure)
    }
    thread.once('error', reject).once('exit', onEnd).once('message', settle)
    thread.postMessage(job)
  })

class Threads implements IndexingCrew {
  readonly #most = Math.min(availableParallelism(), MOST_THREADS)
  readonly #threads: Worker[] = []
  readonly #idle: Worker[] = []
  readonly #waiting: Waiting[] = []
  #pagesInHand = 0
  #failure: { reason: unknown } | undefined

  async take({ pages, isUrgent = false, job }: JobInLine): Promise<void> {
    const thread = await this.#turn(pages, isUrgent)
    try {
      await sent(thread, job())
    } catch (reason) {
      this.#refuseAll(reason)
      throw reason
    }
    this.#idle.push(thread)
    this.#pagesInHand -= pages
    this.#handOut()
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.terminate()))
  }

  #turn(pages: number, isUrgent: boolean): Promise<Worker> {
    return new Promise((begin, refuse) => {
      if (isUrgent) this.#waiting.unshift({ pages, begin, refuse })
      else this.#waiting.push({ pages, begin, refuse })
      this.#handOut()
    })
  }

  #handOut(): void {
    if (this.#failure) return this.#refuseAll(this.#failure.reason)
    for (;;) {
      const next = this.#waiting.findIndex(({ pages }) => this.#hasRoomFor(pages))
      const thread = next === -1 ? undefined : this.#freeThread()
      if (thread === undefined) return
      const [begun] = this.#waiting.splice(next, 1)
      this.#pagesInHand += begun?.pages ?? 0
      begun?.begin(thread)
    }
  }

  /** A shard larger than all that may be in hand is made alone. */
  #hasRoomFor(pages: number): boolean {
    return this.#pagesInHand === 0 || this.#pagesInHand + pages <= MOST_PAGES_IN_HAND
  }

  #freeThread(): Worker | undefined {
    const idle = this.#idle.pop()
    if (idle || this.#threads.length >= this.#most) return idle
    const thread = new Worker(new URL('./indexing-thread.ts', import.meta.url))
    this.#threads.push(thread)
    return thread
  }

  #refuseAll(reason: unknown): void {
    this.#failure ??= { reason }
    for (const { refuse } of this.#waiting.splice(0)) refuse(reason)
  }
}
