/** What to look for when no page has all the words of a question close together: as much of it as a page has. */
import { withDaySaid } from './asked-day.ts'
import { isJoining, withoutTimeOfDay, withoutWishes } from './asking.ts'
import { cutQuestion } from './cutting.ts'
import type { CutQuestion } from './cutting.ts'
import { inPortalsWords, wordsStep } from './ladder.ts'
import type { Step } from './ladder.ts'
import type { Phrase } from './query.ts'
import { phraseText, readQuery } from './query.ts'
import type { ShareOf } from './ranking.ts'
import type { Sources } from './sources.ts'

/** Less than half of a question is another question. */
const LEAST_COVERED = 0.5

/** Pages that hold far less of it than the best are other things. */
const LEAST_OF_BEST = 0.6

/** The place that is named is what the question is about. */
const NAMED = 3

interface CountedWord {
  word: Phrase
  keys: ReadonlySet<string>
  weight: number
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0)

const lengthOf = (words: readonly Phrase[]): number => sumOf(words.map((word) => word.length))

/** 图书馆的 was cut out of a sentence: what joins it to the rest is no part of the word. */
const withoutJoining = (word: Phrase): Phrase => {
  let [from, to] = [0, word.length]
  while (to > from && isJoining(word[to - 1] ?? '')) to--
  while (to > from && isJoining(word[from] ?? '')) from++
  return word.slice(from, to)
}

/** A single character is no word: nobody can look it up. */
const isWord = (phrase: Phrase): boolean => phrase.length > 1 || !/^\p{Script=Han}?$/u.test(phrase.join(''))

/** The words of a question, and what of it is none. */
const wordsOf = async ({ query, names, finder }: Sources): Promise<CutQuestion> => {
  const said = withoutWishes(readQuery(withDaySaid(query.typed)).parts)
  const named = withoutTimeOfDay(said)
  const cut = await cutQuestion(finder, named.length > 0 ? named : said, names.written, 'coarse')
  const bare = cut.known.map(withoutJoining)
  const loose = bare.filter((word) => word.length > 0 && !isWord(word))
  return { known: bare.filter(isWord), unknown: [...cut.unknown, ...loose] }
}

/** How many pages have a word, and how much it weighs: long ones more, and those that few pages have. */
const countedWord = async ({ names, finder }: Sources, word: Phrase): Promise<CountedWord> => {
  const called = inPortalsWords(wordsStep('less', [word]), (typed) => names.needCalled(typed))
  const hits = await Promise.all(called.terms.flat().map((phrase) => finder.holding(phrase)))
  const keys = new Set(hits.flatMap((each) => [...each.keys()]))
  const isName = names.isPlace(phraseText(word))
  return { word, keys, weight: (isName ? NAMED : 1) * (word.length / Math.log2(2 + keys.size)) }
}

/** The share of a question's weight that words are; nothing where they are less than half of what was typed. */
const shareOfWeight = (words: readonly CountedWord[], lengthOfAll: number): ShareOf => {
  const all = sumOf(words.map(({ weight }) => weight))
  return (held) => {
    const kept = words.filter((_, at) => held[at])
    const isEnough = kept.length > 0 && lengthOf(kept.map(({ word }) => word)) >= LEAST_COVERED * lengthOfAll
    return isEnough ? sumOf(kept.map(({ weight }) => weight)) / all : undefined
  }
}

/** The largest share that a page has; nothing where none has enough. */
const bestShare = (words: readonly CountedWord[], shareOf: ShareOf): number => {
  const keys = new Set(words.flatMap((word) => [...word.keys]))
  const shares = [...keys].map((key) => shareOf(words.map((word) => word.keys.has(key))) ?? 0)
  return shares.reduce((best, share) => Math.max(best, share), 0)
}

/** The step that takes pages with some of the words; none where all would have too little of it. */
export const coveringStep = async (sources: Sources): Promise<Step | undefined> => {
  const { known: words, unknown } = await wordsOf(sources)
  const counted = await Promise.all(words.map((word) => countedWord(sources, word)))
  const shareOf = shareOfWeight(counted, lengthOf([...words, ...unknown]))
  const best = bestShare(counted, shareOf)
  if (best === 0) return undefined
  const likeTheBest: ShareOf = (held) => {
    const share = shareOf(held) ?? 0
    return share >= LEAST_OF_BEST * best ? share : undefined
  }
  return {
    ...wordsStep('less', words),
    shareOf: likeTheBest,
    unknown: unknown.map(phraseText),
    isApart: best < 1,
  }
}
