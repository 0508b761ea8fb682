import type { SearchManifest, VolumeEntry } from '../../formats.ts'
import { fileOfWord } from '../../pairs.ts'

/** Where a volume says what its pages are. */
export const facetsPath = ({ path }: Pick<VolumeEntry, 'path'>): string => `${path}facets.pack`

/** Where a volume holds a word, if it has it. */
export const wordsPath = ({ path, files }: Pick<VolumeEntry, 'path' | 'files'>, word: string): string =>
  `${path}words/${fileOfWord(word, files)}.pack`

/** What every question needs, whatever it is. */
export const firstParts = ({
  directory,
  volumes,
}: Pick<SearchManifest, 'directory' | 'volumes'>): string[] => [directory.path, ...volumes.map(facetsPath)]
