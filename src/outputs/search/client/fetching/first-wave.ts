import type { SearchManifest } from '../../formats.ts'
import { MANIFEST } from '../../formats.ts'
import { coverOf } from '../../pairs.ts'
import { exactStep } from '../ladder.ts'
import { readQuery } from '../query.ts'
import type { OnTheWay } from './packs.ts'
import { fetched } from './packs.ts'
import type { FirstPart } from './volume-files.ts'
import { firstParts, wordsBeside } from './volume-files.ts'

/** The words that a question is looked up by first of all. */
const wordsOf = (question: string): string[] =>
  exactStep(readQuery(question))
    .terms.flat()
    .flatMap(coverOf)
    .map(({ word }) => word)

const readManifest = (bytes: ArrayBuffer): SearchManifest =>
  JSON.parse(new TextDecoder().decode(bytes)) as SearchManifest

/** What there is to fetch. */
export interface FirstWave {
  /** Where the search index lies. */
  index: URL
  /** What the page names in its head; where that is nothing the manifest says it, a step later. */
  named: readonly FirstPart[]
  /** Empty where none is asked yet. */
  question: string
}

/**
 * Begins to fetch what the first answer needs, while the script that makes answers of it is still on its way.
 * @param onTheWay is filled with what that script will take over
 */
export const fetchFirstWave = async (
  { index, named, question }: FirstWave,
  onTheWay: OnTheWay,
): Promise<void> => {
  const begin = (path: string): Promise<ArrayBuffer> => {
    const url = new URL(path, index)
    const coming = fetched(url)
    // Until somebody asks, a failure must not count as one that nobody heeds.
    coming.catch(() => undefined)
    onTheWay.set(url.href, coming)
    return coming
  }
  const manifest = begin(MANIFEST)
  const words = wordsOf(question)
  const parts = named.length > 0 ? named : firstParts(readManifest(await manifest))
  for (const path of new Set([...wordsBeside(parts, words), ...parts.map(({ path }) => path)]))
    void begin(path)
}
