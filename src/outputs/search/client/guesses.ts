import { plainCharacters } from '../normalise.ts'
import { isJoining, withoutQuestion } from './asking.ts'
import type { DirectoryName } from '../formats.ts'
import { insteadStep } from './ladder.ts'
import type { Step } from './ladder.ts'
import { Names } from './names.ts'
import { nearPhrases } from './near-text.ts'
import { phraseText, readQuery } from './query.ts'
import { soundRank, soundRanks } from './sounds.ts'
import type { Readings } from './sounds.ts'
import type { LikelyName } from './spellings.ts'
import { calledInTexts, plainName } from './spellings.ts'
import type { Sources } from './sources.ts'

const nameStep = (name: string, by: 'pinyin' | 'near'): Step =>
  insteadStep(by, readQuery(name).parts.flat(), name)

/**
 * Several names may be as near as the nearest: none of them is the one that was meant, unless all begin with what was
 * meant, as 鹰嘴岩景区 and 鹰嘴岩望江亭.
 */
const theNearest = (likely: readonly LikelyName[]): string[] => {
  const nearest = likely.filter(({ distance }) => distance === likely[0]?.distance)
  if (nearest.length < 2) return nearest.map(({ name }) => name)
  const beginnings = new Set(nearest.map(({ compared }) => compared))
  return beginnings.size === 1 ? [...beginnings] : []
}

/** What is behind the name of a place. */
const PLACE_IN_QUESTION = /\p{Script=Han}{1,3}?(?:村|镇|乡|社区|街道)/gu

/** The question with the place that it names as the directory writes it; nothing where it names none amiss. */
export const withPlaceMended = async ({ query, names, readings }: Sources): Promise<string | undefined> => {
  const [place] = withoutQuestion(query.parts).map(phraseText).join(' ').match(PLACE_IN_QUESTION) ?? []
  if (place === undefined || place === plainName(query.typed) || names.written.has(place)) return undefined
  // 竹源的村医 names a village's doctor, and no village amiss.
  if ([...place].some(isJoining)) return undefined
  const [meant] = theNearest(names.near(place, await readings()))
  if (meant?.slice(-1) !== place.slice(-1)) return undefined
  const typed = plainCharacters(query.typed)
  return typed.includes(place) ? typed.replace(place, meant) : undefined
}

const commonEnding = (texts: readonly string[]): string => {
  const [first = '', ...others] = texts.map((text) => [...text].reverse().join(''))
  let end = first.length
  while (!others.every((text) => text.startsWith(first.slice(0, end)))) end--
  return [...first.slice(0, end)].reverse().join('')
}

/** What letters spell: a name, or, where several names only end in it, that ending: sjd is 实践点. */
const wordSpelt = (spelt: readonly DirectoryName[], typed: string, sounds: Readings): string | undefined => {
  const [first] = spelt
  if (first === undefined || spelt.length < 2) return first && calledInTexts(first)
  const letters = typed.toLowerCase()
  const ending = [...commonEnding(spelt.map(({ name }) => plainName(name)))]
  const isSpelt = (_: string, at: number) =>
    soundRank(ending.slice(-at - 1).join(''), letters, sounds) === soundRanks.whole
  const length = ending.findIndex(isSpelt) + 1
  return length === 0 ? calledInTexts(first) : ending.slice(-length).join('')
}

/** Fewer letters among characters may spell anything. */
const LETTERS = /[a-zü]{4,}/i

/** 青石村yexiao with its letters as the word that they spell; nothing where all of it spells one name, or they none. */
export const withLettersMended = async ({ query, names, readings }: Sources): Promise<string | undefined> => {
  const [letters] = LETTERS.exec(query.typed) ?? []
  if (letters === undefined || letters === query.typed || !Names.hasLetters(query.typed)) return undefined
  const sounds = await readings()
  if (sounds === undefined || names.spelt(query.typed, sounds).length > 0) return undefined
  const word = wordSpelt(names.spelt(letters, sounds), letters, sounds)
  const isSpelt = word !== undefined && soundRank(word, letters.toLowerCase(), sounds) === soundRanks.whole
  return isSpelt ? query.typed.replace(letters, word) : undefined
}

/** What the reader may have meant: a name by its sound, by a slip, then a phrase of the texts. The likeliest first. */
export const guesses = async ({ query, names, finder, readings }: Sources): Promise<Step[]> => {
  const { typed, parts } = query
  const sounds = await readings()
  const spelt =
    sounds && Names.hasLetters(typed) ? wordSpelt(names.spelt(typed, sounds), typed, sounds) : undefined
  const near = theNearest(names.near(typed, sounds))
  const inTexts = await nearPhrases(finder, parts.flat(), sounds)
  return [
    ...(spelt === undefined ? [] : [nameStep(spelt, 'pinyin')]),
    ...near.map((name) => nameStep(name, 'near')),
    ...inTexts.map(({ phrase }) => insteadStep('near', phrase, phraseText(phrase))),
  ]
}
