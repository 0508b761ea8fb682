/** How the names of the directory are written, and which of what is typed is one of them. */
import type { DirectoryName } from '../formats.ts'
import { ADDRESS_LABEL } from '../formats.ts'
import { plainCharacters, tokenize } from '../normalise.ts'
import type { Ear } from './likeness.ts'
import { distance, isNumeral } from './likeness.ts'

/** The ways to write a name of the directory. */
export interface Spellings {
  entry: DirectoryName
  /** Normalised full and short name, and the short one without what it is. */
  written: string[]
  /** What must be typed whole. */
  codes: string[]
}

/** What a place is, behind what it is called: people leave it out. The longest first. */
const KINDS_OF_PLACE = ['分中心', '驿站', '基地', '中心', '所', '站', '点']
const OF_VOLUNTEERS = '志愿服务'

/** Han characters, letters and digits without a mark or blank between them: nothing of it is left out. */
const UNBROKEN = /^[\u4e00-\u9fffa-z\d]+$/i

/** A code or a number of the telephone: the marks in it part words, and vanish. */
const CODE = /^[a-z\d]+(?:-[a-z\d]+)*$/i

/** A name or question without spaces, quotes and marks, folded as the index folds it. */
export const plainName = (text: string): string => {
  // Nearly all questions are such.
  if (UNBROKEN.test(text)) return plainCharacters(text.toLowerCase())
  if (CODE.test(text)) return text.toLowerCase().replace(/-/g, '')
  return tokenize(text)
    .map((token) => token.text)
    .join('')
}

const withoutEnd = (name: string, end: string): string =>
  name.endsWith(end) ? name.slice(0, name.length - end.length) : name

const bareName = (name: string): string => {
  const kind = KINDS_OF_PLACE.find((each) => name.endsWith(each))
  const bare = kind === undefined ? name : withoutEnd(withoutEnd(name, kind), OF_VOLUNTEERS)
  return bare.length >= 2 ? bare : name
}

/** What an entry is called in texts: without what it is. */
export const calledInTexts = (entry: DirectoryName): string => {
  const { name, shortName } = entry.simplified ?? entry
  return shortName === undefined ? name : bareName(plainName(shortName))
}

/** How a name is written in full, in short, and without what it is: each once. */
export const spellingsOf = (entry: DirectoryName): Spellings => {
  const { name, shortName = '' } = entry.plain ?? entry
  const codes = entry.codes ?? []
  // Nearly all have one name only.
  if (shortName === '') return { entry, written: name === '' ? [] : [name], codes }
  return { entry, written: [...new Set([name, shortName, bareName(shortName)])].filter(Boolean), codes }
}

/** 翁老师 may stand in a sentence, where a number or a code is typed alone. */
const isSpoken = (code: string): boolean => code > '\u3000' && /^\p{Script=Han}+$/u.test(code)

/** The names of two characters and more that lead to a page, and other words. */
export const namesToCutAt = (spellings: readonly Spellings[], words: Iterable<string>): Set<string> => {
  const names = new Set<string>()
  const add = (name: string) => (name.length > 2 || [...name].length > 1) && names.add(name)
  for (const { entry, written, codes } of spellings) {
    if (entry.url === undefined) continue
    for (const name of written) add(name)
    for (const code of codes) if (isSpoken(code)) add(code)
  }
  for (const word of words) add(word)
  return names
}

/** How near what was typed comes to a name; smaller is nearer. In one round: thousands are looked at for a question. */
export const writtenRank = ({ written, codes }: Spellings, asked: string): number => {
  let rank = codes.includes(asked) ? 0 : Infinity
  for (const name of written) {
    const at = name.indexOf(asked)
    if (at === 0) rank = Math.min(rank, name.length === asked.length ? 0 : 1)
    else if (at > 0) rank = Math.min(rank, 2)
    else if (rank === Infinity && isShortFor(asked, name)) rank = 3
  }
  return rank
}

/** Fewer characters are short for too much. */
const LEAST_SHORT = 3
/** So many characters are left out at most. */
const MOST_LEFT_OUT = 2

/** 交警队 is short for 交警大队: the beginning, the end, and all else in its order. */
const isShortFor = (asked: string, name: string): boolean => {
  // Nearly every name begins otherwise.
  if (asked[0] !== name[0]) return false
  const [letters, all] = [[...asked], [...name]]
  if (letters.length < LEAST_SHORT || all.length <= letters.length) return false
  if (all.length > letters.length + MOST_LEFT_OUT || letters.some(isNumeral)) return false
  if (letters[0] !== all[0] || letters[letters.length - 1] !== all[all.length - 1]) return false
  let next = 0
  for (const letter of all) if (letter === letters[next]) next++
  return next === letters.length
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

/** Names that differ from what was typed by no more than is allowed, the nearest first. */
export const nearest = (
  spellings: readonly Spellings[],
  { asked, allowed, ear }: { asked: readonly string[]; allowed: number; ear: Ear | undefined },
): LikelyName[] => {
  const near = new Map<string, LikelyName>()
  for (const { entry, written } of spellings)
    for (const letters of written.map((name) => [...name])) {
      if (letters.length < asked.length - allowed) continue
      // Of a long name people type the beginning.
      if (letters.length > asked.length + allowed) letters.length = asked.length
      const apart = distance(asked, letters, ear, allowed)
      const name = calledInTexts(entry)
      if (apart > 0 && apart <= Math.min(allowed, near.get(name)?.distance ?? Infinity))
        near.set(name, { name, compared: letters.join(''), distance: apart })
    }
  return [...near.values()].sort((a, b) => a.distance - b.distance)
}

/** What people tell of an address: its house, or the lane, street or corner. */
const PART_OF_ADDRESS = /\p{Script=Han}\d+号?$|[路街巷弄口道坊栋]$/u

/** Whether what was typed may say where something lies. */
export const isAddress = (asked: string): boolean =>
  [...asked].length >= LEAST_SHORT && PART_OF_ADDRESS.test(asked)

/** Whether a place lies where what was typed says. */
export const isAtAddress = ({ details = [] }: DirectoryName, asked: string): boolean =>
  details.some(({ label, value }) => label === ADDRESS_LABEL && plainName(value).includes(asked))
