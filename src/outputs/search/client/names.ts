import type { DirectoryName, DirectoryNeed, NameDirectory } from '../formats.ts'
import { isJoining, isParticle, withoutQuestion, withoutVisit, withoutWishes } from './asking.ts'
import { splitByNames } from './cutting.ts'
import { slipsIn } from './likeness.ts'
import { askedOpening } from './opening.ts'
import { phraseOf, readQuery } from './query.ts'
import type { Readings } from './sounds.ts'
import { slipRank, soundRank } from './sounds.ts'
import type { LikelyName, Spellings } from './spellings.ts'
import {
  isAddress,
  isAtAddress,
  namesToCutAt,
  nearest,
  plainName,
  spellingsOf,
  writtenRank,
} from './spellings.ts'

const MOST_ANSWERS = 5

/** Whether a text is more than what people want to do, and what holds a sentence together. */
const namesSomething = (text: string): boolean =>
  !withoutVisit([phraseOf(text)])
    .flat()
    .every(isParticle)

/** What holds a sentence together may be left at its end. */
const withoutParticles = (phrase: readonly string[]): string[] => {
  let end = phrase.length
  while (end > 0 && isJoining(phrase[end - 1] ?? '')) end--
  return phrase.slice(0, end)
}

/** 图书馆 of 图书馆电话; nothing where several things are asked for. */
const subjectOf = (asked: string): string => {
  const [subject = [], ...others] = withoutWishes([phraseOf(asked)])
  return others.length > 0 ? '' : subject.join('')
}

/** 图书馆 of 图书馆星期天开门吗, but nothing of 星期天图书馆: there the day tells which one is meant. */
const visitedIn = (asked: string): string => {
  const [subject = [], ...others] = withoutVisit([phraseOf(asked)])
    .map(withoutParticles)
    .filter((phrase) => phrase.length > 0)
  return others.length === 0 && asked.startsWith(subject.join('')) ? subject.join('') : ''
}

/** The directory of names, ready to be asked. */
export class Names {
  readonly #spellings: Spellings[]
  /** Gathered when a question has to be cut: whoever types a name waits for no more than that. */
  #written: ReadonlySet<string> | undefined
  /** What people call the things they come for. */
  readonly #wordsOfNeeds: readonly string[]
  readonly #centre: DirectoryName | undefined
  /** Every step of a question asks for them: on a slow phone each time costs as much as a file. */
  readonly #matches = new Map<string, readonly DirectoryName[]>()
  /** By what they are called, by the portal and by people. */
  readonly #needs = new Map<string, DirectoryNeed>()

  constructor({ names, needs, centre }: NameDirectory) {
    this.#spellings = names.map(spellingsOf)
    this.#centre = names.find(({ url }) => url !== undefined && url === centre)
    for (const need of needs)
      for (const word of [need.label, ...need.words]) this.#needs.set(plainName(word), need)
    this.#wordsOfNeeds = needs.flatMap((need) => need.words)
  }

  /** What questions are cut at, of two characters and more: names that lead to a page, and what people come for. */
  get written(): ReadonlySet<string> {
    return (this.#written ??= namesToCutAt(this.#spellings, this.#needs.keys()))
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
  match(typed: string): readonly DirectoryName[] {
    const known = this.#matches.get(typed)
    if (known !== undefined) return known
    const found = this.#findMatches(typed)
    this.#matches.set(typed, found)
    return found
  }

  #findMatches(typed: string): DirectoryName[] {
    const asked = plainName(typed)
    const ways = [
      () => this.#called(asked),
      () => (isAddress(asked) ? this.#best(({ entry }) => (isAtAddress(entry, asked) ? 0 : Infinity)) : []),
      () => this.#toVisit(typed),
      () => this.#inside(asked),
      () => this.#called(subjectOf(asked)),
      () => this.#called(visitedIn(asked)),
    ]
    return ways.reduce<DirectoryName[]>((found, way) => (found.length > 0 ? found : way()), [])
  }

  /** The services that meet a need within what was typed. */
  serving(typed: string): DirectoryName[] {
    const pieces = splitByNames(plainName(typed), this.written)
    const classes = new Set(pieces.flatMap(({ text }) => this.#needs.get(text)?.classes ?? []))
    return this.#best(({ entry: { about } }) => (about !== undefined && classes.has(about) ? 0 : Infinity))
  }

  /** Where it is asked whether anybody is there: the place that is named, or the county's centre. */
  #toVisit(typed: string): DirectoryName[] {
    const asked = askedOpening(readQuery(typed))
    if (asked === undefined) return []
    return asked.where === ''
      ? [this.#centre].filter((centre) => centre !== undefined)
      : this.#called(asked.where)
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
    const isMeant = ({ entry, written, codes }: Spellings) =>
      (written.some((name) => held.has(name)) || codes.some((code) => held.has(code))) &&
      !(isElse && entry.details !== undefined)
    return held.size === 0 ? [] : this.#best((spellings) => (isMeant(spellings) ? 0 : Infinity))
  }

  /** The names that letters spell, alone or among characters; the nearest first. */
  spelt(typed: string, readings: Readings): DirectoryName[] {
    const asked = typed
      .toLowerCase()
      .replace(/ü/g, 'v')
      .replace(/[\s'’]/g, '')
    if (asked.length < 2) return []
    const named = speltBy(this.#spellings, asked, readings)
    return named.length > 0 ? named : speltBy(this.#words(readings), asked, readings)
  }

  /** Names that differ from what was typed by a slip, the nearest first. */
  near(typed: string, readings?: Readings): LikelyName[] {
    const asked = [...plainName(typed)]
    const allowed = slipsIn(asked.length)
    if (allowed === 0) return []
    const names = nearest(this.#spellings, { asked, allowed, ear: readings })
    return names.length > 0 ? names : nearest(this.#words(readings), { asked, allowed, ear: readings })
  }

  /** Whether what was typed may be pinyin: letters, spaces and the mark between syllables, also among characters. */
  static hasLetters(typed: string): boolean {
    return /[a-zü]/i.test(typed) && /^[a-zü\p{Script=Han}\s'’]+$/iu.test(typed.trim())
  }

  /** Compared where no name is near: what people come for, and words of titles. */
  #words(readings: Readings | undefined): Spellings[] {
    const words = [...this.#wordsOfNeeds, ...(readings?.words ?? [])]
    return words.map((name) => spellingsOf({ name, plain: { name: plainName(name) }, kindLabel: '' }))
  }

  #best(rankOf: (spellings: Spellings) => number): DirectoryName[] {
    return best(this.#spellings, rankOf)
  }
}

/** Of thousands that are looked at few are meant: nothing is made for the others. */
const best = (spellings: readonly Spellings[], rankOf: (spellings: Spellings) => number): DirectoryName[] => {
  const meant: { entry: DirectoryName; rank: number }[] = []
  for (const each of spellings) {
    const rank = rankOf(each)
    if (rank < Infinity) meant.push({ entry: each.entry, rank })
  }
  return meant
    .sort((a, b) => a.rank - b.rank || a.entry.name.length - b.entry.name.length)
    .slice(0, MOST_ANSWERS)
    .map(({ entry }) => entry)
}

const speltBy = (all: readonly Spellings[], asked: string, readings: Readings): DirectoryName[] => {
  const nearest = (rankOf: typeof soundRank) =>
    best(all, ({ written }) => Math.min(...written.map((name) => rankOf(name, asked, readings))))
  const spelt = nearest(soundRank)
  return spelt.length > 0 || !/^[a-z]+$/.test(asked) ? spelt : nearest(slipRank)
}
