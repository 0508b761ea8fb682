import { describe, expect, it } from 'vitest'
import { meanOf, quantile, scoreOf } from '../../../scripts/bench-search/scores.ts'

const pages = { best: new Set(['a']), right: new Set(['a', 'b', 'c']) }

describe('the score of a query', () => {
  it('is nothing where no right page is found', () => {
    expect(scoreOf(['x', 'y'], pages)).toEqual({
      success: 0,
      reciprocalRank: 0,
      recall: 0,
      isFalseHit: false,
    })
    expect(scoreOf([], pages)).toMatchObject({ success: 0, reciprocalRank: 0, recall: 0 })
  })

  it('counts a page for nonsense as a false hit', () => {
    const none = { best: new Set<string>(), right: new Set<string>() }
    expect(scoreOf(['x'], none)).toEqual({ success: 0, reciprocalRank: 0, recall: 0, isFalseHit: true })
    expect(scoreOf([], none)).toEqual({ success: 1, reciprocalRank: 1, recall: 1, isFalseHit: false })
  })

  it('takes a right page that is not the best for no success', () => {
    expect(scoreOf(['b', 'x', 'a'], pages)).toMatchObject({ success: 0, reciprocalRank: 1 / 3 })
  })

  it('is whole when the best comes first and all right ones follow', () => {
    expect(scoreOf(['a', 'c', 'b'], pages)).toMatchObject({ success: 1, reciprocalRank: 1, recall: 1 })
  })

  it('looks for right pages among the first ten hits only', () => {
    const late = [...'0123456789', 'b']
    expect(scoreOf(['a', ...late], pages).recall).toBeCloseTo(1 / 3)
  })

  it('does not ask for more right pages than ten', () => {
    const many = new Set(Array.from({ length: 40 }, (_none, at) => `p${at}`))
    expect(scoreOf([...many].slice(0, 10), { best: many, right: many }).recall).toBe(1)
  })
})

describe('many scores', () => {
  it('have a mean of each number, and a count of false hits', () => {
    const good = { success: 1, reciprocalRank: 1, recall: 0.5, isFalseHit: false }
    const bad = { success: 0, reciprocalRank: 0, recall: 0, isFalseHit: true }
    expect(meanOf([good, bad])).toEqual({ success: 0.5, reciprocalRank: 0.5, recall: 0.25, falseHits: 1 })
  })

  it('have a median and a worst tenth', () => {
    const values = [10, 30, 20, 50, 40, 60, 70, 80, 90, 100]
    expect(quantile(values, 0.5)).toBe(50)
    expect(quantile(values, 0.9)).toBe(90)
    expect(quantile([], 0.5)).toBeUndefined()
  })
})
