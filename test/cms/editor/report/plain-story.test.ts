import fc from 'fast-check'
import { expect, it } from 'vitest'
import { markdownOf } from '../../../../cms/editor/screens/report/draft/plain-story.ts'
import { nodesOf, parseStory } from '../../../../src/model/stories/story-markdown.ts'

/** What a reader sees: the lines of the page. */
const seen = (markdown: string) =>
  parseStory(markdown).children.map((node) => [
    node.type,
    nodesOf(node)
      .map((inner) => ('value' in inner ? inner.value : ''))
      .join(''),
  ])
const asParagraphs = (...lines: string[]) => lines.map((line) => ['paragraph', line])

it.each([
  '1. 上午集合',
  '2026. 11. 20',
  '2) 下午散会',
  '- 擦桌子',
  '+ 3 户',
  '# 通知',
  '<b>重要</b>',
  '<!-- 备注 -->',
  '| 姓名 | 数量 |',
  'http://example.com/测试',
  '*星* _线_ ~~删~~ `码` [链](x) ![图](y)',
  '&amp; \\* 路径\\文件',
  '---',
  '> 他说',
  '```',
  '[ ] 没办完',
  '[^1]: 注',
])('%s is read as it was typed', (line) => {
  expect(seen(markdownOf(`起因\n${line}\n结尾`))).toEqual(asParagraphs('起因', line, '结尾'))
})

it('whatever is typed is what a reader sees, line by line', () => {
  const signs = fc.constantFrom(
    ...' \n.)+-*_#<>|`~[]()!&;:/\\=1２'.split(''),
    '上午',
    '，',
    '。',
    '“',
    '👍',
    'a',
    'www.',
    '@b.cn',
  )
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 40 }), (typed) => {
      const text = typed.join('')
      const lines = text.split('\n').map((line) => line.trim())
      expect(seen(markdownOf(text))).toEqual(asParagraphs(...lines.filter((line) => line !== '')))
    }),
  )
})
