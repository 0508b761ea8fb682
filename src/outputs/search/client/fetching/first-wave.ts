import type { SearchManifest } from '../../formats.ts'
import { MANIFEST } from '../../formats.ts'
import { coverOf } from '../../pairs.ts'
import { exactStep } from '../ladder.ts'
import { readQuery } from '../query.ts'
import type { OnTheWay } from './packs.ts'
import { fetched } from './packs.ts'
import { firstParts, wordsPath } from './volume-files.ts'

/** The words that a question is looked up by first of all. */
const wordsOf = (question: string): string[] =>
  exactStep(readQuery(question))
    .terms.flat()
    .flatMap(coverOf)
    .map(({ word }) => word)

const readManifest = (bytes: ArrayBuffer): SearchManifest =>
  JSON.parse(new TextDecoder().decode(bytes)) as SearchManifest

/** What the page has written in it, as if it had been fetched. */
const asFetched = (written: string): Promise<ArrayBuffer> =>
  Promise.resolve(new TextEncoder().encode(written).buffer)

/** What there is to fetch. */
export interface FirstWave {
  /** Where the search index lies. */
  index: URL
  /** The manifest, where the page has it in its head; else it comes first. */
  written: string | undefined
  /** Empty where none is asked yet. */
  question: string
}

/**
 * Begins to fetch what the first answer needs, while the script that makes answers of it is still on its way.
 * @param onTheWay is filled with what that script will take over
 */
export const fetchFirstWave = async (
  { index, written, question }: FirstWave,
  onTheWay: OnTheWay,
): Promise<void> => {
  const take = (path: string, coming: Promise<ArrayBuffer>): Promise<ArrayBuffer> => {
    // Until somebody asks, a failure must not count as one that nobody heeds.
    coming.catch(() => undefined)
    onTheWay.set(new URL(path, index).href, coming)
    return coming
  }
  const begin = (path: string): Promise<ArrayBuffer> => take(path, fetched(new URL(path, index)))
  const manifest = written === undefined ? begin(MANIFEST) : take(MANIFEST, asFetched(written))
  const words = wordsOf(question)
  const { volumes, directory } = readManifest(await manifest)
  const ofWords = volumes.flatMap((volume) => words.map((word) => wordsPath(volume, word)))
  for (const path of new Set([...ofWords, ...firstParts({ volumes, directory })])) void begin(path)
}
