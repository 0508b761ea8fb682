import { setTimeout as pause } from 'node:timers/promises'
import type { Change, State } from './contract.ts'
import { DiskFull, StoreBusy } from './outcomes.ts'
import { codeOf } from './error-code.ts'
import type { Parts } from './parts.ts'
import type { RefMove, Snapshot } from './plumbing/refs.ts'
import { movesBetween, readRefs } from './plumbing/refs.ts'
import { removeStaleLocks } from './repository.ts'
import { settle } from './settle.ts'
import { StoredState } from './stored-state.ts'
import { Steps } from './steps.ts'

/** What a change does: reads, checks, takes steps, and answers. */
export type Job<T> = (now: State, change: Change) => Promise<T>

interface Waiting {
  job: Job<unknown>
  resolve: (answer: unknown) => void
  reject: (reason: unknown) => void
}

/** How a job ended; told to its caller only when everything that it saw is on the disk. */
type Ended = { waiting: Waiting } & ({ answer: unknown } | { reason: unknown })

/** More at once would let the first of them wait for the last. */
const MOST_TOGETHER = 32
const GATHER_IN_MS = 3
const TRIES = 6
const PAUSE_IN_MS = 120

/**
 * Runs changes one after another, each on the result of the one before. Those that wait together reach the disk together:
 * one flush and one move of all refs, instead of one each.
 */
export class Changes {
  readonly #parts: Parts
  #waiting: Waiting[] = []
  #working: Promise<void> | undefined

  constructor(parts: Parts) {
    this.#parts = parts
  }

  run<T>(job: Job<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#waiting.push({ job, resolve: resolve as (answer: unknown) => void, reject })
      this.#working ??= this.#work().finally(() => (this.#working = undefined))
    })
  }

  async #work() {
    for (let before = 1; this.#waiting.length > 0;) {
      // After many at once the same many are about to ask again: a moment later they go together and not one ahead.
      if (before > 1) await pause(GATHER_IN_MS)
      const together = this.#waiting.splice(0, MOST_TOGETHER)
      before = together.length
      const isDone = await this.#attempt(together)
      if (isDone) continue
      // Somebody else was faster, or one of them cannot be kept: alone, each stands for itself.
      for (const waiting of together) await this.#untilDone(waiting)
    }
  }

  async #untilDone(waiting: Waiting) {
    for (let tries = 1; tries <= TRIES; tries += 1) {
      if (await this.#attempt([waiting])) return
      await pause(PAUSE_IN_MS * (tries - 1))
    }
    // After seconds of trying: a push or a git gc that was killed would otherwise be in the way until the next start.
    if ((await removeStaleLocks(this.#parts.gitDir)) && (await this.#attempt([waiting]))) return
    waiting.reject(new StoreBusy())
  }

  /** Runs jobs and keeps their results. @returns whether their callers have been told */
  async #attempt(jobs: readonly Waiting[]): Promise<boolean> {
    const { objects, refs } = this.#parts
    try {
      const before = await refs.now()
      const { ended, after } = await this.#runAll(jobs, before)
      const isKept = await this.#keep(before, after)
      if (isKept) ended.forEach(tell)
      return isKept
    } catch (reason) {
      if (jobs.length > 1) return false
      const told = isFull(reason) && !(reason instanceof DiskFull) ? new DiskFull(reason) : reason
      for (const { reject } of jobs) reject(told)
      return true
    } finally {
      objects.letGo(objects.held())
      // The callers have been told by now: what stays held costs space, and no save.
      await objects.handOver().catch((reason: unknown) => console.warn('内容库的临时标记没有清掉。', reason))
    }
  }

  async #runAll(jobs: readonly Waiting[], before: Snapshot) {
    let after = before
    const ended: Ended[] = []
    for (const waiting of jobs) {
      const heldBefore = this.#parts.objects.held().length
      const steps = new Steps(this.#parts, after)
      try {
        const answer = await waiting.job(new StoredState(this.#parts, after, before.published), steps)
        after = steps.snapshot
        ended.push({ waiting, answer })
      } catch (reason) {
        this.#parts.objects.letGo(this.#parts.objects.held().slice(heldBefore))
        ended.push({ waiting, reason })
      }
    }
    return { ended, after }
  }

  async #keep(before: Snapshot, after: Snapshot): Promise<boolean> {
    const { objects, mover, refs, maintenance } = this.#parts
    const moves = movesBetween(before, after)
    if (moves.length === 0) return true
    await objects.flush(objects.held())
    refs.moving(after)
    const isMoved = await mover.move(moves).then(
      (outcome) => outcome === 'done',
      (reason: unknown) => this.#moveBroke(reason, moves),
    )
    if (isMoved) refs.moved(after)
    else refs.forget()
    maintenance.saved()
    return isMoved
  }

  /** Git broke off in the middle of a move: what follows from what has moved is made good, and then looked at. */
  async #moveBroke(reason: unknown, moves: readonly RefMove[]): Promise<true> {
    console.warn('写内容库时 git 中断了，正在核对。', reason)
    await settle(this.#parts)
    const now = await readRefs(this.#parts.git)
    if (moves.every(({ ref, to }) => now.get(ref) === to)) return true
    throw reason
  }
}

/** A quota is a disk to whoever has it. */
const isFull = (reason: unknown) => ['ENOSPC', 'EDQUOT'].includes(String(codeOf(reason)))

const tell = (ended: Ended) => {
  if ('answer' in ended) ended.waiting.resolve(ended.answer)
  else ended.waiting.reject(ended.reason)
}
