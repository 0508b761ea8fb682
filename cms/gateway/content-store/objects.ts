import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { TakeAnswer } from './asking-process.ts'
import { AskingProcess } from './asking-process.ts'
import type { Git } from './git.ts'
import type { Tree } from './tree.ts'
import { treeLines } from './tree.ts'

/** One object of the repository. */
export interface StoredObject {
  type: string
  data: Buffer
}

/** Reads and writes git objects through processes that stay open, so that a save does not pay for starting git. */
export interface Objects {
  /** The object of that id, or nothing when the repository has none. */
  read(id: string): Promise<StoredObject | undefined>
  /** Stores bytes and answers their id. */
  writeBlob(bytes: Uint8Array): Promise<string>
  /** Stores a commit, written as git writes it, and answers its id. */
  writeCommit(text: string): Promise<string>
  /** Stores a folder and answers its id. */
  writeTree(entries: Tree): Promise<string>
  close(): void
}

const NEWLINE = 10

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

const takeId: TakeAnswer<string> = (bytes, from) => {
  const end = bytes.indexOf(NEWLINE, from)
  if (end < 0) return { atLeast: bytes.length - from + 1 }
  return { answer: bytes.toString('latin1', from, end), used: end + 1 - from }
}

const hashing = (type: string) => ['hash-object', '-w', '-t', type, '--no-filters', '--stdin-paths']

/** @param incoming a folder of our own for bytes on their way into the repository */
export const openObjects = (git: Git, incoming: string): Objects => {
  const reader = new AskingProcess(git, ['cat-file', '--batch'], takeObject)
  const blobs = new AskingProcess(git, hashing('blob'), takeId)
  const commits = new AskingProcess(git, hashing('commit'), takeId)
  const trees = new AskingProcess(git, ['mktree', '-z', '--batch', '--missing'], takeId)
  let count = 0
  const through = async (process: AskingProcess<string>, bytes: Uint8Array) => {
    count += 1
    const file = join(incoming, String(count))
    await mkdir(incoming, { recursive: true })
    await writeFile(file, bytes)
    const id = await process.ask(`${file}\n`)
    await rm(file, { force: true })
    return id
  }
  return {
    read: (id) => reader.ask(`${id}\n`),
    writeBlob: (bytes) => through(blobs, bytes),
    writeCommit: (text) => through(commits, Buffer.from(text)),
    writeTree: (entries) => trees.ask(Buffer.from(`${treeLines(entries)}\0`, 'latin1')),
    close: () => [reader, blobs, commits, trees].forEach((process) => process.close()),
  }
}
