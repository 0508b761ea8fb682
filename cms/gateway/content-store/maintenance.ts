import type { Git } from './plumbing/git.ts'

/** Every save leaves a handful of loose objects; a publish the list of a folder with thousands of files: 300 KB each. */
const LOOSE_OBJECTS = 4000
const SAVES_BETWEEN = 200
/** The first minute belongs to whoever has just opened the program. */
const FIRST_AFTER_IN_MS = 60_000

/** Packs the repository from time to time, in the background; readers and writers are not held up. */
export class Maintenance {
  readonly #git: Git
  readonly #first = setTimeout(() => this.#pack(), FIRST_AFTER_IN_MS).unref()
  #saves = 0
  #isPacking = false

  constructor(git: Git) {
    this.#git = git
  }

  /** Counts a save, and packs when there may be enough to pack. */
  saved(): void {
    this.#saves += 1
    if (this.#saves % SAVES_BETWEEN === 0) this.#pack()
  }

  /** Starts nothing any more; a packing under way ends by itself. */
  close(): void {
    clearTimeout(this.#first)
    this.#isPacking = true
  }

  /** Git decides whether packing is worth it, on one core; a failure costs space only and is left to the next time. */
  #pack() {
    if (this.#isPacking) return
    this.#isPacking = true
    const settings = ['-c', `gc.auto=${LOOSE_OBJECTS}`, '-c', 'gc.autoDetach=false', '-c', 'pack.threads=1']
    this.#git
      .run([...settings, 'gc', '--auto', '--quiet'])
      .catch((reason: unknown) => console.warn('整理内容库没有成功，下次再试。', reason))
      .finally(() => (this.#isPacking = false))
  }
}
