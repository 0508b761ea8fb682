import { describe, expect, it } from 'vitest'
import { checkChapter } from '../../../src/library/handbook/check-chapter.ts'

const file = 'content/handbook/chapter.mdx'
const chapter = (story: string) => `---\ntitle: 怎样拍照\nsummary: 站近一步。\n---\n\n${story}\n`

describe('a chapter that is no part of the handbook', () => {
  it.each([
    ['an import', 'import fs from "node:fs"', '不能用import'],
    ['an export', '文字\n\nexport const a = 1', '不能用import 和 export'],
    ['an expression', '现在是 {process.env.HOME}', '不能用大括号'],
    ['a component nobody has', '<Secrets />', '不能用<Secrets>'],
    ['an expression in an attribute', '<b title={1 + 1}>粗</b>', '不能用大括号'],
    ['attributes from an expression', '<b {...{}}>粗</b>', '不能用大括号'],
    ['a script', '<script src="/a.js"></script>', '不能用<script>'],
    ['a frame', '<iframe src="https://example.com/" />', '不能用<iframe>'],
    ['something that happens at a click', '<b onclick="alert(1)">粗</b>', '不能用onclick='],
    ['raw HTML in an attribute', '<div set:html="&lt;script&gt;" />', '不能用set:html='],
    ['a look of its own', '<b style="position:fixed">粗</b>', '不能用style='],
    ['a link that runs something', '[点](javascript:alert(1))', '不能用链接 javascript:alert(1)'],
    ['the same as a tag', '<a href="javascript:alert(1)">点</a>', '不能用href="javascript:alert(1)"'],
    ['the same at the foot', '[点][1]\n\n[1]: data:text/html,1', '不能用链接 data:text/html,1'],
    ['a picture beside it', '![图](./picture.png)', '不能用图片 ./picture.png'],
  ])('has %s', (_, story, message) => {
    const [found] = checkChapter(file, chapter(story))
    expect(found).toMatchObject({ file, line: /^(文字|\[点\]\[1)/.test(story) ? 8 : 6 })
    expect(found?.message).toContain(message)
  })

  it('cannot be read', () => {
    expect(checkChapter(file, chapter('第一行\n\n<b 没有写完'))).toMatchObject([
      { code: 'unreadable-chapter', line: expect.any(Number) as number },
    ])
  })

  it('is told its line, also where a computer of Windows wrote it', () => {
    const text = chapter(`${'文字\n\n'.repeat(10)}<Secrets />`).replaceAll('\n', '\r\n')
    expect(checkChapter(file, text)).toMatchObject([{ code: 'not-in-chapter', line: 26 }])
  })

  it('lacks a title or has a wrong one', () => {
    expect(checkChapter(file, '---\nsummary: 说明\norder: 一\n---\n\n文字\n')).toMatchObject([
      { code: 'missing', field: 'title' },
      { code: 'wrong-kind', field: 'order', line: 3 },
    ])
    expect(checkChapter(file, '文字')).toMatchObject([{ code: 'not-front-matter', line: 1 }])
  })
})

it('what a writer needs may stand in a chapter', () => {
  const story =
    '## 小节\n\n1. **粗** `a {b}` [链接](/menu/)\n\n| 表 | 格 |\n| --- | --- |\n| 1 | 2 |\n\n<b>粗</b>\n\n![图](/media/a.jpg)'
  expect(checkChapter(file, chapter(story))).toEqual([])
})
