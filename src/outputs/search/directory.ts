import { pinyin } from 'pinyin-pro'
import type { DirectoryName, NameDirectory } from './formats.ts'
import { tokenize } from './normalise.ts'
import type { SearchRecord } from './records.ts'

/** Shown beside a word that has no page of its own. */
const WORD_LABEL = '词'

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

const entriesOf = ({ names = [], url, kind, kindLabel }: SearchRecord): DirectoryName[] => {
  const isPerson = kind === 'good-people'
  const named = isPerson ? names.map((name) => [name]) : names.length > 0 ? [names] : []
  return named.map(([name = '', shortName]) => ({
    name,
    ...(shortName && { shortName }),
    kindLabel,
    url,
    ...spellings(name, shortName, isPerson),
  }))
}

const wordsOf = (records: readonly SearchRecord[]): DirectoryName[] => {
  const words = new Set(records.flatMap(({ categories }) => categories))
  return [...words].map((name) => ({ name, kindLabel: WORD_LABEL, pinyin: syllables(name, false) }))
}

/** The directory of names of all records; people are listed one by one, category labels as words to search for. */
export const buildDirectory = (records: readonly SearchRecord[]): NameDirectory => {
  const key = ({ name, url }: DirectoryName) => `${name} ${url ?? ''}`
  const names = [...records.flatMap(entriesOf), ...wordsOf(records)]
  return { names: names.sort((a, b) => (key(a) < key(b) ? -1 : 1)) }
}
