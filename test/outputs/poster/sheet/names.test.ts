import { describe, expect, it } from 'vitest'
import { setNames } from '../../../../src/outputs/poster/sheet/names.ts'
import { sizesFrom } from '../../../../src/outputs/poster/sheet/text.ts'

const linesOf = (names: string, width: number): string[] => {
  const room = { width, sizes: sizesFrom(280, 44), maxLines: 3, height: 460, leading: 1.2 }
  const { marks } = setNames(names, { cut: 'display', colour: 'ink' }, room)
  return marks.flatMap((mark) =>
    mark.kind === 'words' ? mark.lines.map(({ units }) => units.map(({ text }) => text).join('')) : [],
  )
}

describe('names on a poster', () => {
  it.each([1820, 1100, 800])('are parted after 、 alone, in a width of %s', (width) => {
    expect(linesOf('欧阳·艾则孜·买买提明江、阿依古丽·吐尔逊', width)).toEqual([
      '欧阳·艾则孜·买买提明江、',
      '阿依古丽·吐尔逊',
    ])
  })

  it('stand on one line where that is large enough', () => {
    expect(linesOf('何渡生、吕秀英', 1820)).toEqual(['何渡生、吕秀英'])
  })

  it('are all there where a name is longer than any line', () => {
    const long = '长'.repeat(60)
    expect(linesOf(long, 700).join('')).toBe(long)
  })
})
