import { describe, expect, it } from 'vitest'
import { firstSentences } from '../../../src/library/typesetting/first-sentences.ts'

describe('the first sentences of a text', () => {
  it('are no more than a reader wants, and none is cut', () => {
    expect(firstSentences('水退了。船开了。人都到齐了，一个没少。', 10)).toBe('水退了。船开了。')
  })

  it('are one at least, however long it is', () => {
    expect(firstSentences('码头上的人站了一整夜，谁也没有先走。船开了。', 5)).toBe(
      '码头上的人站了一整夜，谁也没有先走。',
    )
  })

  it('never go on with a later one where one before it is left out', () => {
    expect(firstSentences('水退了。人都到齐了，一个没少，天也亮了。好。', 8)).toBe('水退了。')
  })

  it('keep the quotation mark that ends one', () => {
    expect(firstSentences('他说：“走。”船开了。', 7)).toBe('他说：“走。”')
  })

  it('are three at most', () => {
    expect(firstSentences('一。二。三。四。')).toBe('一。二。三。')
  })

  it('are nothing of nothing', () => {
    expect(firstSentences('')).toBe('')
  })
})
