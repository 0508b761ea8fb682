import type { DirectoryName, NameDirectory } from '../formats.ts'
import { tokenize } from '../normalise.ts'

/** A name as it is said. */
interface Sound {
  /** `shiqiaocun` */
  pinyin: string
  /** Places in `pinyin` where a syllable begins. */
  syllableStarts: number[]
  /** `sqc` */
  initials: string
}

interface Spellings {
  entry: DirectoryName
  /** Normalised full and short name. */
  written: string[]
  /** The full name and, where it sounds otherwise, the short one. */
  spoken: Sound[]
}

const MOST_ANSWERS = 5
/** Fewer letters than this begin too many names. */
const LEAST_INITIALS_TO_BEGIN = 3

/** A name or question without spaces, quotes and marks, folded as the index folds it. */
export const plainName = (text: string): string =>
  tokenize(text)
    .map((token) => token.text)
    .join('')

const soundOf = (pinyin: string): Sound => {
  const syllables = pinyin.split(' ').filter(Boolean)
  let at = 0
  return {
    pinyin: syllables.join(''),
    syllableStarts: syllables.map((syllable) => (at += syllable.length) - syllable.length),
    initials: syllables.map((syllable) => syllable[0]).join(''),
  }
}

const spellingsOf = (entry: DirectoryName): Spellings => ({
  entry,
  written: [entry.name, entry.shortName ?? ''].map(plainName).filter(Boolean),
  spoken: [entry.pinyin, entry.shortPinyin ?? ''].filter(Boolean).map(soundOf),
})

const writtenRank = ({ written }: Spellings, asked: string): number => {
  if (written.includes(asked)) return 0
  if (written.some((name) => name.startsWith(asked))) return 1
  return written.some((name) => name.includes(asked)) ? 2 : Infinity
}

const soundRank = ({ pinyin, initials, syllableStarts }: Sound, asked: string): number => {
  if (pinyin === asked || initials === asked) return 0
  if (pinyin.startsWith(asked)) return 1
  if (asked.length >= LEAST_INITIALS_TO_BEGIN && initials.startsWith(asked)) return 2
  const inside = syllableStarts.some((start) => pinyin.startsWith(asked, start))
  return inside && asked.length > LEAST_INITIALS_TO_BEGIN ? 3 : Infinity
}

const spokenRank = ({ spoken }: Spellings, asked: string): number =>
  Math.min(...spoken.map((sound) => soundRank(sound, asked)))

const isOneApart = (a: string, b: string): boolean => {
  const [left, right] = [[...a], [...b]]
  return left.length === right.length && left.filter((character, at) => character !== right[at]).length === 1
}

/** The directory of names, ready to be asked. */
export class Names {
  readonly #spellings: Spellings[]
  /** Every written form of two characters and more, for cutting questions into words. */
  readonly written: ReadonlySet<string>

  constructor({ names }: NameDirectory) {
    this.#spellings = names.map(spellingsOf)
    this.written = new Set(
      this.#spellings.flatMap(({ written }) => written).filter((name) => [...name].length > 1),
    )
  }

  /** The names that a question names, by characters, or by pinyin or initials when it is typed in letters. */
  match(typed: string): DirectoryName[] {
    const asked = plainName(typed)
    if (asked.length < 2) return []
    const rank = Names.isLetters(typed) ? spokenRank : writtenRank
    return this.#best((spellings) => rank(spellings, asked))
  }

  /** Names that differ from the question in one character; of two characters, one is too little to go by. */
  near(typed: string): string[] {
    const asked = plainName(typed)
    if ([...asked].length < 3) return []
    const near = this.#spellings.flatMap(({ written }) => written.filter((name) => isOneApart(name, asked)))
    return [...new Set(near)].slice(0, MOST_ANSWERS)
  }

  /** Whether a question may be pinyin: letters, spaces and the mark between syllables. */
  static isLetters(typed: string): boolean {
    return /^[a-zü\s'’]+$/i.test(typed.trim())
  }

  #best(rankOf: (spellings: Spellings) => number): DirectoryName[] {
    return this.#spellings
      .map((spellings) => ({ entry: spellings.entry, rank: rankOf(spellings) }))
      .filter(({ rank }) => rank < Infinity)
      .sort((a, b) => a.rank - b.rank || a.entry.name.length - b.entry.name.length)
      .slice(0, MOST_ANSWERS)
      .map(({ entry }) => entry)
  }
}
