import type { SearchManifest, VolumeEntry } from '../../formats.ts'
import { fileOfWord } from '../../pairs.ts'

/** Where a volume says what its pages are. */
export const facetsPath = ({ path }: Pick<VolumeEntry, 'path'>): string => `${path}facets.pack`

/** Where a volume holds a word, if it has it. */
export const wordsPath = ({ path, files }: Pick<VolumeEntry, 'path' | 'files'>, word: string): string =>
  `${path}words/${fileOfWord(word, files)}.pack`

/** A part that every question needs. */
export interface FirstPart {
  path: string
  /** Of a volume's facets: how many files its words lie in, which stand beside it. 0 for the directory. */
  files: number
}

/** What every question needs, whatever it is. */
export const firstParts = ({
  directory,
  volumes,
}: Pick<SearchManifest, 'directory' | 'volumes'>): FirstPart[] => [
  { path: directory.path, files: 0 },
  ...volumes.map((volume) => ({ path: facetsPath(volume), files: volume.files })),
]

/** Where words lie beside these parts. */
export const wordsBeside = (parts: readonly FirstPart[], words: readonly string[]): string[] =>
  parts
    .filter(({ files }) => files > 0)
    .map(({ path, files }) => ({ path: path.slice(0, path.lastIndexOf('/') + 1), files }))
    .flatMap((volume) => words.map((word) => wordsPath(volume, word)))
