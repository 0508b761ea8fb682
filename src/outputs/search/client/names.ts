import type { DirectoryName, DirectoryNeed, NameDirectory } from '../formats.ts'
import { tokenize } from '../normalise.ts'
import { isParticle, withoutQuestion, withoutVisit, withoutWishes } from './asking.ts'
import { splitByNames } from './cutting.ts'
import { distance, isNumeral, slipsIn } from './likeness.ts'
import { phraseOf } from './query.ts'
import type { Readings } from './sounds.ts'
import { slipRank, soundRank } from './sounds.ts'

interface Spellings {
  entry: DirectoryName
  /** Normalised full and short name, and the short one without what it is. */
  written: string[]
  /** What must be typed whole. */
  codes: string[]
}

/** A name that what was typed may have meant. */
export interface LikelyName {
  /** As it is written in the directory. */
  name: string
  /** What of it was compared: of a long name its beginning. */
  compared: string
  /** Smaller is nearer. */
  distance: number
}

const MOST_ANSWERS = 5

/** What a place is, behind what it is called: people leave it out. */
const kindOfPlace = /(?:志愿服务)?(?:驿站|基地|分?中心|[所站点])$/

/** A name or question without spaces, quotes and marks, folded as the index folds it. */
export const plainName = (text: string): string =>
  tokenize(text)
    .map((token) => token.text)
    .join('')

const bareName = (name: string): string => {
  const bare = name.replace(kindOfPlace, '')
  return bare.length >= 2 ? bare : name
}

/** What an entry is called in texts: without what it is. */
export const calledInTexts = ({ name, shortName }: DirectoryName): string =>
  shortName === undefined ? name : bareName(plainName(shortName))

const spellingsOf = (entry: DirectoryName): Spellings => {
  const names = [entry.name, entry.shortName ?? ''].map(plainName).filter(Boolean)
  const bare = entry.shortName === undefined ? [] : [bareName(plainName(entry.shortName))]
  return { entry, written: [...new Set([...names, ...bare])], codes: (entry.codes ?? []).map(plainName) }
}

const writtenRank = ({ written, codes }: Spellings, asked: string): number => {
  if (written.includes(asked) || codes.includes(asked)) return 0
  if (written.some((name) => name.startsWith(asked))) return 1
  if (written.some((name) => name.includes(asked))) return 2
  return written.some((name) => isShortFor(asked, name)) ? 3 : Infinity
}

/** Fewer characters are short for too much. */
const LEAST_SHORT = 3
/** So many characters are left out at most. */
const MOST_LEFT_OUT = 2

/** 交警队 is short for 交警大队: the beginning, the end, and all else in its order. */
const isShortFor = (asked: string, name: string): boolean => {
  const [letters, all] = [[...asked], [...name]]
  if (letters.length < LEAST_SHORT || all.length <= letters.length) return false
  if (all.length > letters.length + MOST_LEFT_OUT || letters.some(isNumeral)) return false
  if (letters[0] !== all[0] || letters[letters.length - 1] !== all[all.length - 1]) return false
  let next = 0
  for (const letter of all) if (letter === letters[next]) next++
  return next === letters.length
}

/** Whether a text is more than what people want to do, and what holds a sentence together. */
const namesSomething = (text: string): boolean =>
  !withoutVisit([phraseOf(text)])
    .flat()
    .every(isParticle)

/** 图书馆 of 图书馆电话; nothing where several things are asked for. */
const subjectOf = (asked: string): string => {
  const [subject = [], ...others] = withoutWishes([phraseOf(asked)])
  return others.length > 0 ? '' : subject.join('')
}

/** The directory of names, ready to be asked. */
export class Names {
  readonly #spellings: Spellings[]
  /** What questions are cut at, of two characters and more: names that lead to a page, and what people come for. */
  readonly written: ReadonlySet<string>
  /** By what they are called, by the portal and by people. */
  readonly #needs = new Map<string, DirectoryNeed>()

  constructor({ names, needs }: NameDirectory) {
    this.#spellings = names.map(spellingsOf)
    for (const need of needs)
      for (const word of [need.label, ...need.words]) this.#needs.set(plainName(word), need)
    const withPage = this.#spellings.filter(({ entry }) => entry.url !== undefined)
    const written = [...withPage.flatMap((each) => each.written), ...this.#needs.keys()]
    this.written = new Set(written.filter((name) => [...name].length > 1))
  }

  /** What somebody comes for who types this. */
  needCalled(typed: string): DirectoryNeed | undefined {
    return this.#needs.get(plainName(typed))
  }

  /** Whether a text is what a place is called. */
  isPlace(text: string): boolean {
    const asked = plainName(text)
    return this.#spellings.some(
      ({ entry, written }) => entry.details !== undefined && written.includes(asked),
    )
  }

  /** The names that were typed, that stand within what was typed, or that the subject of a question is part of. */
  match(typed: string): DirectoryName[] {
    const asked = plainName(typed)
    const ways = [() => this.#called(asked), () => this.#inside(asked), () => this.#called(subjectOf(asked))]
    return ways.reduce<DirectoryName[]>((found, way) => (found.length > 0 ? found : way()), [])
  }

  /** The services that meet a need within what was typed. */
  serving(typed: string): DirectoryName[] {
    const pieces = splitByNames(plainName(typed), this.written)
    const classes = new Set(pieces.flatMap(({ text }) => this.#needs.get(text)?.classes ?? []))
    return this.#best(({ entry: { about } }) => (about !== undefined && classes.has(about) ? 0 : Infinity))
  }

  #called(asked: string): DirectoryName[] {
    return asked.length < 2 ? [] : this.#best((spellings) => writtenRank(spellings, asked))
  }

  /** A place only where nothing else is asked for: 青石村几点开门, but not 青石村夜校 or 青石村义诊. */
  #inside(asked: string): DirectoryName[] {
    const pieces = withoutQuestion([phraseOf(asked)]).flatMap((phrase) =>
      splitByNames(phrase.join(''), this.written),
    )
    const isElse = pieces.some(
      ({ text, isName }) => this.#needs.has(text) || (!isName && namesSomething(text)),
    )
    const held = new Set(pieces.filter(({ isName }) => isName).map(({ text }) => text))
    const isMeant = ({ entry, written }: Spellings) =>
      written.some((name) => held.has(name)) && !(isElse && entry.details !== undefined)
    return this.#best((spellings) => (isMeant(spellings) ? 0 : Infinity))
  }

  /** The names that letters spell, alone or among characters; the nearest first. */
  spelt(typed: string, readings: Readings): DirectoryName[] {
    const asked = typed
      .toLowerCase()
      .replace(/ü/g, 'v')
      .replace(/[\s'’]/g, '')
    if (asked.length < 2) return []
    const spelt = this.#best(({ written }) =>
      Math.min(...written.map((name) => soundRank(name, asked, readings))),
    )
    if (spelt.length > 0 || !/^[a-z]+$/.test(asked)) return spelt
    return this.#best(({ written }) => Math.min(...written.map((name) => slipRank(name, asked, readings))))
  }

  /** Names that differ from what was typed by a slip, the nearest first. */
  near(typed: string, readings?: Readings): LikelyName[] {
    const asked = [...plainName(typed)]
    const allowed = slipsIn(asked.length)
    if (allowed === 0) return []
    const near = new Map<string, LikelyName>()
    for (const { entry, written } of this.#spellings)
      for (const letters of written.map((name) => [...name])) {
        if (letters.length < asked.length - allowed) continue
        // Of a long name people type the beginning.
        if (letters.length > asked.length + allowed) letters.length = asked.length
        const apart = distance(asked, letters, readings)
        const name = calledInTexts(entry)
        if (apart > 0 && apart <= Math.min(allowed, near.get(name)?.distance ?? Infinity))
          near.set(name, { name, compared: letters.join(''), distance: apart })
      }
    return [...near.values()].sort((a, b) => a.distance - b.distance)
  }

  /** Whether what was typed may be pinyin: letters, spaces and the mark between syllables, also among characters. */
  static hasLetters(typed: string): boolean {
    return /[a-zü]/i.test(typed) && /^[a-zü\p{Script=Han}\s'’]+$/iu.test(typed.trim())
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
