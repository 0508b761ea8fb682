import type { RightPages } from './right-pages.ts'

/** How far down a reader looks. */
const FIRST_PAGE = 10

/** How well one query was answered; each number is between 0 and 1. */
export interface Score {
  /** Whether the first hit is one of the best. */
  success: number
  /** One divided by the place of the first of the best; 0 where none is found. */
  reciprocalRank: number
  /** The share of the right pages among the first ten hits, out of as many as could stand there. */
  recall: number
  /** Whether pages were found where none is right. */
  isFalseHit: boolean
}

const nothingWanted = (hits: readonly string[]): Score => {
  const isFalseHit = hits.length > 0
  const all = isFalseHit ? 0 : 1
  return { success: all, reciprocalRank: all, recall: all, isFalseHit }
}

/** Judges the hits of a query, best first, each page once. */
export const scoreOf = (hits: readonly string[], { best, right }: RightPages): Score => {
  if (right.size === 0) return nothingWanted(hits)
  const place = hits.findIndex((hit) => best.has(hit)) + 1
  const found = hits.slice(0, FIRST_PAGE).filter((hit) => right.has(hit)).length
  return {
    success: place === 1 ? 1 : 0,
    reciprocalRank: place === 0 ? 0 : 1 / place,
    recall: found / Math.min(right.size, FIRST_PAGE),
    isFalseHit: false,
  }
}

/** How well many queries were answered. */
export interface Mean {
  success: number
  reciprocalRank: number
  recall: number
  falseHits: number
}

/** The mean of some scores, and how many of them are false hits. */
export const meanOf = (scores: readonly Score[]): Mean => {
  const mean = (of: (score: Score) => number) =>
    scores.reduce((sum, score) => sum + of(score), 0) / scores.length
  return {
    success: mean(({ success }) => success),
    reciprocalRank: mean(({ reciprocalRank }) => reciprocalRank),
    recall: mean(({ recall }) => recall),
    falseHits: scores.filter(({ isFalseHit }) => isFalseHit).length,
  }
}

/** The value below which a share of the values lies: 0.5 for the median; nothing of no values. */
export const quantile = (values: readonly number[], share: number): number | undefined =>
  values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(values.length * share) - 1)]
