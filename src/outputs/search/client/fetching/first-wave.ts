import type { SearchManifest } from '../../formats.ts'
import { MANIFEST } from '../../formats.ts'
import { coverOf } from '../../pairs.ts'
import { exactStep } from '../ladder.ts'
import { readQuery } from '../query.ts'
import type { OnTheWay } from './packs.ts'
import { fetched } from './packs.ts'
import { facetsPath, wordsPath } from './volume-files.ts'

/** The words that a question is looked up by first of all. */
const wordsOf = (question: string): string[] =>
  exactStep(readQuery(question))
    .terms.flat()
    .flatMap(coverOf)
    .map(({ word }) => word)

/**
 * Begins to fetch what the first answer needs, while the script that makes answers of it is still on its way.
 * @param onTheWay is filled with what that script will take over
 * @param question empty where none is asked yet
 */
export const fetchFirstWave = async (index: URL, onTheWay: OnTheWay, question = ''): Promise<void> => {
  const begin = (path: string): Promise<ArrayBuffer> => {
    const url = new URL(path, index)
    const coming = fetched(url)
    // Until somebody asks, a failure must not count as one that nobody heeds.
    coming.catch(() => undefined)
    onTheWay.set(url.href, coming)
    return coming
  }
  const manifest = begin(MANIFEST)
  // While the manifest is on its way.
  const words = wordsOf(question)
  const { directory, volumes } = JSON.parse(new TextDecoder().decode(await manifest)) as SearchManifest
  const ofWords = volumes.flatMap((volume) => words.map((word) => wordsPath(volume, word)))
  for (const path of new Set([directory.path, ...volumes.map(facetsPath), ...ofWords])) void begin(path)
}
