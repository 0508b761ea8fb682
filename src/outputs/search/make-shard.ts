/** One shard of the index: what it is made of, and how it is made. */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint } from './shard-cache.ts'
import { FORMAT_VERSION, PAGES_PER_FILE } from './formats.ts'
import { TOKENIZER_VERSION } from './normalise.ts'
import { packageVersion } from './package-version.ts'
import { RUNTIME_FILES, writePagefindShard } from './pagefind-shard.ts'
import type { PlacedPage, PlannedShard } from './plan-shards.ts'
import type { SearchRecord } from './records.ts'
import { pageText, shardFacets } from './shard-facets.ts'
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
  const versions = [madeBy, TOKENIZER_VERSION, FORMAT_VERSION, packageVersion('pagefind')]
  return fingerprint(language, pages.map(printOf), versions)
}

/** Fills an empty folder with a shard; the same records give the same bytes. @throws IndexingFailed */
export const makeShard = async (shard: PlannedShard<SearchRecord>, folder: string): Promise<void> => {
  const { pages } = shard
  const ids = await writePagefindShard(shard, folder)
  for (const name of RUNTIME_FILES) rmSync(join(folder, name))
  writePack(join(folder, 'facets.pack'), shardFacets(pages, ids))
  writePack(join(folder, 'titles.pack'), { titles: pages.map(({ title }) => title) })
  mkdirSync(join(folder, 'pages'))
  for (let from = 0; from < pages.length; from += PAGES_PER_FILE) {
    const texts = pages.slice(from, from + PAGES_PER_FILE).map(pageText)
    writePack(join(folder, 'pages', `${from / PAGES_PER_FILE}.pack`), texts)
  }
}
