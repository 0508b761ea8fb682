import { describe, expect, it } from 'vitest'
import { oneSentence } from '../../../../src/outputs/poster/board/one-sentence.ts'

const LONG = '柳渡村老渡口的灯，三十一年没有晚过，江对岸三十九户人家的米、药和信都坐过他的船。后来有了桥。'

describe('the one sentence that a board has room for', () => {
  it('is the first one whole where it fits', () => {
    expect(oneSentence('桥修好了。明天通车。', 40)).toBe('桥修好了。')
  })

  it('ends after a phrase where it is too long, with no mark before the dots', () => {
    expect(oneSentence(LONG, 24)).toBe('柳渡村老渡口的灯，三十一年没有晚过……')
  })

  it('ends after a word where its first phrase is longer than the room', () => {
    const words = oneSentence('三百一十七副手工编成的竹篮整整齐齐摆在晒谷场上', 16)
    expect(words).toMatch(/^三百一十七副.+……$/u)
    expect([...words].length).toBeLessThanOrEqual(17)
  })

  it('is nothing where not a single word fits', () => {
    expect(oneSentence('Donaudampfschifffahrtsgesellschaft', 10)).toBe('')
  })
})
