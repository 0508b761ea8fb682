import type { Git } from './git.ts'
import type { RefChange, RefOutcome } from './refs.ts'
import { moveRefs, readHeads } from './refs.ts'
import type { Snapshot } from './snapshot.ts'
import { snapshotOf, withMoves } from './snapshot.ts'

/** What another program does to the branches (a pull, a push) is seen after this time at the latest. */
const FRESH_IN_MS = 400

/**
 * Knows where the branches stand. Our own moves are known at once; asking git for every request would cost more than
 * the requests themselves, and a move that another program was faster with is refused by git anyway.
 */
export class Branches {
  readonly #git: Git
  readonly #topDir: string
  #known: { snapshot: Promise<Snapshot>; at: number } | undefined

  constructor(git: Git, topDir: string) {
    this.#git = git
    this.#topDir = topDir
  }

  /** Where everything stands now. */
  snapshot(): Promise<Snapshot> {
    const known = this.#known
    if (known && performance.now() - known.at < FRESH_IN_MS) return known.snapshot
    const snapshot = readHeads(this.#git).then((heads) => snapshotOf(heads, this.#topDir))
    snapshot.catch(() => this.forget())
    this.#known = { snapshot, at: performance.now() }
    return snapshot
  }

  /** Asks git at the next question. */
  forget(): void {
    this.#known = undefined
  }

  /** Moves all branches or none. */
  async move(changes: readonly RefChange[]): Promise<RefOutcome> {
    const known = this.#known
    this.forget()
    const outcome = await moveRefs(this.#git, changes, 'cunkou')
    if (outcome === 'done' && known) {
      // As old as the reading it stands on: what others do is still seen in time.
      this.#known = {
        at: known.at,
        snapshot: known.snapshot.then((snapshot) => withMoves(snapshot, changes)),
      }
    } else this.forget()
    return outcome
  }
}
