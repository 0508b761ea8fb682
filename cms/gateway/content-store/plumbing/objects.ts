import { createHash } from 'node:crypto'
import type { TakeAnswer } from './asking-process.ts'
import { AskingProcess } from './asking-process.ts'
import type { Git } from './git.ts'
import { Kept } from '../kept.ts'
import { writeLoose, writePack } from './loose-objects.ts'

/** One object of the repository. */
export interface StoredObject {
  type: string
  data: Buffer
}

const NEWLINE = 10
/** As many as a large county has photos in all its years. */
const KEPT_SIZES = 200_000
/** One change leaves about ten objects, each a file of its own; of several changes together one pack is made. */
const MOST_LOOSE = 16

const takeObject: TakeAnswer<StoredObject | undefined> = (bytes, from) => {
  const end = bytes.indexOf(NEWLINE, from)
  if (end < 0) return { atLeast: bytes.length - from + 1 }
  const [, type = '', size] = bytes.toString('latin1', from, end).split(' ')
  if (size === undefined) return { answer: undefined, used: end + 1 - from }
  const start = end + 1
  const used = start - from + Number(size) + 1
  if (from + used > bytes.length) return { atLeast: used }
  // A copy: a slice would keep the whole chunk of other objects in memory as long as the caller keeps this one.
  const data = Buffer.from(bytes.subarray(start, start + Number(size)))
  return { answer: { type, data }, used }
}

/** An object as git counts it: its kind, its size, its bytes. */
const whole = ({ type, data }: StoredObject) =>
  Buffer.concat([Buffer.from(`${type} ${data.length}\0`, 'latin1'), data])

const idOf = (object: Buffer) => createHash('sha1').update(object).digest('hex')

/**
 * Reads objects through a process that stays open, and writes them itself: an object of a change waits in memory, where
 * readers see it already, until `flush` brings all of them to the disk at once. A refused change leaves nothing behind.
 */
export class Objects {
  readonly #reader: AskingProcess<StoredObject | undefined>
  readonly #git: Git
  readonly #sizes = new Kept<number>(KEPT_SIZES)
  readonly #folder: string
  readonly #waiting = new Map<string, StoredObject>()
  readonly #holds: (() => Promise<void>)[] = []

  /** @param folder the repository's `objects` */
  constructor(git: Git, folder: string) {
    this.#git = git
    this.#reader = new AskingProcess(git, ['cat-file', '--batch'], takeObject)
    this.#folder = folder
  }

  /** The object of an id, or of a place such as `<id>:draft.json`; nothing when the repository has none. */
  async read(id: string): Promise<StoredObject | undefined> {
    return this.#waiting.get(id) ?? this.#reader.ask(`${id}\n`)
  }

  /** Takes an object in and answers its id; it is on the disk after the next `flush` that names it. */
  hold(type: 'blob' | 'tree' | 'commit', data: Buffer): string {
    const id = createHash('sha1').update(`${type} ${data.length}\0`).update(data).digest('hex')
    this.#waiting.set(id, { type, data })
    return id
  }

  /** Brings bytes to the disk at once, outside of any change, and answers their id. */
  async keep(bytes: Uint8Array): Promise<string> {
    const object = whole({ type: 'blob', data: Buffer.from(bytes) })
    const id = idOf(object)
    await writeLoose(this.#folder, [{ id, bytes: object }])
    return id
  }

  /** How many bytes lie under each id, asked with one call; 0 for what is not there. */
  async sizes(ids: readonly string[]): Promise<number[]> {
    const asked = ids.filter((id) => this.#sizes.get(id) === undefined)
    if (asked.length > 0) await this.#askSizes(asked)
    return ids.map((id) => this.#sizes.get(id) ?? 0)
  }

  async #askSizes(ids: readonly string[]) {
    const command = ['cat-file', '--batch-check=%(objectname) %(objectsize)']
    const printed = await this.#git.run(command, `${ids.join('\n')}\n`)
    for (const [, id = '', size] of printed.toString('latin1').matchAll(/^([0-9a-f]{40}) (\d+)$/gm))
      this.#sizes.set(id, Number(size))
  }

  /** The ids taken in so far and not yet let go. */
  held(): string[] {
    return [...this.#waiting.keys()]
  }

  /** Brings held objects to the disk; they survive a power cut from then on. */
  async flush(ids: readonly string[]): Promise<void> {
    const found = ids.flatMap((id) => {
      const object = this.#waiting.get(id)
      return object ? [{ id, ...object }] : []
    })
    if (found.length > MOST_LOOSE) this.#holds.push(await writePack(this.#folder, found))
    else
      await writeLoose(
        this.#folder,
        found.map((object) => ({ id: object.id, bytes: whole(object) })),
      )
  }

  /** Gives what was flushed over to git's own tidying: refs lead to it by now, or nobody wants it. */
  async handOver(): Promise<void> {
    const holds = this.#holds.splice(0)
    await Promise.all(holds.map((end) => end()))
  }

  /** Forgets held objects: they are on the disk, or of no use. */
  letGo(ids: readonly string[]): void {
    for (const id of ids) this.#waiting.delete(id)
  }

  close(): void {
    this.#reader.close()
  }
}
