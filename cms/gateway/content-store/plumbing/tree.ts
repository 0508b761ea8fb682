import { sameFromEnd, sameFromStart } from './same-bytes.ts'

/** What lies under one name of a folder: a file, a folder, a symbolic link, another repository. */
export interface TreeEntry {
  mode: string
  id: string
}

/** A name that stands for different things in two folders. */
export interface EntryChange {
  name: string
  before: TreeEntry | undefined
  after: TreeEntry | undefined
}

const FOLDER_MODE = '40000'
const FILE_MODES = ['100644', '100755', '100664']
const ID_BYTES = 20
const SPACE = 32
const ZERO = 0

export const newFile = (id: string): TreeEntry => ({ mode: '100644', id })
export const newFolder = (id: string): TreeEntry => ({ mode: FOLDER_MODE, id })
export const isFolder = (entry: TreeEntry | undefined): boolean => entry?.mode === FOLDER_MODE
/** A plain file; symbolic links are not files to us. */
export const isFile = (entry: TreeEntry | undefined): boolean =>
  entry !== undefined && FILE_MODES.includes(entry.mode)

/** The id of a plain file's bytes. */
export const fileId = (entry: TreeEntry | undefined): string | undefined =>
  isFile(entry) ? entry?.id : undefined
/** The id of a folder. */
export const folderId = (entry: TreeEntry | undefined): string | undefined =>
  isFolder(entry) ? entry?.id : undefined

/** Names are kept byte for byte, because git's names are bytes. */
const bytewise = (name: string) => Buffer.from(name, 'utf8').toString('latin1')
const readable = (bytes: string) => Buffer.from(bytes, 'latin1').toString('utf8')

/**
 * A folder as git stores it, with where each entry begins: a folder of 10,000 files is changed by cutting and joining bytes,
 * and not by taking all its entries apart.
 */
export class Tree {
  static readonly empty = new Tree(Buffer.of(), [], new Uint32Array())

  readonly bytes: Buffer
  /** The entries' names in git's order, in which a folder's name ends with a slash. */
  readonly #keys: readonly string[]
  readonly #starts: Uint32Array

  private constructor(bytes: Buffer, keys: readonly string[], starts: Uint32Array) {
    this.bytes = bytes
    this.#keys = keys
    this.#starts = starts
  }

  /** Reads a folder object. */
  static parse(bytes: Buffer): Tree {
    const keys: string[] = []
    const starts: number[] = []
    for (let at = 0; at < bytes.length;) {
      const space = bytes.indexOf(SPACE, at)
      const zero = bytes.indexOf(ZERO, space)
      const name = bytes.toString('latin1', space + 1, zero)
      keys.push(bytes.toString('latin1', at, space) === FOLDER_MODE ? `${name}/` : name)
      starts.push(at)
      at = zero + 1 + ID_BYTES
    }
    return new Tree(bytes, keys, Uint32Array.from(starts))
  }

  get size(): number {
    return this.#keys.length
  }

  /** What lies under a name. */
  get(name: string): TreeEntry | undefined {
    const index = this.#indexOf(bytewise(name))
    return index < 0 ? undefined : this.#entry(index)
  }

  /** Every name with what lies under it. */
  entries(): [string, TreeEntry][] {
    return this.#keys.map((_, index) => [this.#name(index), this.#entry(index)])
  }

  /** The folder with something else, or nothing, under a name. */
  with(name: string, entry: TreeEntry | undefined): Tree {
    const key = bytewise(name)
    const index = this.#indexOf(key)
    const without = index < 0 ? this : this.#spliced(index, 1)
    return entry ? without.#inserted(key, entry) : without
  }

  /** The names that differ between two folders; what both share at the beginning and the end is not taken apart. */
  static changes(before: Tree, after: Tree): EntryChange[] {
    const start = sameFromStart(before.bytes, after.bytes)
    const first = before.#endingBy(start)
    const most = Math.min(before.bytes.length, after.bytes.length) - start
    const end = sameFromEnd(before.bytes, after.bytes, most)
    const last = Math.min(before.#beginningWithin(end), after.#beginningWithin(end))
    const [old, fresh] = [before, after].map((tree) => {
      return new Map(tree.#range(first, tree.size - last).map((index) => [tree.#keys[index], index]))
    }) as [Map<string, number>, Map<string, number>]
    return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((key) => {
      const was = before.#maybeEntry(old.get(key))
      const is = after.#maybeEntry(fresh.get(key))
      const isSame = was?.id === is?.id && was?.mode === is?.mode
      return isSame ? [] : [{ name: readable(key.replace(/\/$/, '')), before: was, after: is }]
    })
  }

  #range(from: number, to: number) {
    return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
  }

  #maybeEntry(index: number | undefined) {
    return index === undefined ? undefined : this.#entry(index)
  }

  #start(index: number) {
    return this.#starts[index] ?? this.bytes.length
  }

  #name(index: number) {
    return readable((this.#keys[index] ?? '').replace(/\/$/, ''))
  }

  #entry(index: number): TreeEntry {
    const end = this.#start(index + 1)
    const start = this.#start(index)
    const mode = this.bytes.toString('latin1', start, this.bytes.indexOf(SPACE, start))
    return { mode, id: this.bytes.toString('hex', end - ID_BYTES, end) }
  }

  #indexOf(key: string) {
    for (const each of [key, `${key}/`]) {
      const index = this.#placeOf(each)
      if (this.#keys[index] === each) return index
    }
    return -1
  }

  /** The first place whose key is not before this one. */
  #placeOf(key: string) {
    return firstWhere(this.size, (index) => (this.#keys[index] ?? '') >= key)
  }

  /** How many entries end at or before a byte. */
  #endingBy(at: number) {
    return firstWhere(this.size, (index) => this.#start(index + 1) > at)
  }

  /** How many entries begin within so many bytes of the end. */
  #beginningWithin(end: number) {
    return this.size - firstWhere(this.size, (index) => this.#start(index) >= this.bytes.length - end)
  }

  #inserted(key: string, { mode, id }: TreeEntry) {
    const bytes = Buffer.concat([Buffer.from(`${mode} ${key}\0`, 'latin1'), Buffer.from(id, 'hex')])
    const sorted = mode === FOLDER_MODE ? `${key}/` : key
    return this.#spliced(this.#placeOf(sorted), 0, { key: sorted, bytes })
  }

  #spliced(index: number, removed: number, added?: { key: string; bytes: Buffer }) {
    const [start, end] = [this.#start(index), this.#start(index + removed)]
    const fresh = added?.bytes ?? Buffer.of()
    const bytes = Buffer.concat([this.bytes.subarray(0, start), fresh, this.bytes.subarray(end)])
    const keys = this.#keys.toSpliced(index, removed, ...(added ? [added.key] : []))
    const shift = fresh.length - (end - start)
    const starts = new Uint32Array(keys.length)
    starts.set(this.#starts.subarray(0, index))
    if (added) starts[index] = start
    const behind = this.#starts.subarray(index + removed).map((at) => at + shift)
    starts.set(behind, index + (added ? 1 : 0))
    return new Tree(bytes, keys, starts)
  }
}

/** The first index, of so many in order, for which something holds from there on. */
const firstWhere = (count: number, holds: (index: number) => boolean) => {
  let [from, to] = [0, count]
  while (from < to) {
    const middle = (from + to) >> 1
    if (holds(middle)) to = middle
    else from = middle + 1
  }
  return from
}
