import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareWords } from '../../../../cms/editor/comparing/compare-words.ts'

const marked = (was: string, is: string) =>
  compareWords(was, is)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'gone' ? `[-${text}-]` : `{+${text}+}`))
    .join('')

describe('two texts side by side', () => {
  it('show what was taken out and what was put in, word by word', () => {
    expect(marked('医生给老人量血压。', '医生和护士给老人量血压。')).toBe('医生{+和护士+}给老人量血压。')
    expect(marked('十一月二十日上午开始。', '十一月二十日下午开始。')).toBe(
      '十一月二十日[-上午-]{+下午+}开始。',
    )
  })

  it('show a sentence that was written anew whole, not in shreds', () => {
    expect(marked('今天，天气很好，大家来了。', '昨夜，下雨，路滑。')).not.toMatch(/-\]，|\+\}，/)
  })

  it('hold every letter of both, whatever they say', () => {
    const text = fc
      .array(fc.constantFrom('村', '口', '，', '。', '\n', ' ', 'ok', '🎉', '２０'))
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, text, (was, is) => {
        const pieces = compareWords(was, is)
        const without = (kind: string) =>
          pieces
            .filter((piece) => piece.kind !== kind)
            .map((piece) => piece.text)
            .join('')
        expect([without('new'), without('gone')]).toEqual([was, is])
      }),
    )
  })
})
