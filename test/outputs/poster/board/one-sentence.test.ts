import { describe, expect, it } from 'vitest'
import { oneSentence } from '../../../../src/outputs/poster/board/one-sentence.ts'

const LONG = '柳渡村老渡口的灯，三十一年没有晚过，江对岸三十九户人家的米、药和信都坐过他的船。后来有了桥。'

describe('the one sentence that a board has room for', () => {
  it('is the first one whole where it fits', () => {
    expect(oneSentence('桥修好了。明天通车。', 40)).toBe('桥修好了。')
  })

  it('ends where a reader breathes where it is too long, with no mark before the dots', () => {
    expect(oneSentence(LONG, 24)).toBe('柳渡村老渡口的灯，三十一年没有晚过……')
  })

  it.each([
    [
      '村里的竹匠把三百一十七副手工编成的竹篮摆在晒谷场上，等人来挑。',
      16,
      '村里的竹匠把三百一十七副手工编成的竹篮摆在晒谷场上……',
    ],
    [
      '三百一十七副手工编成的竹篮整整齐齐摆在晒谷场上。',
      16,
      '三百一十七副手工编成的竹篮整整齐齐摆在晒谷场上。',
    ],
    [
      '米、药、信、电池、旧书、一袋种子都坐过他的船，一件没丢。',
      12,
      '米、药、信、电池、旧书、一袋种子都坐过他的船……',
    ],
  ])('takes more room rather than end inside a phrase: %s', (text, most, told) => {
    expect(oneSentence(text, most)).toBe(told)
  })

  it('says more than when it was', () => {
    expect(oneSentence('周三上午，理论微课讲到第四十四讲，来了一百多人。', 12)).toBe(
      '周三上午，理论微课讲到第四十四讲……',
    )
  })

  it('leaves no quotation open', () => {
    const text = '他对孩子们说：“灯亮着，走夜路的人心里有数”，然后上了船，天黑以后才又回到岸边。'
    expect(oneSentence(text, 24)).toBe('他对孩子们说：“灯亮着，走夜路的人心里有数”……')
  })

  it('is nothing where not even the first clause can be told', () => {
    expect(oneSentence('Donaudampfschifffahrtsgesellschaft'.repeat(2), 10)).toBe('')
    expect(oneSentence(`${'渡'.repeat(60)}，到了。`, 24)).toBe('')
  })
})
