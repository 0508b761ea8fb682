import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { CannotOpenContent } from './outcomes.ts'
import type { Push } from './contract.ts'
import type { Git } from './plumbing/git.ts'
import { DRAFTS, OURS, PUBLISHED, readSnapshot, REVIEW } from './plumbing/refs.ts'
import type { Snapshot } from './plumbing/refs.ts'

/** How soon something that was pushed is noticed when nobody asks for anything. */
const LOOK_EVERY_IN_MS = 500

interface Known {
  snapshot: Promise<Snapshot>
  traces: string
}

/**
 * Knows where everything stands. Asking git for every request would cost more than the requests themselves, so git is asked
 * when the files and folders of the refs have changed; a move that somebody was faster with is refused by git anyway.
 */
export class KnownRefs {
  readonly #git: Git
  readonly #gitDir: string
  readonly #listeners = new Set<(push: Push) => void>()
  readonly #timer = setInterval(() => void this.#look(), LOOK_EVERY_IN_MS).unref()
  #known: Known | undefined
  /** What was published last as far as the listeners know. */
  #told: string | undefined
  /** What we are about to publish ourselves, which is no news to them. */
  #expected: string | undefined

  constructor(git: Git, gitDir: string) {
    this.#git = git
    this.#gitDir = gitDir
  }

  /** Where everything stands now. */
  now(): Promise<Snapshot> {
    const traces = this.#traces()
    if (this.#known?.traces === traces) return this.#known.snapshot
    const snapshot = readSnapshot(this.#git).then((found) => this.#noticed(found))
    snapshot.catch(() => (this.#known = undefined))
    this.#known = { snapshot, traces }
    return snapshot
  }

  /** Says where we are about to move everything to. */
  moving(snapshot: Snapshot): void {
    this.#expected = snapshot.published
  }

  /** Takes over where we have moved everything to. */
  moved(snapshot: Snapshot): void {
    this.#told = snapshot.published
    this.#known = { snapshot: Promise.resolve(snapshot), traces: this.#traces() }
  }

  /** Reads everything anew when next asked. */
  forget(): void {
    this.#known = undefined
  }

  /** Calls back when something was published that was not announced by `moved`. */
  onMovedElsewhere(listener: (push: Push) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  close(): void {
    clearInterval(this.#timer)
    this.#listeners.clear()
  }

  #noticed(found: Snapshot | undefined): Snapshot {
    if (!found) {
      throw new CannotOpenContent(
        `内容库 ${this.#gitDir} 里没有已发布的内容（main 分支），请技术人员检查。/ ${this.#gitDir} has no branch main.`,
      )
    }
    const from = this.#told
    const to = found.published
    this.#told = to
    if (from === undefined || [from, this.#expected].includes(to)) return found
    for (const listener of this.#listeners) listener({ from, to })
    return found
  }

  async #look() {
    // A push in the very moment of a move of ours leaves no trace that we have not taken for our own.
    const published = publishedIn(join(this.#gitDir, PUBLISHED))
    if (published !== undefined && published !== this.#told) this.forget()
    await this.now().catch((reason: unknown) => console.warn('内容库暂时读不出来，过一会儿再看。', reason))
  }

  /** Git replaces a ref's file by a rename, which changes the time of its folder. */
  #traces() {
    const drafts = join(this.#gitDir, DRAFTS)
    const paths = [PUBLISHED, dirname(PUBLISHED), OURS, dirname(REVIEW), 'packed-refs'].map((path) =>
      join(this.#gitDir, path),
    )
    return [...paths, drafts, ...foldersIn(drafts)].map(changedAt).join()
  }
}

/** The commit in a ref's file; nothing when git keeps it elsewhere. */
const publishedIn = (file: string) => {
  try {
    return /^[0-9a-f]{40}$/.exec(readFileSync(file, 'latin1').trim())?.[0]
  } catch {
    return undefined
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
