import { join } from 'node:path'
import { pinyin } from 'pinyin-pro'
import type { DirectoryName, NameDirectory } from './formats.ts'
import { FORMAT_VERSION } from './formats.ts'
import { tokenize, TOKENIZER_VERSION } from './normalise.ts'
import { packageVersion } from './package-version.ts'
import type { PageFacts } from './records.ts'
import { fingerprint } from './shard-cache.ts'
import { writePack } from './write-pack.ts'

/** Shown beside a word that has no page of its own. */
const WORD_LABEL = '词'

/** What the directory is made of. */
export interface NamesOfPages {
  pages: { url: string; kind: string; kindLabel: string; names: string[] }[]
  /** Category labels. */
  words: string[]
}

/** Of the name as the search reads it: without the notes and marks that came along with a copied one. */
const syllables = (name: string, isPerson: boolean): string => {
  const options = { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' } as const
  const read = tokenize(name).map(({ text }) => text)
  return pinyin(read.join(''), isPerson ? { ...options, surname: 'head' } : options)
    .join(' ')
    .toLowerCase()
}

const spellings = (name: string, shortName: string | undefined, isPerson: boolean) => {
  const [full, short] = [name, shortName ?? ''].map((each) => syllables(each, isPerson))
  return { pinyin: full ?? '', ...(short && !full?.startsWith(short) && { shortPinyin: short }) }
}

const entriesOf = ({ names, url, kind, kindLabel }: NamesOfPages['pages'][number]): DirectoryName[] => {
  const isPerson = kind === 'good-people'
  const named = isPerson ? names.map((name) => [name]) : [names]
  return named.map(([name = '', shortName]) => ({
    name,
    ...(shortName && { shortName }),
    kindLabel,
    url,
    ...spellings(name, shortName, isPerson),
  }))
}

const entryOfWord = (name: string): DirectoryName => ({
  name,
  kindLabel: WORD_LABEL,
  pinyin: syllables(name, false),
})

/** The names and words of all pages; a page without either changes nothing in it. */
export const namesOf = (pages: readonly PageFacts[]): NamesOfPages => ({
  pages: pages
    .map(({ url, kind, kindLabel, names }) => ({ url, kind, kindLabel, names: distinct(names ?? []) }))
    .filter(({ names }) => names.length > 0)
    .sort((a, b) => (a.url < b.url ? -1 : 1)),
  words: distinct(pages.flatMap(({ categories = [] }) => categories)).sort(),
})

const distinct = (names: readonly (string | undefined)[]): string[] =>
  [...new Set(names)].filter((name) => name !== undefined).filter(Boolean)

/** The directory of names; people are listed one by one, category labels as words to search for. */
export const buildDirectory = ({ pages, words }: NamesOfPages): NameDirectory => {
  const key = ({ name, url }: DirectoryName) => `${name} ${url ?? ''}`
  const names = [...pages.flatMap(entriesOf), ...words.map(entryOfWord)]
  return { names: names.sort((a, b) => (key(a) < key(b) ? -1 : 1)) }
}

/** A name that is another for every other input of the directory. */
export const directoryHash = (names: NamesOfPages): string =>
  fingerprint(names, TOKENIZER_VERSION, FORMAT_VERSION, packageVersion('pinyin-pro'))

/** Puts the directory into an empty folder. */
export const makeDirectory = (names: NamesOfPages, folder: string): void =>
  writePack(join(folder, DIRECTORY_FILE), buildDirectory(names))

/** The directory's one file. */
export const DIRECTORY_FILE = 'names.pack'
