/** One shard of the index: what it is made of, and how it is made. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { FORMAT_VERSION, PAGES_PER_FILE } from './formats.ts'
import { TOKENIZER_VERSION } from './normalise.ts'
import { packageVersion } from './package-version.ts'
import { PAIRS_VERSION } from './pairs.ts'
import { writePagefindShard } from './pagefind-shard.ts'
import { readPagefindWords } from './pagefind-words.ts'
import type { PlacedPage, PlannedShard } from './plan-shards.ts'
import { pageText } from './records.ts'
import type { SearchRecord } from './records.ts'
import { DRAFT, fingerprint } from './shard-cache.ts'
import { writeShardWords } from './shard-words.ts'
import { writePack } from './write-pack.ts'

const prints = new WeakMap<PlacedPage, string>()

/** Of 45,000 pages one has changed: the others are the very objects of the last publish. */
const printOf = (page: PlacedPage): string => {
  const print = prints.get(page) ?? fingerprint(page)
  prints.set(page, print)
  return print
}

/**
 * A name that is another for every other input of a shard. Pages whose records are not read yet may stand for them,
 * if they say what their story is. Pages are never changed, only replaced by others.
 * @param madeBy what makes records of such pages, in a word that changes with it
 */
export const shardHash = ({ language, pages }: PlannedShard<PlacedPage>, madeBy: string): string => {
  const versions = [madeBy, TOKENIZER_VERSION, PAIRS_VERSION, FORMAT_VERSION, packageVersion('pagefind')]
  return fingerprint(language, pages.map(printOf), versions)
}

/** What of a shard is to be made, and where. */
export interface ShardToMake {
  shard: PlannedShard<SearchRecord>
  /** An empty folder for what readers fetch: the texts of its pages. */
  folder?: string | undefined
  /** The file of the words that volumes are bound from. */
  wordsFile?: string | undefined
}

const writeTexts = async (pages: readonly SearchRecord[], folder: string): Promise<void> => {
  mkdirSync(join(folder, 'pages'))
  for (let from = 0; from < pages.length; from += PAGES_PER_FILE) {
    const texts = pages.slice(from, from + PAGES_PER_FILE).map(pageText)
    await writePack(join(folder, 'pages', `${from / PAGES_PER_FILE}.pack`), texts)
  }
}

const indexWords = async (shard: PlannedShard<SearchRecord>, wordsFile: string): Promise<void> => {
  const draft = mkdtempSync(join(dirname(wordsFile), DRAFT))
  try {
    await writePagefindShard(shard, draft)
    writeShardWords(wordsFile, readPagefindWords(draft))
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

/** Makes a shard; the same records give the same bytes. @throws IndexingFailed */
export const makeShard = async ({ shard, folder, wordsFile }: ShardToMake): Promise<void> => {
  if (wordsFile !== undefined) await indexWords(shard, wordsFile)
  if (folder !== undefined) await writeTexts(shard.pages, folder)
}
