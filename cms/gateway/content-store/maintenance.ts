import type { Git } from './git.ts'

/** Every save leaves a handful of loose objects, among them the list of a folder with thousands of files: 300 KB each. */
const LOOSE_OBJECTS = 2000
const SAVES_BETWEEN = 200

/** Packs the repository from time to time, in the background; readers and writers are not held up. */
export class Maintenance {
  readonly #git: Git
  #saves = 0

  constructor(git: Git) {
    this.#git = git
  }

  /** Counts a save, and packs when there is enough to pack. */
  saved(): void {
    this.#saves += 1
    if (this.#saves % SAVES_BETWEEN === 0) this.pack()
  }

  /** Lets git decide whether packing is worth it; a failure costs space only and is left to the next time. */
  pack(): void {
    const args = ['-c', `gc.auto=${LOOSE_OBJECTS}`, '-c', 'gc.autoDetach=false', 'gc', '--auto', '--quiet']
    this.#git.run(args).catch((reason: unknown) => console.warn('整理内容库没有成功，下次再试。', reason))
  }
}
