/** Pagefind's own index files, read where they were written. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { decode } from 'cborg'
import type { ShardWords } from './shard-words.ts'

/** Pagefind wrote something that this file does not know: look how its format has changed. */
export class PagefindChanged extends Error {}

/** What every file of Pagefind's begins with. */
const MARK = 'pagefind_dcd'
/** Pagefind counts a word by its weight and says it before the places; all of ours weigh the same. */
const USUAL_WEIGHT = -25

/** A word, and where it stands: pages and places each as the difference to the one before. */
type PagefindWord = [
  word: string,
  pages: [page: number, places: number[], inMetadata: number[]][],
  variants: unknown[],
]

const contentOf = (file: string): unknown => {
  const bytes = gunzipSync(readFileSync(file))
  if (bytes.subarray(0, MARK.length).toString() !== MARK) throw new PagefindChanged(file)
  return decode(bytes.subarray(MARK.length))
}

/** The pages of a shard's index, in the order of its records. */
export const pagefindPages = (folder: string): number => {
  const name = readdirSync(folder).find((file) => file.endsWith('.pf_meta'))
  if (name === undefined) throw new PagefindChanged(`${folder}: no metadata file`)
  const [, pages] = contentOf(join(folder, name)) as [version: string, pages: unknown[]]
  return pages.length
}

/** How many places follow the weight. */
const placesIn = (places: readonly number[], word: string): number => {
  if (places[0] !== USUAL_WEIGHT || places.length < 2) throw new PagefindChanged(`the places of ${word}`)
  return places.length - 1
}

/** All words of an index and where they stand. @throws PagefindChanged */
export const readPagefindWords = (folder: string): ShardWords => {
  const index = join(folder, 'index')
  const words: string[] = []
  const ends: number[] = []
  const numbers: number[] = []
  const add = ([word, pages]: PagefindWord) => {
    for (const [difference, places] of pages) {
      numbers.push(difference, placesIn(places, word))
      for (let at = 1; at < places.length; at++) numbers.push(places[at] ?? 0)
    }
    words.push(word)
    ends.push(numbers.length)
  }
  for (const name of readdirSync(index).sort()) {
    const [found] = contentOf(join(index, name)) as [PagefindWord[]]
    found.forEach(add)
  }
  return { words, ends: new Uint32Array(ends), numbers: new Uint32Array(numbers) }
}
