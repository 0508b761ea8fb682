import { describe, expect, it } from 'vitest'
import { cleanText } from '../../../cms/editor/paste/clean-text.ts'

describe('pasted words', () => {
  it('lose the indents of Chinese documents and signs nobody sees', () => {
    expect(cleanText('　　上午\u200B八点，\u00A0村口。\r\n　　下午', true)).toBe('上午八点， 村口。\n下午')
  })
  it('become one line in a box for one line', () => {
    expect(cleanText('标题\n\n　副标题 ', false)).toBe('标题 副标题')
  })
  it('stay as they are when nothing is wrong', () => {
    expect(cleanText('**说明（重要）**后面', false)).toBe('**说明（重要）**后面')
  })
})
