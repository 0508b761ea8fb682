import { readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { RefChange, RefOutcome } from './refs.ts'
import { moveRefs, readHeads } from './refs.ts'
import type { Repository } from './repository.ts'
import type { Snapshot } from './snapshot.ts'
import { snapshotOf, withMoves } from './snapshot.ts'

/** A change by another program that leaves no trace on the watched folders is seen after this time at the latest. */
const FRESH_IN_MS = 400

interface Known {
  snapshot: Promise<Snapshot>
  at: number
  traces: string
}

/**
 * Knows where the branches stand. Asking git for every request would cost more than the requests themselves, so git is asked
 * when the folders of the branches have changed; a move that another program was faster with is refused by git anyway.
 */
export class Branches {
  readonly #repository: Repository
  #known: Known | undefined

  constructor(repository: Repository) {
    this.#repository = repository
  }

  /** Where everything stands now. */
  snapshot(): Promise<Snapshot> {
    const traces = this.#traces()
    const known = this.#known
    if (known?.traces === traces && performance.now() - known.at < FRESH_IN_MS) return known.snapshot
    const { git, topDir } = this.#repository
    const snapshot = readHeads(git).then((heads) => snapshotOf(heads, topDir))
    snapshot.catch(() => (this.#known = undefined))
    this.#known = { snapshot, at: performance.now(), traces }
    return snapshot
  }

  /** Moves all branches or none. */
  async move(changes: readonly RefChange[]): Promise<RefOutcome> {
    const known = this.#known
    this.#known = undefined
    const outcome = await moveRefs(this.#repository.git, changes, 'cunkou')
    if (outcome === 'done' && known) {
      const snapshot = known.snapshot.then((before) => withMoves(before, changes))
      // As old as the reading it stands on, so that what others did meanwhile is still seen in time.
      this.#known = { snapshot, at: known.at, traces: this.#traces() }
    } else this.#known = undefined
    return outcome
  }

  /** Git replaces a branch's file by a rename, which changes the time of its folder. */
  #traces() {
    const { gitDir, commonDir } = this.#repository
    const drafts = join(commonDir, 'refs/heads/cms')
    const folders = [dirname(drafts), drafts, ...foldersIn(drafts)]
    return [join(gitDir, 'HEAD'), join(commonDir, 'packed-refs'), ...folders].map(changedAt).join()
  }
}

const foldersIn = (folder: string) => {
  try {
    return readdirSync(folder).map((name) => join(folder, name))
  } catch {
    return []
  }
}

const changedAt = (path: string) => statSync(path, { bigint: true, throwIfNoEntry: false })?.mtimeNs ?? ''
