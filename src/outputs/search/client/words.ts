import { tokenize } from '../normalise.ts'
import type { Phrase } from './query.ts'
import { phraseText } from './query.ts'

/** Words that ask instead of naming; longer ones first, so that none is cut by a shorter one. */
const asking =
  /什么时候|什么地方|怎么样|怎么办|怎么做|为什么|是什么|多少钱|有没有|能不能|可不可以|是不是|怎么|怎样|如何|哪里|哪儿|哪个|哪些|哪天|哪家|几点|几号|多少|多久|什么|请问/

/** Words around a question that may also stand in a text. */
const questionWords = new RegExp(`${asking.source}|可以|需要|我想|我要|想要|帮我|一下`, 'g')

/** Single characters that hold a sentence together and find everything. */
const particles = new Set(
  '的了在和与及或是有也都吗呢吧啊我你他她它们想要去到能会请给跟找看问谁办做被把里上下过',
)

/** What people want to do with a thing, rarely written where the thing is. */
const wishes = /报名|参加|申请|办理|预约|联系|咨询|举办|开展|活动|时间|地点|电话/g

/** Longest name of the directory that a question is searched for, in characters. */
const LONGEST_NAME = 16

const nameAt = (text: string, at: number, names: ReadonlySet<string>): string | undefined => {
  for (let length = Math.min(LONGEST_NAME, text.length - at); length >= 2; length--) {
    const name = text.slice(at, at + length)
    if (names.has(name)) return name
  }
  return undefined
}

/** The browser's own dictionary; where there is none, pairs of characters. */
const dictionaryWords = (text: string): string[] => {
  if (typeof Intl.Segmenter === 'undefined') return text.match(/[^]{1,2}/gu) ?? []
  const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' })
  return [...segmenter.segment(text)].map(({ segment }) => segment)
}

const splitByNames = (text: string, names: ReadonlySet<string>): string[] => {
  const words: string[] = []
  let rest = ''
  for (let at = 0; at < text.length;) {
    const name = nameAt(text, at, names)
    if (name === undefined) rest += text[at]
    else {
      words.push(...dictionaryWords(rest), name)
      rest = ''
    }
    at += name?.length ?? 1
  }
  return [...words, ...dictionaryWords(rest)]
}

/** A single character or a number says nothing alone: it belongs to the word before it (青石 镇), or to the one behind. */
const leansOn = (word: string): boolean => [...word].length === 1 || /^\d+$/.test(word)

const joinSingles = (words: readonly string[]): string[] => {
  const joined: string[] = []
  for (const word of words) {
    const last = joined[joined.length - 1]
    if (last !== undefined && (leansOn(word) || leansOn(last))) joined[joined.length - 1] = last + word
    else joined.push(word)
  }
  return joined
}

const betweenParticles = (words: readonly string[]): string[][] => {
  const runs: string[][] = [[]]
  for (const word of words) {
    if (particles.has(word) || word.trim() === '') runs.push([])
    else runs[runs.length - 1]?.push(word)
  }
  return runs.filter((run) => run.length > 0)
}

const toPhrase = (text: string): Phrase => tokenize(text).map((token) => token.text)

/**
 * The words of a phrase: names of the directory first, then the browser's dictionary. Only the question is cut, never
 * the index, so that a browser's own idea of a word can lose nothing.
 */
export const wordsOf = (phrase: Phrase, names: ReadonlySet<string>): Phrase[] => {
  const words = splitByNames(phraseText(phrase), names)
  return betweenParticles(words).flatMap(joinSingles).map(toPhrase)
}

const wordsBetween = (phrase: Phrase, names: ReadonlySet<string>, unwanted: readonly RegExp[]): Phrase[] => {
  const texts = unwanted.reduce(
    (parts, cut) => parts.flatMap((part) => part.split(cut)),
    [phraseText(phrase)],
  )
  const words = texts.flatMap((text) => wordsOf(toPhrase(text), names))
  return words.filter((word) => word.length > 1 || /^[\da-z]{2,}/.test(word[0] ?? ''))
}

/** Whether the reader asks: what a text says in the same words is chance, not an answer. */
export const isAsked = (phrase: Phrase): boolean => asking.test(phraseText(phrase))

/** The words that are left when a question stops asking; single leftovers are dropped. */
export const wordsWithoutQuestion = (phrase: Phrase, names: ReadonlySet<string>): Phrase[] =>
  wordsBetween(phrase, names, [questionWords])

/** The words that name something, without what the reader asks about it and wants to do with it. */
export const wordsWithoutWishes = (phrase: Phrase, names: ReadonlySet<string>): Phrase[] =>
  wordsBetween(phrase, names, [questionWords, wishes])
