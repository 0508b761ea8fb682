/** What to look for when no page has all the words of a question: as much of it as a page has. */
import { withoutWishes } from './asking.ts'
import { cutQuestion } from './cutting.ts'
import { inPortalsWords, wordsStep } from './ladder.ts'
import type { Step } from './ladder.ts'
import type { Phrase } from './query.ts'
import { phraseText } from './query.ts'
import type { Sources } from './sources.ts'

/** Less than half of a question is another question. */
const LEAST_COVERED = 0.5

/** The place that is named is what the question is about. */
const NAMED = 3

interface CountedWord {
  word: Phrase
  keys: ReadonlySet<string>
  weight: number
}

const lengthOf = (words: readonly Phrase[]): number => words.reduce((sum, word) => sum + word.length, 0)

/** The words of the page that has the weightiest: long ones, and those that few pages have. */
const bestSubset = (words: readonly CountedWord[]): Phrase[] => {
  const totals = new Map<string, number>()
  for (const { keys, weight } of words)
    for (const key of keys) totals.set(key, (totals.get(key) ?? 0) + weight)
  const [best] = [...totals].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
  return words.filter(({ keys }) => best !== undefined && keys.has(best[0])).map(({ word }) => word)
}

/** The step that leaves out what no page has, or has together with the rest; none when too little would be left. */
export const coveringStep = async ({ query, names, finder }: Sources): Promise<Step | undefined> => {
  const phrases = withoutWishes(query.parts)
  const { known, unknown } = await cutQuestion(finder, phrases, names.written, 'coarse')
  const counted = await Promise.all(
    known.map(async (word): Promise<CountedWord> => {
      const phrases = inPortalsWords(wordsStep('less', [word]), (typed) =>
        names.needCalled(typed),
      ).terms.flat()
      const hits = await Promise.all(phrases.map((phrase) => finder.holding(phrase)))
      const keys = new Set(hits.flatMap((each) => [...each.keys()]))
      const isName = names.isPlace(phraseText(word))
      return { word, keys, weight: (isName ? NAMED : 1) * (word.length / Math.log2(2 + keys.size)) }
    }),
  )
  const kept = bestSubset(counted)
  if (kept.length === 0 || lengthOf(kept) < LEAST_COVERED * lengthOf([...known, ...unknown])) return undefined
  return { ...wordsStep('less', kept), unknown: unknown.map(phraseText), apart: known.map(phraseText) }
}
