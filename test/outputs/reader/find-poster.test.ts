import { describe, expect, it } from 'vitest'
import { foundInWords, isLeft } from '../../../src/outputs/reader/find-poster.ts'

describe('a name typed above the posters of a whole county', () => {
  it('says so where no station has it, and nothing where nothing is typed', () => {
    expect(foundInWords('石臼', 0)).toBe('没有叫“石臼”的阵地，换个字试试。')
    expect(foundInWords('', 355)).toBe('')
    expect(foundInWords('青溪', 20)).toBe('找到20个阵地。')
  })

  it('leaves the stations that have it, all of a township that has it, and everybody before anything is typed', () => {
    expect(isLeft('石', '茶亭所', '竹源村站')).toBe(false)
    expect(isLeft('石', '茶亭所', '青石村站')).toBe(true)
    expect(isLeft('茶亭', '茶亭所', '竹源村站')).toBe(true)
    expect(isLeft('', '茶亭所', '竹源村站')).toBe(true)
  })
})
