import type { SearchManifest, VolumeEntry } from '../../formats.ts'
import { MANIFEST } from '../../formats.ts'
import { coverOf, fileOfWord } from '../../pairs.ts'
import { exactStep } from '../ladder.ts'
import { readQuery } from '../query.ts'
import type { OnTheWay } from './packs.ts'
import { fetched } from './packs.ts'

/** Where a volume says what its pages are. */
export const facetsPath = ({ path }: Pick<VolumeEntry, 'path'>): string => `${path}facets.pack`

/** Where a volume holds a word, if it has it. */
export const wordsPath = ({ path, files }: Pick<VolumeEntry, 'path' | 'files'>, word: string): string =>
  `${path}words/${fileOfWord(word, files)}.pack`

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
  const bytes = await begin(MANIFEST)
  const { directory, volumes } = JSON.parse(new TextDecoder().decode(bytes)) as SearchManifest
  const words = volumes.flatMap((volume) => wordsOf(question).map((word) => wordsPath(volume, word)))
  for (const path of new Set([directory.path, ...volumes.map(facetsPath), ...words])) void begin(path)
}
