/** One volume of the search: the words of its shards, sorted into files that a phone can fetch. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { VolumeFacets, WordsFile } from './formats.ts'
import { fileOfWord } from './pairs.ts'
import { readShardWords } from './shard-words.ts'
import { writePack } from './write-pack.ts'

/** So many pages' words make a file of 2 to 8 KB; what a reader did not ask for is most of it. */
const PAGES_PER_WORDS_FILE = 5

/** How many files the words of so many pages lie in; known before any of them is read. */
export const filesFor = (pages: number): number => Math.ceil(pages / PAGES_PER_WORDS_FILE)

/** A shard as it lies on the disk. */
export interface BoundShard {
  wordsFile: string
  count: number
}

/** What a volume is bound from. */
export interface VolumeToBind {
  /** A volume's pages are theirs, one after the other. */
  shards: readonly BoundShard[]
  files: number
  facets: VolumeFacets
}

/** A word's row in one shard, and how many pages of the volume stand before that shard's. */
interface ShardRow {
  word: string
  numbers: Uint32Array
  before: number
}

/** A word's row in the volume, as far as it is bound, and the last page that it names. */
interface VolumeRow {
  numbers: number[]
  lastPage: number
}

const rowsByFile = (shards: readonly BoundShard[], files: number): ShardRow[][] => {
  const byFile = Array.from({ length: files }, (): ShardRow[] => [])
  let before = 0
  for (const { wordsFile, count } of shards) {
    const { words, ends, numbers } = readShardWords(wordsFile)
    for (const [at, word] of words.entries())
      byFile[fileOfWord(word, files)]?.push({
        word,
        numbers: numbers.subarray(ends[at - 1] ?? 0, ends[at]),
        before,
      })
    before += count
  }
  return byFile
}

/** Only the first page of a shard's row is another number in the volume: all others are differences. */
const append = (row: VolumeRow, { numbers, before }: ShardRow): void => {
  let page = before
  for (let at = 0; at < numbers.length;) {
    const difference = numbers[at] ?? 0
    page += difference
    row.numbers.push(at === 0 ? page - row.lastPage : difference)
    const end = at + 2 + (numbers[at + 1] ?? 0)
    for (at += 1; at < end; at++) row.numbers.push(numbers[at] ?? 0)
  }
  row.lastPage = page
}

const bound = (rows: readonly ShardRow[]): WordsFile => {
  const words = new Map<string, VolumeRow>()
  for (const row of rows) {
    const inVolume = words.get(row.word) ?? { numbers: [], lastPage: 0 }
    append(inVolume, row)
    words.set(row.word, inVolume)
  }
  const sorted = [...words].sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(sorted.map(([word, { numbers }]) => [word, numbers]))
}

/** Fills an empty folder with a volume. @throws DamagedWords */
export const bindVolume = async ({ shards, files, facets }: VolumeToBind, folder: string): Promise<void> => {
  // Before anything is written: damaged words must leave nothing behind that is still at work in the folder.
  const rows = rowsByFile(shards, files)
  mkdirSync(join(folder, 'words'))
  await Promise.all([
    writePack(join(folder, 'facets.pack'), facets),
    ...rows.map((some, at) => writePack(join(folder, 'words', `${at}.pack`), bound(some))),
  ])
}
