import { describe, expect, it } from 'vitest'
import { isCalled, leftInWords } from '../../../src/outputs/reader/find-station.ts'

describe('a name typed above the tree of stations', () => {
  const finds = (typed: string) => isCalled(typed, '青石村站', 'qingshi-cun')

  it('says so where nothing is called so, and nothing where nothing is typed', () => {
    expect(leftInWords('石臼', 0)).toBe('名单里没有叫“石臼”的，按“搜索”在全站找。')
    expect(leftInWords(' ', 41)).toBe('')
    expect(leftInWords('青', 2)).toBe('找到2个阵地，就在下面。')
  })

  it('leaves out who is called otherwise', () => {
    expect(['竹源', 'zhuyuan', 'zy'].filter(finds)).toEqual([])
  })

  it('finds by a part of the name, by its letters as a keyboard parts them, and by their first', () => {
    expect(['', '青石', 'qingshi', "qing'shi", 'Qing Shi', 'qs', 'qsc'].map(finds)).not.toContain(false)
  })
})
