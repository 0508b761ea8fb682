import { join } from 'node:path'
import { simplifiedText } from '../../model/characters/simplified.ts'
import { plainName } from './client/spellings.ts'
import type { DirectoryName, DirectoryNeed, NameDirectory, NamesPack } from './formats.ts'
import { FORMAT_VERSION } from './formats.ts'
import { TOKENIZER_VERSION } from './normalise.ts'
import { packageVersion } from './package-version.ts'
import { readingsOf } from './readings.ts'
import type { PageFacts } from './records.ts'
import { fingerprint } from './shard-cache.ts'
import { writePack } from './write-pack.ts'

/** Shown beside a word that has no page of its own. */
const WORD_LABEL = '词'

/** What the directory is made of. */
export interface NamesOfPages {
  pages: (Pick<PageFacts, 'url' | 'kind' | 'kindLabel' | 'codes' | 'details'> & {
    names: string[]
    about?: string
  })[]
  /** Labels that pages show. */
  words: string[]
  /** Pieces of titles that may be words. */
  titleWords: string[]
  needs: readonly DirectoryNeed[]
  centre?: string
}

const entriesOf = ({
  names,
  url,
  kind,
  kindLabel,
  about,
  codes,
  details,
}: NamesOfPages['pages'][number]): DirectoryName[] => {
  const isOfPersons = kind === 'good-people'
  const named = isOfPersons ? names.map((name) => [name]) : [names]
  return named.map(([name = '', shortName]) => {
    const own = distinct(codes ?? []).filter((code) => !isOfPersons || code[0] === name[0])
    return {
      name,
      ...(shortName && { shortName }),
      ...inSimplified(name, shortName),
      ...asFolded(name, shortName),
      kindLabel,
      url,
      ...(about && { about }),
      ...(own.length > 0 && { codes: own.map(plainName) }),
      ...(details && { details: [...details] }),
    }
  })
}

const otherThan = (
  name: string,
  shortName: string | undefined,
  made: (text: string) => string,
): DirectoryName['simplified'] => {
  const [other = '', short = ''] = [name, shortName ?? ''].map(made)
  const isSame = other === name && short === (shortName ?? '')
  return isSame ? undefined : { name: other, ...(short && { shortName: short }) }
}

const inSimplified = (name: string, shortName?: string): Pick<DirectoryName, 'simplified'> => {
  const simplified = otherThan(name, shortName, simplifiedText)
  return simplified ? { simplified } : {}
}

const asFolded = (name: string, shortName?: string): Pick<DirectoryName, 'plain'> => {
  const plain = otherThan(name, shortName, (text) => plainName(simplifiedText(text)))
  return plain ? { plain } : {}
}

/** Kinds whose titles people know, and which change seldom: a report must not make the directory anew. */
const titledKinds = new Set(['events', 'projects'])
/** So many characters make a word that somebody types by its sound. */
const WORD = /^\p{Script=Han}{2,4}$/u

const segmenter = new Intl.Segmenter('zh-Hans', { granularity: 'word' })

/** The words of titles that are on everybody's lips: 龙舟赛, 义诊. */
const wordsOfTitles = (pages: readonly PageFacts[]): string[] =>
  pages
    .filter(({ kind }) => titledKinds.has(kind))
    .flatMap(({ title }) => [...segmenter.segment(title)].map(({ segment }) => segment))
    .filter((word) => WORD.test(word))

/** 冬学 and 龙舟赛 are words that the segmenter does not know: it leaves single characters, each part of some such word. */
const unknownWordsOf = (title: string): string[] => {
  const pieces = [...segmenter.segment(title)].map(({ segment }) => segment)
  return pieces.flatMap((_, from) =>
    [2, 3, 4]
      .map((count) => pieces.slice(from, from + count))
      .filter((joined) => joined.some((piece) => [...piece].length === 1))
      .map((joined) => joined.join(''))
      .filter((word) => WORD.test(word)),
  )
}

const titleWordsOf = (pages: readonly PageFacts[]): string[] =>
  distinct(pages.filter(({ kind }) => titledKinds.has(kind)).flatMap(({ title }) => unknownWordsOf(title)))

/** The names and words of all pages; a page without either changes nothing in it. */
export const namesOf = (pages: readonly PageFacts[], needs: readonly DirectoryNeed[] = []): NamesOfPages => ({
  pages: pages
    .map(({ url, kind, kindLabel, categories: [about] = [], names, codes, details }) => ({
      url,
      kind,
      kindLabel,
      names: distinct(names ?? []),
      ...(kind === 'projects' && about && { about }),
      ...(codes && { codes: distinct(codes) }),
      ...(details && { details }),
    }))
    .filter(({ names }) => names.length > 0)
    .sort((a, b) => (a.url < b.url ? -1 : 1)),
  words: distinct([
    ...pages.flatMap(({ categories = [], labels = [] }) => [...categories, ...labels]),
    ...needs.map(({ label }) => label),
    ...wordsOfTitles(pages),
  ]).sort(),
  titleWords: titleWordsOf(pages).sort(),
  needs: needs.map(({ label, words, classes }) => ({ label, words, classes })),
  ...centreIn(pages),
})

const centreIn = (pages: readonly PageFacts[]): Pick<NamesOfPages, 'centre'> => {
  const centre = pages.find(({ isCentre }) => isCentre === true)
  return centre ? { centre: centre.url } : {}
}

const distinct = (names: readonly (string | undefined)[]): string[] =>
  [...new Set(names)].filter((name) => name !== undefined).filter(Boolean)

/** The directory of names; people are listed one by one, labels as words to search for. */
export const buildDirectory = ({ pages, words, needs, centre }: NamesOfPages): NameDirectory => {
  // Addresses count up, which packs well, and with them all else that is alike in names of a kind.
  const key = ({ name, url = '~' }: DirectoryName) => `${url} ${name}`
  const names = [
    ...pages.flatMap(entriesOf),
    ...words.map((name) => ({ name, ...asFolded(name), kindLabel: WORD_LABEL })),
  ]
  return {
    names: names.sort((a, b) => (key(a) < key(b) ? -1 : 1)),
    needs: [...needs],
    ...(centre && { centre }),
  }
}

const inColumns = ({ names, ...others }: NameDirectory): NamesPack => {
  const column = <Key extends keyof DirectoryName>(key: Key) => names.map((name) => name[key] ?? 0)
  return {
    ...others,
    names: {
      name: column('name'),
      shortName: column('shortName'),
      simplified: column('simplified'),
      plain: column('plain'),
      kindLabel: column('kindLabel'),
      url: column('url'),
      about: column('about'),
      codes: column('codes'),
      details: column('details'),
    },
  }
}

/** A name that is another for every other input of the directory. */
export const directoryHash = (names: NamesOfPages): string =>
  fingerprint(names, TOKENIZER_VERSION, FORMAT_VERSION, packageVersion('pinyin-pro'))

/** Puts the directory, and how its names are said, into an empty folder. */
export const makeDirectory = async (names: NamesOfPages, folder: string): Promise<void> => {
  await writePack(join(folder, DIRECTORY_FILE), inColumns(buildDirectory(names)))
  await writePack(
    join(folder, READINGS_FILE),
    readingsOf(
      [...names.words, ...names.pages.flatMap((page) => page.names)].map(simplifiedText),
      names.titleWords,
    ),
  )
}

/** The directory's files. */
export const DIRECTORY_FILE = 'names.pack'
export const READINGS_FILE = 'readings.pack'
