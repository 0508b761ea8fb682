/**
 * The words that Pagefind indexes and the browser looks up: neighbouring tokens two by two, and each longer token by
 * itself. A pair of Han characters stands on few pages where a single one stands on nearly all, so a question costs
 * kilobytes; pairs that follow each other make the phrase again.
 */
import { GAP, tokenize } from './normalise.ts'

/** Part of the key of every cached shard: raise it whenever this file would make other words of the same tokens. */
export const PAIRS_VERSION = 1

/** Pagefind drops what is neither letter nor digit, so the sign goes by a letter that no one writes. */
const PERCENT_LETTER = '\ua723'
/** Two words of letters or digits that follow each other are not one long word; another letter that no one writes. */
const BETWEEN_WORDS = '\ua725'

/**
 * Stands between runs. It takes two places: in one the words on both sides would stand as far apart as if the pair between
 * them, which no lookup asks for, were there.
 */
export const BETWEEN_RUNS = [GAP, GAP]

const isSingle = (token: string): boolean => /^[\p{Script=Han}%]$/u.test(token)

const indexed = (token: string): string => (token === '%' ? PERCENT_LETTER : token)

const pairOf = (first: string, second: string): string =>
  indexed(first) + (isSingle(first) || isSingle(second) ? '' : BETWEEN_WORDS) + indexed(second)

/** An indexed word of a run of tokens: which tokens it covers, and its place among the words of the run. */
export interface PlacedWord {
  word: string
  from: number
  to: number
  at: number
}

/** The words of tokens between which no sentence ends. */
export const placedWords = (run: readonly string[]): PlacedWord[] => {
  const words: PlacedWord[] = []
  const add = (word: string, from: number, to: number) => words.push({ word, from, to, at: words.length })
  run.forEach((token, at) => {
    if (run.length === 1 || !isSingle(token)) add(indexed(token), at, at)
    const next = run[at + 1]
    if (next !== undefined) add(pairOf(token, next), at, at + 1)
  })
  return words
}

/** The fewest words that cover a phrase: where they stand as far apart as here, there stands the phrase. */
export const coverOf = (phrase: readonly string[]): PlacedWord[] => {
  const words = placedWords(phrase)
  const cover: PlacedWord[] = []
  for (let next = 0; next < phrase.length;) {
    const covering = words.filter(({ from, to }) => from <= next && next <= to)
    const best = covering.reduce<PlacedWord | undefined>(
      (chosen, word) => (chosen === undefined || word.to > chosen.to ? word : chosen),
      undefined,
    )
    if (best === undefined) break
    cover.push(best)
    next = best.to + 1
  }
  return cover
}

/** How many words of the index a run of tokens makes. */
export const wordCount = (run: readonly string[]): number => placedWords(run).length

const runsOf = (tokens: readonly string[]): string[][] => {
  const runs: string[][] = [[]]
  for (const token of tokens) {
    if (token === GAP) runs.push([])
    else runs[runs.length - 1]?.push(token)
  }
  return runs.filter((run) => run.length > 0)
}

/** All words of a text in Simplified characters as Pagefind is given them; no phrase reaches across a gap. */
export const indexedWords = (source: string): string[] => {
  const runs = runsOf(tokenize(source).map(({ text }) => text))
  return runs.flatMap((run, at) => [
    ...(at > 0 ? BETWEEN_RUNS : []),
    ...placedWords(run).map(({ word }) => word),
  ])
}

/** Which of a volume's files of words holds a word: the same in the build and in every browser (FNV-1a). */
export const fileOfWord = (word: string, files: number): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193) >>> 0
  return hash % files
}
